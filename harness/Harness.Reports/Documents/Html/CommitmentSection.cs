using Harness.Documents.Figures;
using Harness.Findings;
using Harness.Studies;
using static Harness.Findings.Phrases;

namespace Harness.Documents.Html;

/// <summary>What brands promise their customers, and whether they kept it; only where one promises something.</summary>
internal static class CommitmentSection
{
    public static Html Render(Report report, Language l) => report.Analysis.Commitments is not [_, ..] commitments ? Html.Nothing : Html.Of($"""

        <section class="commitments">
        <h2>{l.Pick("What the brands promise", "Ce que promettent les marques")}</h2>
        {(commitments.Any(kept => kept.N > 0)
            ? Figure.Render(CommitmentForest.Of(commitments, l), l)
            : Html.Of($"<p class=\"silent\">{l.Pick("No message of this wave can be held against a promise.", "Aucun message de cette vague ne permet de juger une promesse.")}</p>"))}
        </section>
        """);
}
