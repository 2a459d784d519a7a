using Harness.Probes;
using Harness.Testing.Power;

namespace Harness.Fieldwork.Tests.Runs;

/// <summary>A host whose disk fails while it lives.</summary>
public sealed class LiveWaveDiskTests
{
    private const string Writes = "write,pwrite64";

    [Fact]
    public async Task A_spool_that_takes_nothing_leaves_no_message_in_doubt()
    {
        Assert.SkipWhen(SystemCalls.Strace is null, "strace is not installed");
        await using SickHost host = new(whole: true);

        Result result = host.Live(new(Writes, "ENOSPC", "1+"), host.Spool);

        result.Code.ShouldBe(0, result.Messages);
        host.Losses().ShouldBeEmpty();
        host.Ledger.Posts.Count.ShouldBeGreaterThanOrEqualTo(3);
        host.Count(EventKind.Uncertain).ShouldBe(0);
    }

    [Fact]
    public async Task A_disk_that_is_full_for_a_while_stops_no_conversation_for_good()
    {
        Assert.SkipWhen(SystemCalls.Strace is null, "strace is not installed");
        await using SickHost host = new(whole: true);

        Result result = host.Live(new(Writes, "ENOSPC", "12..15"), host.Everything);

        result.Code.ShouldBe(0, result.Messages);
        host.Losses().ShouldBeEmpty();
        host.Ledger.Posts.Count.ShouldBeGreaterThanOrEqualTo(3);
    }

    [Fact]
    public async Task A_sync_that_fails_ends_the_host_before_it_sends_anything_more()
    {
        Assert.SkipWhen(SystemCalls.Strace is null, "strace is not installed");
        await using SickHost host = new(whole: true);

        Result result = host.Live(new("fsync,fdatasync", "EIO", "5+"), host.Journal, host.Journal + "-journal");

        result.Code.ShouldBe(3, result.Messages);
        host.Faults().ShouldBeEmpty();
        Result next = host.Live();
        next.Code.ShouldBe(0, next.Messages);
        host.Losses().ShouldBeEmpty();
    }
}
