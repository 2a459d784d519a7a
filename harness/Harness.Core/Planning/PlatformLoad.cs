using Harness.Studies;
using NodaTime;

namespace Harness.Planning;

/// <summary>How near a plan comes to a limit of a platform, for the persona that comes nearest.</summary>
/// <param name="Limit">The limit.</param>
/// <param name="Persona">Id of the persona.</param>
/// <param name="Planned">
/// The most that is counted within the limit's time: every message as if its follow-up went with it, looks spread evenly between their times.
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
        ILookup<(string, string), Slot> slots = plan.Slots.ToLookup(slot => (slot.Account.Channel, slot.Persona.Id));
        return
        [
            .. PlatformLimit.All.Select(limit => slots.Where(group => group.Key.Item1 == limit.Channel)
                .Select(group => new PlatformLoad(limit, group.Key.Item2, Peak([.. group], limit, plan.Study)))
                .MaxBy(load => load.Planned)).OfType<PlatformLoad>(),
        ];
    }

    private static long Peak(Slot[] slots, PlatformLimit limit, Study study)
    {
        int within = (int)limit.Within.TotalMinutes;
        Instant start = slots[0].At;
        double[] counted = new double[Minute(slots[^1].At) + within + (limit.PerRead > 0 ? (int)study.Window.TotalMinutes : 0) + 1];
        double[] rising = limit.PerRead > 0 ? new double[counted.Length + 1] : [];
        foreach (Slot slot in slots)
        {
            counted[Minute(slot.At)] += Cost.Writes(slot, study) * limit.PerWrite;
            Duration age = Duration.Zero;
            foreach (Cadence cadence in limit.PerRead > 0 ? study.Looks : [])
            {
                double perMinute = limit.PerRead / cadence.Every.TotalMinutes;
                rising[Math.Min(counted.Length, Minute(slot.At + age))] += perMinute;
                rising[Math.Min(counted.Length, Minute(slot.At + cadence.Until))] -= perMinute;
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
}
