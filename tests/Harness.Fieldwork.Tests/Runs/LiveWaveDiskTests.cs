using Harness.Probes;
using Harness.Testing.Power;

namespace Harness.Fieldwork.Tests.Runs;

/// <summary>A host whose disk fails while it lives.</summary>
public sealed class LiveWaveDiskTests
{
    private const string Writes = "write,pwrite64";
    private const int UntilLookedFor = 40;

    [Fact]
    public async Task A_spool_that_takes_nothing_leaves_no_message_in_doubt()
    {
        Assert.SkipWhen(SystemCalls.Strace is null, "strace is not installed");
        await using SickHost host = new(whole: true);

        Result result = await host.Live(new(Writes, "error=ENOSPC", "1+"), host.Spool);

        result.Code.ShouldBe(0, result.Messages);
        host.Losses().ShouldBeEmpty();
        host.Ledger.Posts.Count.ShouldBeGreaterThanOrEqualTo(3);
        host.Count(EventKind.Uncertain).ShouldBe(0);
    }

    [Fact]
    public async Task A_host_on_a_full_disk_sends_nothing_and_goes_on_when_there_is_space()
    {
        Assert.SkipWhen(SystemCalls.Strace is null, "strace is not installed");
        await using SickHost host = new(whole: true);

        Result result = await host.Live(new(Writes, "error=ENOSPC", "1+"), host.Journal, host.Journal + "-journal");

        result.Code.ShouldBe(0, result.Messages);
        host.Ledger.Asked.ShouldBeEmpty();
        Result next = await host.Live();
        next.Code.ShouldBe(0, next.Messages);
        host.Losses().ShouldBeEmpty();
        host.Ledger.Posts.Count.ShouldBeGreaterThanOrEqualTo(3);
    }

    [Fact]
    public async Task A_sync_that_fails_ends_the_host_before_it_sends_anything_more()
    {
        Assert.SkipWhen(SystemCalls.Strace is null, "strace is not installed");
        await using SickHost host = new(whole: true);

        Result result = await host.Live(new("fsync,fdatasync", "error=EIO", "5+"), host.Journal, host.Journal + "-journal");

        result.Code.ShouldBe(3, result.Messages);
        host.Faults().ShouldBeEmpty();
        host.Pass(UntilLookedFor);
        Result next = await host.Live();
        next.Code.ShouldBe(0, next.Messages);
        host.Losses().ShouldBeEmpty();
    }
}
