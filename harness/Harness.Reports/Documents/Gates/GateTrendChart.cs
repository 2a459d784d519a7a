using Harness.Charts;
using Harness.Documents.Figures;
using Harness.Findings;
using Harness.Gates;
using Harness.Statistics;
using Harness.Studies;
using NodaTime;

namespace Harness.Documents.Gates;

/// <summary>The course of an entry with a share, as a chart.</summary>
internal static class GateTrendChart
{
    /// <param name="trend">The course; at least one night.</param>
    /// <param name="marks">All marks, in the order of their numbers.</param>
    /// <param name="l">The language.</param>
    public static TrendChart Of(GateTrend trend, IReadOnlyList<GateMark> marks, Language l)
    {
        (LocalDate first, LocalDate last) = (trend.Nights[0].Date, trend.Nights[^1].Date);
        double X(LocalDate day) => Period.DaysBetween(first, day);
        return new(
            $"trend-{trend.Entry.Id}-{Wording.Key(l)}",
            GateTrendTitles.Title(trend, marks, l),
            Subtitle(trend, l),
            GateTrendTitles.Alt(trend, marks, l),
            GateNightTables.Shares(trend, marks, l),
            [.. trend.Nights.Zip(trend.Average, (night, average) => new TrendNight(X(night.Date), average.Share, average.Value, average.Low, average.High, Told(night, average, l)))],
            new(trend.Entry.Wanted!.Value, l.Pick($"promised {GateTrendTitles.Promised(trend, l)}", $"promis {GateTrendTitles.Promised(trend, l)}")),
            l.Pick($"average {Numerals.Share(trend.Average[^1].Value, l, 0)}", $"moyenne {Numerals.Share(trend.Average[^1].Value, l, 0)}"),
            [.. trend.Changes.Select(change => Change(trend, change, marks, X, l))],
            [.. Runs(trend).Select(run => new TrendRun([.. run.Select(X)], Run(run, l)))],
            GateSentences.Of(GateVerdict.Fail).In(l),
            Marks(trend, marks, X, l),
            Scales.Days(first, last, l),
            first == last ? Numerals.Date(first, l) : l.Pick($"Nights from {Numerals.Date(first, l)} to {Numerals.Date(last, l)}", $"Nuits du {Numerals.Date(first, l)} au {Numerals.Date(last, l)}"),
            Scales.Shares(1, l),
            l.Pick("Share in time", "Part à temps"));
    }

    private static string Subtitle(GateTrend trend, Language l)
    {
        (string rung, string limit, string promised) = (Wording.Of(trend.Entry.Rung).In(l), Numerals.Time(trend.Entry.Limit, l) + (trend.Entry.Clock == CommitmentClock.Business ? l.Pick(" open hours", " d’heures ouvrées") : ""), GateTrendTitles.Promised(trend, l));
        string width = Numerals.Number(GateTrend.Width, l), weight = Numerals.Number(GateTrend.Weight, l);
        return l.Pick(
            $"Dots: share of each night’s messages with {rung} within {limit}. Line: their moving average (EWMA, weight {weight}). Band: where chance keeps it while the promised {promised} is just kept ({width} standard errors; no confidence limits).",
            $"Points : part des messages de chaque nuit avec {rung} en {limit} au plus. Ligne : leur moyenne mobile (EWMA, poids {weight}). Bande : là où le hasard la maintient si les {promised} promis sont tout juste tenus ({width} erreurs types ; ce ne sont pas des limites de confiance).")
            + (trend.Changes.Count == 0 ? "" : " " + l.Pick("Long dashes: a change, with the shares before and after it; shaded: the nights that fit nearly as well.", "Longs tirets : un changement, avec les parts d’avant et d’après ; ombré : les nuits qui conviennent presque aussi bien."))
            + (trend.Verdicts.Contains(GateVerdict.Fail) ? " " + l.Pick("Triangles: nights with the verdict “fail”.", "Triangles : nuits avec le verdict « rompu ».") : "");
    }

    private static string Told(GateNight night, EwmaNight average, Language l)
    {
        string day = Numerals.Date(night.Date, l) + l.Pick(": ", " : ");
        return day + (average.Share is { } share
            ? l.Pick($"{GateNightTables.Fraction(night, l)} in time, {Numerals.Share(share, l)}; average {Numerals.Share(average.Value, l)}", $"{GateNightTables.Fraction(night, l)} à temps, {Numerals.Share(share, l)} ; moyenne {Numerals.Share(average.Value, l)}")
            : Numerals.NoData(l));
    }

    private static TrendChange Change(GateTrend trend, ShareChange change, IReadOnlyList<GateMark> marks, Func<LocalDate, double> x, Language l)
    {
        double Start(int night) => x(trend.Nights[night].Date) - 0.5;
        (string before, string after) = GateTrendTitles.Shares(change, l);
        return new(Start(change.Night), Start(change.Earliest), Start(change.Latest), $"{before} → {after}", GateTrendTitles.Change(trend, change, marks, l));
    }

    private static TrendMarks Marks(GateTrend trend, IReadOnlyList<GateMark> marks, Func<LocalDate, double> x, Language l)
    {
        HashSet<GateMark> within = [.. GateTrendTitles.Within(trend, marks)];
        int more = within.Count - TrendMarks.MostListed;
        return new(
            [.. marks.Index().Where(mark => within.Contains(mark.Item)).Select(mark => new TrendMark(x(mark.Item.On), mark.Index + 1, mark.Item.Text, $"{Numerals.Count(mark.Index + 1, l)}. {Numerals.Date(mark.Item.On, l)}{l.Pick(": ", " : ")}{mark.Item.Text}"))],
            more <= 0 ? "" : l.Pick($"{Numerals.Count(more, l)} before these, in the list of marks below.", $"{Numerals.Count(more, l)} avant celles-ci, dans la liste des marques plus bas."));
    }

    private static IEnumerable<IReadOnlyList<LocalDate>> Runs(GateTrend trend)
    {
        List<LocalDate> run = [];
        foreach ((GateNight night, GateVerdict verdict) in trend.Nights.Zip(trend.Verdicts))
        {
            if (verdict == GateVerdict.Fail)
            {
                run.Add(night.Date);
            }
            else if (run.Count > 0)
            {
                yield return run;
                run = [];
            }
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    private static string Run(IReadOnlyList<LocalDate> run, Language l)
    {
        string verdict = GateSentences.Of(GateVerdict.Fail).In(l) + l.Pick(": ", " : ");
        return verdict + (run.Count == 1 ? Numerals.Date(run[0], l) : l.Pick($"{Numerals.Date(run[0], l)} to {Numerals.Date(run[^1], l)}, ", $"du {Numerals.Date(run[0], l)} au {Numerals.Date(run[^1], l)}, ") + Numerals.Count(run.Count, l, new("night", "nuit"), new("nights", "nuits")));
    }
}
