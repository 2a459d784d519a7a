using Harness.Charts;
using Harness.Findings;
using Harness.Statistics;
using Harness.Studies;
using NodaTime;
using static Harness.Findings.Phrases;

namespace Harness.Documents.Figures;

/// <summary>Kaplan-Meier curves as the share answered by an age, silence included; at most <see cref="Most"/> groups that reach the floor.</summary>
internal static class AnswerCurves
{
    /// <summary>How many curves can be told apart in one chart.</summary>
    public const int Most = 4;

    public static SurvivalChart Of(string key, string title, IReadOnlyList<Stratum> groups, double reach, Language l)
    {
        Stratum[] shown = [.. groups.Where(group => group.Published)];
        Duration window = shown[0].Outcomes.Window;
        IReadOnlyList<Tick> ages = Scales.Ages(window, l);
        return new(
            $"{key}-{Wording.Key(l)}",
            title,
            l.Pick("Share answered by a person by the age of the message (Kaplan-Meier), with 95% pointwise limits", "Part des messages ayant reçu la réponse d’une personne selon l’âge du message (Kaplan-Meier), limites à 95 % en chaque point"),
            $"{title} {string.Join(l.Pick("; ", " ; "), shown.Select(group => Story(group, l)))}.",
            Tables.Shares(shown, _ => null, l),
            [.. shown.Select(group => Curve(group, ages, window, l))],
            ages,
            Scales.Shares(reach, l),
            Scales.AgesTitle(window, l),
            l.Pick("Answered", "Taux de réponse"),
            l.Pick("Still unanswered", "Encore sans réponse"));
    }

    private static string Story(Stratum group, Language l)
    {
        string[] ages = [.. group.By.Where(by => by.Age >= Duration.FromHours(1) && by.Share.Value is not null).Select(by => $"{Numerals.Share(by.Share.Value!.Value, l)} {l.Pick("by", "en")} {Numerals.Time(by.Age, l)}")];
        return $"{group.Name(l)}{l.Pick(": ", " : ")}{(ages.Length == 0 ? group.Share(l) : string.Join(", ", ages))}";
    }

    private static Curve Curve(Stratum group, IReadOnlyList<Tick> ages, Duration window, Language l)
    {
        IEnumerable<long> times = group.Curve.Steps.Select(step => step.Time).Prepend(0);
        return new(
            group.Name(l),
            [.. times.Select(time => (Time: time, Share: group.Curve.AnsweredBy(time))).Select(at => new CurvePoint(at.Time / 3_600_000.0, at.Share.Value ?? 0, at.Share.Low, at.Share.High))],
            [.. group.Curve.CensoredBefore((long)window.TotalMilliseconds).Select(time => time / 3_600_000.0)],
            [.. ages.Select(age => Numerals.Count(group.Curve.AtRisk((long)Math.Round(age.At * 3_600_000)), l))],
            window.TotalHours);
    }
}
