using Harness.Gates;
using Harness.Studies;
using NodaTime;

namespace Harness.Reports.Tests.Documents.Gates;

/// <summary>Verdicts written by hand, to be shown.</summary>
internal static class Says
{
    public static GateCheck Check(string entry, GateVerdict verdict, string why = "Because.", bool late = false, bool against = false) => new(
        entry, against, verdict, late, new(why, why), new(0.9, 0.8, 0.95, 20, 0, 10, 0.05, 0.001, "Clopper-Pearson", new LocalDate(2026, 3, 1), new LocalDate(2026, 3, 10)), verdict == GateVerdict.NotEnough ? 3 : null);

    public static GateResult Of(params GateCheck[] checks) => On(new LocalDate(2026, 3, 10), checks);

    public static GateResult On(LocalDate night, params GateCheck[] checks) => new("own-sla", new("Our promise", "Notre promesse"), night, 10, 0, checks);
}
