using Harness.Charts;
using Harness.Findings;
using Harness.Studies;
using static Harness.Findings.Phrases;

namespace Harness.Documents.Figures;

/// <summary>Every reply's time, one dot each, beside how many messages got one: speed never stands without silence.</summary>
internal static class LatencyStrip
{
    public static StripChart? Of(Analysis analysis, Language l)
    {
        double[][] seconds = [.. analysis.Brands.Select(Seconds)];
        double[] all = [.. seconds.SelectMany(row => row)];
        if (all.Length == 0)
        {
            return null;
        }

        (string first, string last) = (Numerals.Time(all.Min(), l), Numerals.Time(all.Max(), l));
        string came = all.Length == 1
            ? l.Pick($"The only reply came after {first}", $"La seule réponse est venue après {first}")
            : l.Pick($"Replies came after {first} to {last}", $"Les réponses sont venues entre {first} et {last} après le message");
        int silent = analysis.Sent - all.Length;
        (string none, string sent) = (Numerals.Count(silent, l), Numerals.Count(analysis.Sent, l));
        string title = l.Pick($"{came}; {none} of {sent} messages got none.", $"{came} ; {none} {(silent < 2 ? "message" : "messages")} sur {sent} {(silent < 2 ? "n’en a" : "n’en ont")} reçu aucune.");
        return new(
            $"strip-{Wording.Key(l)}",
            title,
            l.Pick("Time to the first reply by a person, one dot a reply, logarithmic axis, wall clock; the mark is the median of the replies alone", "Délai jusqu’à la première réponse d’une personne, un point par réponse, axe logarithmique, temps continu ; le repère est la médiane des seules réponses"),
            title,
            new(
                l.Pick("Times of the replies (the answered only) beside the number of messages", "Délais des réponses (seuls messages qui en ont reçu une) et nombre de messages"),
                [l.Pick("Brand", "Marque"), l.Pick("Answered", "Réponses"), l.Pick("Fastest", "La plus rapide"), l.Pick("Median of the replies", "Médiane des réponses"), l.Pick("Slowest", "La plus lente")],
                [.. analysis.Brands.Select((brand, i) => (IReadOnlyList<string>)
                    [brand.Name(l), brand.Fraction(l), .. new[] { seconds[i].FirstOrDefault(-1), Median(seconds[i]) ?? -1, seconds[i].LastOrDefault(-1) }.Select(time => time < 0 ? "–" : Numerals.Time(time, l))])]),
            [.. analysis.Brands.Select((brand, i) => new StripRow(
                brand.Name(l), seconds[i], Median(seconds[i]), brand.Fraction(l), $"{brand.Name(l)}{l.Pick(": ", " : ")}{brand.Fraction(l)}", CategoryHeatmap.Sector(analysis, brand, l)))],
            Scales.Times(all.Min(), all.Max(), l),
            l.Pick("Time to the first reply by a person", "Délai de la première réponse d’une personne"));
    }

    private static double[] Seconds(Stratum brand)
    {
        List<double> seconds = [];
        for (int i = 0; i < brand.N; i++)
        {
            if (brand.Outcomes.Answered[i])
            {
                seconds.Add(brand.Outcomes.Milliseconds[i] / 1000.0);
            }
        }

        seconds.Sort();
        return [.. seconds];
    }

    private static double? Median(double[] sorted) => sorted.Length switch
    {
        0 => null,
        var n when n % 2 == 1 => sorted[n / 2],
        var n => (sorted[(n / 2) - 1] + sorted[n / 2]) / 2,
    };
}
