using Harness.Findings.Proofs;

namespace Harness.Reports.Tests.Findings.Proofs;

public sealed class SettingTests
{
    [Theory]
    [InlineData(0, 1000, 1000, 1000, 1000)]
    [InlineData(15, 1000, 1800, 900, 900)]
    [InlineData(15, 1800, 1800, 900, 1800)]
    public void Looks_come_now_and_then_or_times_are_exact(int polling, double at, double seen, double before, double by)
    {
        Setting setting = new(ProofWorlds.All[0], 20, polling);
        (setting.Seen(at), setting.LookBefore(at), setting.LookBy(at)).ShouldBe((seen, before, by));
    }
}
