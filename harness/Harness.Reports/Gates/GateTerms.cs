using Harness.Findings;
using Harness.Studies;
using NodaTime.Text;

namespace Harness.Gates;

/// <summary>What an entry asks, in one line: baselines are compared only where it is the same.</summary>
internal static class GateTerms
{
    public static string Of(GateEntry entry) => string.Join(' ', new[]
    {
        Wording.Key(entry.Metric), entry.Brand ?? "*", entry.Channel ?? "*", Wording.Key(entry.Rung), DurationPattern.Roundtrip.Format(entry.Limit), entry.Calendar ?? "wall",
    });
}
