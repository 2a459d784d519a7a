using System.Text.RegularExpressions;
using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>A wording names the brand once; braces hold only what a case, a canary or the study fills in, in wordings, follow-ups and scripts.</summary>
internal static partial class Placeholders
{
    private static readonly string[] OfCases = ["{order}", "{product}", "{date}", "{proof}"];
    private static readonly Dictionary<string, Canary> OfCanaries = new(StringComparer.Ordinal) { ["{phone}"] = Canary.Phone, ["{email}"] = Canary.Email };
    private static readonly string[] All = [MessageText.Placeholder, .. OfCases, "{case}", .. OfCanaries.Keys];

    public static void Check(Draft draft, Known known)
    {
        Study? study = draft.All<Study>().SingleOrDefault();
        bool hasCases = study is null || !draft.Has(study, nameof(Study.Cases)) || study.Cases?.Count > 0;
        foreach (Complaint complaint in draft.All<Complaint>())
        {
            foreach (Spot wording in Texts.Wordings(draft, complaint))
            {
                CheckText(draft, wording, hasCases, complaint);
                if (In(wording.Written).All(All.Contains) && In(wording.Written).Count(IsBrand) is not 1 and var count)
                {
                    draft.Report(wording, () => ProblemWords.BrandNotOnce(count));
                }
            }

            foreach (Spot followUp in Texts.FollowUps(draft, complaint))
            {
                CheckText(draft, followUp, hasCases, complaint);
            }
        }

        foreach (Spot speech in draft.All<Speech>().SelectMany(speech => Texts.Spoken(draft, speech)))
        {
            CheckText(draft, speech, hasCases, complaint: null);
        }
    }

    /// <summary>Whether a wording names the brand exactly once.</summary>
    public static bool NamesBrandOnce(string wording) => In(wording).Count(IsBrand) == 1;

    /// <summary>Whether a text says something of a case.</summary>
    public static bool NeedsCase(string text) => In(text).Any(OfCases.Contains);

    private static void CheckText(Draft draft, Spot text, bool hasCases, Complaint? complaint)
    {
        IReadOnlyList<string> found = In(text.Written);
        if (found.FirstOrDefault(braces => !All.Contains(braces, StringComparer.Ordinal)) is { } other)
        {
            draft.Report(text, () => ProblemWords.NoPlaceholder(other, All), () => Nearest.To(other, All));
        }
        else if (!hasCases && found.FirstOrDefault(OfCases.Contains) is { } fact)
        {
            draft.Report(text, () => ProblemWords.NoCases(fact));
        }
        else if (complaint is not null && draft.Has(complaint, nameof(Complaint.Canary))
            && found.FirstOrDefault(braces => OfCanaries.TryGetValue(braces, out Canary canary) && complaint.Canary?.Contains(canary) != true) is { } personal)
        {
            draft.Report(text, () => ProblemWords.NoCanary(personal, personal[1..^1]));
        }
    }

    private static bool IsBrand(string braces) => string.Equals(braces, MessageText.Placeholder, StringComparison.Ordinal);

    private static IReadOnlyList<string> In(string text) => [.. Braces().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{[^{}]*\}?|\}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Braces();
}
