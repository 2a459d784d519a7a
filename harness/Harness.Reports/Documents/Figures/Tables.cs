using Harness.Charts;
using Harness.Findings;
using Harness.Studies;
using static Harness.Findings.Phrases;

namespace Harness.Documents.Figures;

/// <summary>The tables behind the charts.</summary>
internal static class Tables
{
    public static DataTable Shares(IReadOnlyList<Stratum> groups, Func<Stratum, string?> heading, Language l)
    {
        IReadOnlyList<AnsweredBy> ages = groups[0].By;
        bool headed = groups.Any(group => heading(group) is not null);
        return new(
            l.Pick("Share answered by a person: within the window and by age of the message; 95% Wilson intervals; wall clock", "Part des messages ayant reçu la réponse d’une personne : dans la fenêtre et selon l’âge du message ; intervalles de Wilson à 95 % ; temps continu"),
            [
                .. headed ? new[] { l.Pick("Sector", "Secteur") } : [],
                l.Pick("Group", "Groupe"),
                l.Pick("Answered", "Réponses"),
                l.Pick("Share", "Part"),
                l.Pick("Interval", "Intervalle"),
                l.Pick("Median time, the never-answered counted in", "Médiane du délai, silences compris"),
                .. ages.Select(by => l.Pick("by ", "en ") + Numerals.Time(by.Age, l)),
            ],
            [.. groups.Select(group => (IReadOnlyList<string>)
            [
                .. headed ? new[] { heading(group) ?? string.Empty } : [],
                group.Name(l),
                group.Fraction(l),
                group.Share(l),
                group.Interval(l),
                group.Published ? group.Median(l) : "–",
                .. group.By.Select(by => !group.Published || by.Share.Value is not { } share ? "–" : $"{Numerals.Share(share, l)} ({Numerals.ShareInterval(by.Share, l)})"),
            ])]);
    }
}
