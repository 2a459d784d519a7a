using Harness.Studies;
using NodaTime;

namespace Harness.Planning;

/// <summary>How near a plan comes to a limit of a platform, for the persona that comes nearest.</summary>
/// <param name="Limit">The limit.</param>
/// <param name="Persona">Id of the persona.</param>
/// <param name="Planned">
/// The most that is counted within the limit's time: every message as if all that may follow it went with it, whatever the channel, looks spread evenly between their times.
/// </param>
public sealed record PlatformLoad(PlatformLimit Limit, string Persona, long Planned)
{
    /// <summary>Whether the plan goes beyond the limit.</summary>
    public bool IsOver => Planned > Limit.Most;

    /// <summary>The loads of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>One for each limit of a channel that the plan uses, in the order of <see cref="PlatformLimit.All"/>.</returns>
    public static IReadOnlyList<PlatformLoad> Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Dictionary<(string Channel, string Persona), List<Sent>> sent = SentBy(plan);
        return
        [
            .. PlatformLimit.All.Select(limit => sent.Where(group => group.Key.Channel == limit.Channel)
                .Select(group => new PlatformLoad(limit, group.Key.Persona, Peak(group.Value, limit, plan.Study)))
                .MaxBy(load => load.Planned)).OfType<PlatformLoad>(),
        ];
    }

    /// <summary>What each persona sends on each channel that has limits, in order.</summary>
    private static Dictionary<(string Channel, string Persona), List<Sent>> SentBy(Plan plan)
    {
        Correspondences written = new(plan.Study);
        HashSet<string> limited = [.. PlatformLimit.All.Select(limit => limit.Channel)];
        Dictionary<(string Channel, string Persona), List<Sent>> sent = [];
        foreach (Slot slot in plan.Slots)
        {
            Correspondence each = written.Of(slot);
            Add(slot.Account.Channel, each.Here, slot);
            foreach (Onward onward in each.Elsewhere)
            {
                Add(onward.Channel, onward.Messages, slot);
            }
        }

        return sent;

        void Add(string channel, int messages, Slot slot)
        {
            if (!limited.Contains(channel))
            {
                return;
            }

            if (!sent.TryGetValue((channel, slot.Persona.Id), out List<Sent>? held))
            {
                sent[(channel, slot.Persona.Id)] = held = [];
            }

            held.Add(new(slot.At, messages));
        }
    }

    private static long Peak(List<Sent> sent, PlatformLimit limit, Study study)
    {
        int within = (int)limit.Within.TotalMinutes;
        Instant start = sent[0].At;
        double[] counted = new double[Minute(sent[^1].At) + within + (limit.PerRead > 0 ? (int)study.Window.TotalMinutes : 0) + 1];
        double[] rising = limit.PerRead > 0 ? new double[counted.Length + 1] : [];
        foreach (Sent each in sent)
        {
            counted[Minute(each.At)] += each.Messages * limit.PerWrite;
            Duration age = Duration.Zero;
            foreach (Cadence cadence in limit.PerRead > 0 ? study.Looks : [])
            {
                double perMinute = limit.PerRead / cadence.Every.TotalMinutes;
                rising[Math.Min(counted.Length, Minute(each.At + age))] += perMinute;
                rising[Math.Min(counted.Length, Minute(each.At + cadence.Until))] -= perMinute;
                age = cadence.Until;
            }
        }

        (double most, double sum, double rate) = (0, 0, 0);
        for (int minute = 0; minute < counted.Length; minute++)
        {
            rate += rising.Length > 0 ? rising[minute] : 0;
            counted[minute] += rate;
            sum += counted[minute] - (minute >= within ? counted[minute - within] : 0);
            most = Math.Max(most, sum);
        }

        return (long)Math.Ceiling(most - 1e-6);

        int Minute(Instant at) => (int)((at - start).TotalMinutes);
    }

    private readonly record struct Sent(Instant At, int Messages);
}
