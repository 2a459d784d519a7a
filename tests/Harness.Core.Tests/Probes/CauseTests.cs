using Harness.Probes;

namespace Harness.Core.Tests.Probes;

public sealed class CauseTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(7, 12)]
    [InlineData(65535, int.MaxValue)]
    public void Rule_and_event_come_back(int rule, int happened) => Cause.Of(new Cause(rule, happened).Codes).ShouldBe(new Cause(rule, happened));
}
