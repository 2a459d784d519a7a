using Harness.Runs.Checks;

namespace Harness.Fieldwork.Tests.Runs.Checks;

public sealed class VersionCheckTests
{
    [Fact]
    public void Program_framework_and_system_are_said() => VersionCheck.Of("Harness 9.9").What.En.ShouldStartWith("Harness 9.9, .NET 10.");
}
