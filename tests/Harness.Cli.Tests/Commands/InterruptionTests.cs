using System.Runtime.InteropServices;
using Harness.Commands;

namespace Harness.Cli.Tests.Commands;

public sealed class InterruptionTests
{
    [Fact]
    public void The_first_signal_asks_and_the_second_is_left_to_end_the_process()
    {
        using Interruption interruption = new();
        interruption.Token.IsCancellationRequested.ShouldBeFalse();

        PosixSignalContext first = new(PosixSignal.SIGTERM), second = new(PosixSignal.SIGINT);
        interruption.Ask(first);
        interruption.Token.IsCancellationRequested.ShouldBeTrue();
        first.Cancel.ShouldBeTrue();

        interruption.Ask(second);
        second.Cancel.ShouldBeFalse();
    }

    [Fact]
    public void A_signal_that_comes_after_the_end_does_no_harm()
    {
        Interruption interruption = new();
        interruption.Dispose();
        interruption.Ask(new(PosixSignal.SIGTERM));
        interruption.Token.IsCancellationRequested.ShouldBeTrue();
    }
}
