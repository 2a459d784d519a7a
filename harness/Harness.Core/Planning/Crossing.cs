using Harness.Studies;
using NodaTime;

namespace Harness.Planning;

/// <summary>How often a design asks each brand to meet the crossing of its crossed factors, and whether a wave has room for that.</summary>
/// <param name="Factors">The crossed factors, in the order written; those that the schedule gives (brand, wave, classes of days and hours) are not among them.</param>
/// <param name="Cells">The combinations of their levels, each as a treatment writes it, such as <c>channel=email tone=curt</c>.</param>
/// <param name="Repeats">How often each brand is to meet each of them; a matched design, each time on every channel.</param>
/// <param name="Room">Contacts of one brand for which the schedule has room.</param>
/// <param name="Weeks">Weeks that would do: the fewest whose days hold every contact asked for; null where no study is long enough.</param>
/// <param name="Channels">On how many channels each is met.</param>
public sealed record Crossing(IReadOnlyList<Factor> Factors, IReadOnlyList<string> Cells, int Repeats, int Room, int? Weeks, int Channels = 1)
{
    private const int LongestStudy = 520;

    /// <summary>Contacts asked for in each brand: neither more nor fewer are planned where there is room.</summary>
    public long Asked => (long)Repeats * Cells.Count * Channels;

    /// <summary>Whether the schedule has room for all of them.</summary>
    public bool Fits => Asked <= Room;

    /// <summary>The crossing of a study's design.</summary>
    /// <param name="study">The study.</param>
    /// <param name="wave">Which wave, from 1.</param>
    /// <returns>The crossing; null when the design does not say how often, or crosses nothing.</returns>
    public static Crossing? Of(Study study, int wave = 1)
    {
        ArgumentNullException.ThrowIfNull(study);
        if (study.Design.Repeats is not { } repeats || Treatments.Crossed(study) is not { Count: > 0 } crossed)
        {
            return null;
        }

        string[] cells = [.. Treatments.Product(crossed).Select(cell => Treatment.Of(null, cell.ToDictionary(level => level.Factor, level => level.Level)).Written)];
        int room = Days(study, wave, study.Schedule.Weeks), weeks = study.Schedule.Weeks;
        long asked = (long)repeats * cells.Length * study.Design.ChannelsOfScene;
        while (weeks < LongestStudy && Days(study, wave, weeks) < asked)
        {
            weeks++;
        }

        return new([.. crossed.Select(factor => factor.Factor)], cells, repeats, room, Days(study, wave, weeks) < asked ? null : weeks, study.Design.ChannelsOfScene);
    }

    /// <summary>What the brands of a plan lack.</summary>
    /// <param name="plan">A plan of the same study.</param>
    /// <returns>For each brand and cell met less often than asked, how many contacts are missing, in the order of panel and cells; empty when none is.</returns>
    public IReadOnlyList<(Brand Brand, string Cell, int Missing)> Lacking(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Dictionary<(string, string), int> met = plan.Slots.CountBy(slot => (slot.Brand.Id, CellOf(slot))).ToDictionary(count => count.Key, count => count.Value);
        return
        [
            .. from brand in plan.Study.Panel.Brands
               from cell in Cells
               let missing = (Repeats * Channels) - met.GetValueOrDefault((brand.Id, cell))
               where missing > 0
               select (brand, cell, missing),
        ];
    }

    private string CellOf(Slot slot) => Treatment.Of(
        null, Factors.Where(factor => slot.Drawn?.Level(factor) is not null).ToDictionary(factor => factor, factor => slot.Drawn!.Level(factor)!)).Written;

    private static int Days(Study study, int wave, int weeks)
    {
        Schedule schedule = study.Schedule with { Weeks = weeks, Start = study.WaveStarts[wave - 1], Repeat = null };
        return SendingDays.Of(study with { Schedule = schedule }, new(1, 1)).Count() * (schedule.PerDay ?? 1);
    }
}
