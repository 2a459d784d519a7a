using Harness.Findings.Proofs;
using Harness.Studies;

namespace Harness.Reports.Tests.Findings.Proofs;

public sealed class ProofMarkdownTests
{
    private static readonly ProvedMethod Wilson = ProvedMethods.All.Single(method => method.Key == "wilson-window"), LogRank = ProvedMethods.All.Single(method => method.Key == "log-rank");

    private static readonly Proof Made = new(10_000, 7,
    [
        new(Wilson, new(ProofWorlds.All[0], 20, 0), new(9569, 10_000), Expectation.Exact(0.9568), null),
        new(Wilson, new(ProofWorlds.All[0], 50, 0), new(9600, 10_000), Expectation.Exact(0.9703), null, new(38_800, 40_000)),
        new(LogRank, new(ProofWorlds.All[1], 20, 15), new(520, 9_900), Expectation.Nominal(0.05), new(2100, 40_000)),
        new(LogRank, new(ProofWorlds.All[1], 50, 15), new(900, 10_000), Expectation.AtMost(0.05), null, new(3600, 40_000)),
    ]);

    [Fact]
    public void The_table_has_a_part_for_each_method_a_row_for_each_world_and_a_column_for_each_number_of_messages() =>
        Lines(Language.En).ShouldBe("""
            4 cells: 2 agree, 1 agree at the second look, 1 differ, 0 are not judged. 10,000 trials, seed 7.

            ### Wilson, share answered within the window `wilson-window`

            | world | times | n = 20 | n = 50 |
            | --- | --- | --- | --- |
            | sharp | exact | **95.69** = 95.68 ± 0.61 | **97.00** = 97.03 ± 0.25 ↺ |

            ### Log-rank, two brands `log-rank`

            | world | times | n = 20 | n = 50 |
            | --- | --- | --- | --- |
            | blunt | seen every 15 min | **5.25** → 5 ≈ 5.25 ± 0.75 (9,900) | **9.00** ≤ 5 ± 0.33 ✗ |

            """);

    [Fact]
    public void In_French_it_is_written_as_French_writes_numbers()
    {
        string table = Lines(Language.Fr);
        table.ShouldContain("| flou | constatés toutes les 15 min | **5,25** → 5 ≈ 5,25 ± 0,75 (9 900) | **9,00** ≤ 5 ± 0,33 ✗ |");
        table.ShouldContain("### Wilson, taux de réponse dans la fenêtre `wilson-window`");
    }

    private static string Lines(Language language) => ProofMarkdown.Of(Made, language).Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
