using Harness.Runs;

namespace Harness.Fieldwork.Tests.Runs;

public sealed class ControlStateTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ControlState state;

    public ControlStateTests() => state = new(new(folder.Path));

    public void Dispose()
    {
        state.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void A_kill_file_is_seen_at_the_next_question_and_the_host_is_to_end()
    {
        state.MaySend().ShouldBeTrue();
        File.WriteAllText(folder.At("STOP"), "");

        state.MaySend().ShouldBeFalse();
        state.Stopping.IsCancellationRequested.ShouldBeTrue();
    }

    [Fact]
    public void Once_stopped_it_stays_so_and_only_the_next_host_goes_on()
    {
        state.Obey(ControlVerb.Stop).ShouldBe(ControlMode.Stopped);
        state.Obey(ControlVerb.Resume).ShouldBe(ControlMode.Stopped);
        state.MaySend().ShouldBeFalse();

        using ControlState next = new(new(folder.Path));
        next.MaySend().ShouldBeTrue();
    }

    [Fact]
    public void A_pause_outlives_the_host_and_ends_nothing()
    {
        state.Obey(ControlVerb.Pause).ShouldBe(ControlMode.Paused);
        state.MaySend().ShouldBeFalse();
        state.Stopping.IsCancellationRequested.ShouldBeFalse();

        using ControlState next = new(new(folder.Path));
        next.Mode.ShouldBe(ControlMode.Paused);
        next.Obey(ControlVerb.Status).ShouldBe(ControlMode.Paused);
        next.Obey(ControlVerb.Resume).ShouldBe(ControlMode.Running);
        state.MaySend().ShouldBeTrue();
    }
}
