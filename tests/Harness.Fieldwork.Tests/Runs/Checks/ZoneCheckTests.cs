using Harness.Runs.Checks;

namespace Harness.Fieldwork.Tests.Runs.Checks;

public sealed class ZoneCheckTests
{
    [Fact]
    public void Versions_of_both_data_are_said()
    {
        using FakeMachine fake = new();
        fake.With("usr/share/zoneinfo/tzdata.zi", "# version 2025b");
        Check check = ZoneCheck.Of(fake.Machine, Scenarios.Race());
        check.Grade.ShouldBe(Grade.Ok);
        check.What.En.ShouldMatch(@"^Time-zone data TZDB: .+, the system's 2025b; ICU is there\.$");
    }
}
