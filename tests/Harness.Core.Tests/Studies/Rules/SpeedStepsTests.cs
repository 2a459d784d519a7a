using Harness.Studies;

namespace Harness.Core.Tests.Studies.Rules;

public sealed class SpeedStepsTests
{
    [Theory]
    [InlineData("{within: 1d, share: 0.5}", "{within: 60m, share: 0.5}", "rubric.yaml:17:105: score.parts[0].speed[1].within: '60m' does not come after '1h'; the times must rise.")]
    [InlineData(
        "{within: 1h, share: 1}", "{within: 1h, share: 0.4}",
        "rubric.yaml:17:118: score.parts[0].speed[1].share: '0.5' is more than '0.4' on the step before; a later answer is never worth more.")]
    public void Steps_that_reward_waiting_are_told(string found, string instead, string problem) =>
        RichStudy.ReadWith("rubric.yaml", found, instead).Problems.Where(each => each.Severity == Severity.Error).Select(each => each.In(Language.En)).ShouldBe([problem]);
}
