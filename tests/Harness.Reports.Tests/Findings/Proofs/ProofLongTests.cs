using Harness.Findings.Proofs;
using Harness.Studies;

namespace Harness.Reports.Tests.Findings.Proofs;

[Trait("Category", "Long")]
public sealed class ProofLongTests
{
    private const int Trials = 20_000;
    private const ulong Seed = 2012;

    private static readonly int[] Sizes = [20, 50, 200];

    /// <summary>The whole table, each cell judged by theory or by what R counted, and printed in the method notes.</summary>
    [Fact]
    public void Every_cell_agrees_and_the_method_notes_print_what_was_measured()
    {
        Proof proof = Proof.Of(ProvedMethods.All, Setting.All(Sizes), Trials, Seed, Committed.Reference, TestContext.Current.CancellationToken);

        proof.Cells.Where(cell => cell.Agreement is Agreement.Differs or Agreement.Unjudged).Select(cell => $"{cell.Method.Key} {cell.Setting.World.Key} {cell.Setting.N} {cell.Setting.Polling}").ShouldBeEmpty();
        Approved.Match(Notes.Path(Language.En), Notes.Prose(Language.En) + ProofMarkdown.Of(proof, Language.En));
        Approved.Match(Notes.Path(Language.Fr), Notes.Prose(Language.Fr) + ProofMarkdown.Of(proof, Language.Fr));
    }
}
