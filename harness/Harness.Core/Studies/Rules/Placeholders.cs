using System.Text.RegularExpressions;
using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>A wording names the brand once, and braces hold nothing else; a follow-up has none.</summary>
internal static partial class Placeholders
{
    public static void Check(Draft draft, Known known)
    {
        foreach (Complaint complaint in draft.All<Complaint>())
        {
            for (int at = 0; at < (complaint.Wordings?.Count ?? 0); at++)
            {
                CheckWording(draft, draft.Item(complaint.Wordings!, at));
            }

            if (complaint.FollowUp is { } followUp && In(followUp) is [string braces, ..])
            {
                draft.Report(draft.At(complaint, nameof(Complaint.FollowUp)), () => ProblemWords.NothingFilledIn(braces));
            }
        }
    }

    /// <summary>Whether a wording names the brand exactly once.</summary>
    public static bool NamesBrandOnce(string wording) => In(wording).Count(IsBrand) == 1;

    private static void CheckWording(Draft draft, Spot wording)
    {
        IReadOnlyList<string> found = In(wording.Written);
        if (found.FirstOrDefault(braces => !IsBrand(braces)) is { } other)
        {
            draft.Report(wording, () => ProblemWords.NoPlaceholder(other), () => Nearest.To(other, [MessageText.Placeholder]));
        }
        else if (found.Count != 1)
        {
            draft.Report(wording, () => ProblemWords.BrandNotOnce(found.Count));
        }
    }

    private static bool IsBrand(string braces) => string.Equals(braces, MessageText.Placeholder, StringComparison.Ordinal);

    private static IReadOnlyList<string> In(string text) => [.. Braces().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{[^{}]*\}?|\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Braces();
}
