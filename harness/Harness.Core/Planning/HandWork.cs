using Harness.Studies;
using NodaTime;

namespace Harness.Planning;

/// <summary>What a plan asks people to do by hand, against the hours of the rota.</summary>
/// <param name="Contacts">Contacts made by hand, and messages that scripts send by hand on further channels, in the week of their opening: as many as there may be.</param>
/// <param name="Unattended">Openings among them at whose time nobody of the rota is there; they could not be moved within their day. Empty without a rota.</param>
/// <param name="Weeks">Each week that has some, in order.</param>
public sealed record HandWork(int Contacts, IReadOnlyList<Slot> Unattended, IReadOnlyList<HandWeek> Weeks)
{
    /// <summary>The work by hand of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>The work; without contacts when nothing is done by hand.</returns>
    public static HandWork Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Study study = plan.Study;
        Correspondences written = new(study);
        (int Week, string Channel, int Contacts)[] work =
        [
            .. plan.Slots.CountBy(slot => (slot.Week, slot.Account.Channel, Written: written.Of(slot)))
                .SelectMany(alike => alike.Key.Written.Elsewhere.Select(onward => (alike.Key.Week, onward.Channel, onward.Messages * alike.Value)).Prepend((alike.Key.Week, alike.Key.Channel, alike.Value)))
                .Where(each => ByHand.Is(each.Channel, study)),
        ];
        HashSet<string> byHand = [.. work.Select(each => each.Channel)];
        Slot[] slots = byHand.Count == 0 ? [] : [.. plan.Slots.Where(slot => byHand.Contains(slot.Account.Channel))];
        return new(
            work.Sum(each => each.Contacts),
            study.Rota is { Count: > 0 }
                ? [.. slots.Where(slot => !HandHours.Staffed(study, slot.At.InZone(study.Schedule.Zone).Date, slot.Account.Channel).Holds(slot.At))]
                : [],
            [.. work.GroupBy(each => each.Week).OrderBy(week => week.Key).Select(week => HandWeek.Of(week.Key, [.. week.Select(each => (each.Channel, each.Contacts))], study))]);
    }
}

/// <summary>The work by hand of one week.</summary>
/// <param name="Week">The week of the wave, from 0.</param>
/// <param name="Channels">The channels it concerns: where the rota is too short, those that lack most; else all done by hand.</param>
/// <param name="Asked">The time that their contacts take, at most; see <see cref="ByHand.Takes"/>.</param>
/// <param name="Present">The hours of all shifts of a week that serve one of them; null without a rota.</param>
public sealed record HandWeek(int Week, IReadOnlyList<string> Channels, Duration Asked, Duration? Present)
{
    /// <summary>Whether the people of the rota have too few hours for it, however they share the work.</summary>
    public bool IsShort => Asked > Present;

    /// <summary>
    /// The work of a week. It can be shared out exactly when for every set of channels the contacts on them take no longer than the people who
    /// serve one of them are there (Gale 1957); the set that lacks most is told.
    /// </summary>
    internal static HandWeek Of(int week, IReadOnlyList<(string Channel, int Contacts)> work, Study study)
    {
        (string Channel, Duration Asked)[] asked = [.. work.GroupBy(each => each.Channel, StringComparer.Ordinal).Select(each => (each.Key, ByHand.Takes(each.Key, study) * each.Sum(some => some.Contacts)))];
        IEnumerable<HandWeek> sets = Enumerable.Range(1, (1 << asked.Length) - 1)
            .Select(set => asked.Where((_, at) => (set >> at & 1) == 1).ToArray())
            .Select(set => new HandWeek(week, [.. set.Select(each => each.Channel)], Sum(set.Select(each => each.Asked)), There(set.Select(each => each.Channel), study)));
        return sets.OrderByDescending(set => set.IsShort ? (set.Asked - set.Present!.Value).TotalSeconds : 0).ThenByDescending(set => set.Channels.Count).First();
    }

    private static Duration? There(IEnumerable<string> channels, Study study) => study.Rota is not { Count: > 0 } rota ? null : Sum(
        rota.Where(shift => channels.Any(channel => ByHand.Serves(shift, channel))).Select(shift => Duration.FromMinutes(shift.Hours.To - shift.Hours.From) * shift.Days.Count));

    private static Duration Sum(IEnumerable<Duration> times) => times.Aggregate(Duration.Zero, (sum, time) => sum + time);
}
