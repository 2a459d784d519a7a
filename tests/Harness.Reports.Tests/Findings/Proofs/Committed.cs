using Harness.Findings.Proofs;

namespace Harness.Reports.Tests.Findings.Proofs;

/// <summary>What R counted, by <c>expected.R</c> beside this file.</summary>
internal static class Committed
{
    public static Reference Reference { get; } =
        Reference.Of(File.ReadLines(Repository.At("tests", "Harness.Reports.Tests", "Findings", "Proofs", "expected.csv"))).Read ?? throw new InvalidDataException("expected.csv cannot be read");
}
