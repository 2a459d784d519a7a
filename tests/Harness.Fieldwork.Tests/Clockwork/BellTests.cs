using Harness.Clockwork;
using NodaTime;
using Quartz;

namespace Harness.Fieldwork.Tests.Clockwork;

public sealed class BellTests
{
    [Fact]
    public void It_never_rings_again_for_what_a_dead_process_had_begun() => Bell.Job.RequestsRecovery.ShouldBeFalse();

    [Fact]
    public void It_rings_once_at_its_instant_and_leaves_alone_what_it_finds_to_be_late()
    {
        Instant at = Instant.FromUtc(2026, 3, 2, 12, 0) + Duration.FromNanoseconds(1);

        ISimpleTrigger trigger = Bell.Trigger(7, at, TimeProvider.System).ShouldBeAssignableTo<ISimpleTrigger>()!;

        trigger.Key.Name.ShouldBe("7");
        trigger.StartTimeUtc.ShouldBe(new DateTimeOffset(2026, 3, 2, 12, 0, 0, 1, TimeSpan.Zero));
        trigger.RepeatCount.ShouldBe(0);
        trigger.MisfireInstruction.ShouldBe(SimpleTriggerMisfireInstruction.NextWithRemainingCount);
    }
}
