using Harness.Findings;
using Harness.Gates;
using Harness.Statistics;
using Harness.Studies;
using NodaTime;

namespace Harness.Documents.Gates;

/// <summary>What a trend shows, as sentences: what changed and when, what was marked shortly before, and where the moving average stands.</summary>
internal static class GateTrendTitles
{
    /// <summary>The finding.</summary>
    public static string Title(GateTrend trend, IReadOnlyList<GateMark> marks, Language l)
    {
        string nights = Numerals.Count(trend.Nights.Count, l, new("night", "nuit"), new("nights", "nuits")), name = trend.Entry.Id + l.Pick(": ", " : ");
        if (trend.Changes.Count == 0)
        {
            return name + l.Pick($"no change seen over {nights}", $"aucun changement vu en {nights}") + Outside(trend, l) + ".";
        }

        string last = Change(trend, trend.Changes[^1], marks, l);
        return name + (trend.Changes.Count == 1 ? last : l.Pick(
            $"{Numerals.Count(trend.Changes.Count, l)} changes over {nights}; the last time it {last}",
            $"{Numerals.Count(trend.Changes.Count, l)} changements en {nights} ; la dernière fois, {last}")) + Outside(trend, l) + ".";
    }

    /// <summary>All that the picture shows.</summary>
    public static string Alt(GateTrend trend, IReadOnlyList<GateMark> marks, Language l)
    {
        (EwmaNight end, int red) = (trend.Average[^1], trend.Verdicts.Count(verdict => verdict == GateVerdict.Fail));
        GateMark[] within = [.. Within(trend, marks)];
        return string.Join(' ', new[]
        {
            Title(trend, marks, l),
            l.Pick(
                $"Promised: {Promised(trend, l)}. After the last night the moving average is {Numerals.Share(end.Value, l)}; by chance it would lie between {Numerals.Share(end.Low, l)} and {Numerals.Share(end.High, l)} if the promise were just kept.",
                $"Promis : {Promised(trend, l)}. Après la dernière nuit, la moyenne mobile est de {Numerals.Share(end.Value, l)} ; par hasard, elle serait entre {Numerals.Share(end.Low, l)} et {Numerals.Share(end.High, l)} si la promesse était tout juste tenue."),
            trend.Changes.Count > 1 ? l.Pick("All changes: ", "Tous les changements : ") + string.Join(l.Pick("; ", " ; "), trend.Changes.Select(change => Change(trend, change, marks, l))) + "." : "",
            red == 0 ? l.Pick("The verdict was fail on no night.", "Aucune nuit n’a eu le verdict « rompu ».") : l.Pick(
                $"The verdict was fail on {Numerals.Count(red, l, new("night", "nuit"), new("nights", "nuits"))}.",
                $"{Numerals.Count(red, l, new("night", "nuit"), new("nights", "nuits"))} avec le verdict « rompu »."),
            within.Length == 0 ? "" : l.Pick("Marked: ", "Noté : ") + string.Join(l.Pick("; ", " ; "), within.Select(mark => $"{Numerals.Date(mark.On, l)}, {mark.Text}")) + ".",
        }.Where(sentence => sentence.Length > 0));
    }

    /// <summary>A change as the end of a sentence: <c>fell from 94% to 71% around 12 March, after “release 4.2”</c>.</summary>
    public static string Change(GateTrend trend, ShareChange change, IReadOnlyList<GateMark> marks, Language l)
    {
        (string before, string after) = Shares(change, l);
        string day = Day(trend, trend.Nights[change.Night].Date, l), mark = trend.Before(change, marks) is { } near ? l.Pick($", after “{near.Text}”", $", après « {near.Text} »") : "";
        return (change.After.Value < change.Before.Value
            ? l.Pick($"fell from {before} to {after} around {day}", $"baisse de {before} à {after} vers le {day}")
            : l.Pick($"rose from {before} to {after} around {day}", $"hausse de {before} à {after} vers le {day}")) + mark;
    }

    /// <summary>The shares before and after, with as many decimals as it takes to tell them apart.</summary>
    public static (string Before, string After) Shares(ShareChange change, Language l)
    {
        (double before, double after) = (change.Before.Value ?? 0, change.After.Value ?? 0);
        int decimals = Numerals.Share(before, l, 0) == Numerals.Share(after, l, 0) || Math.Max(before, after) is > 0.99 and < 1 ? 1 : 0;
        return (Numerals.Share(before, l, decimals), Numerals.Share(after, l, decimals));
    }

    /// <summary>A day, with its year only where the nights are of several.</summary>
    public static string Day(GateTrend trend, LocalDate day, Language l) =>
        trend.Nights[0].Date.Year == trend.Nights[^1].Date.Year ? Numerals.Day(day, l) : Numerals.Date(day, l);

    public static string Promised(GateTrend trend, Language l) =>
        Numerals.Share(trend.Entry.Wanted!.Value, l, Math.Abs((trend.Entry.Wanted.Value * 100) - Math.Round(trend.Entry.Wanted.Value * 100)) < 0.05 ? 0 : 1);

    /// <summary>The marks of the days shown.</summary>
    public static IEnumerable<GateMark> Within(GateTrend trend, IReadOnlyList<GateMark> marks) => marks.Where(mark => mark.On >= trend.Nights[0].Date && mark.On <= trend.Nights[^1].Date);

    /// <summary>Where the moving average left its limits: since when, or on how many nights.</summary>
    private static string Outside(GateTrend trend, Language l)
    {
        EwmaNight end = trend.Average[^1];
        if (end.IsBelow || end.IsAbove)
        {
            int within = trend.Average.ToList().FindLastIndex(night => night.IsBelow != end.IsBelow || night.IsAbove != end.IsAbove);
            string day = Day(trend, trend.Nights[within + 1].Date, l);
            return end.IsBelow
                ? l.Pick($"; the moving average has been below its limits since {day}", $" ; la moyenne mobile est sous ses limites depuis le {day}")
                : l.Pick($"; the moving average has been above its limits since {day}", $" ; la moyenne mobile est au-dessus de ses limites depuis le {day}");
        }

        int below = trend.Average.Count(night => night.IsBelow);
        string nights = Numerals.Count(below, l, new("night", "nuit"), new("nights", "nuits"));
        return below == 0 ? "" : l.Pick($"; the moving average was below its limits on {nights}", $" ; la moyenne mobile a été sous ses limites durant {nights}");
    }
}
