using Harness.Testing.Power;

namespace Harness.Fieldwork.Tests.Runs;

/// <summary>A sender whose disk fails at each of its calls in turn, and another that goes on when the disk is well.</summary>
public sealed class SenderDiskTests
{
    private const string Writes = "write,pwrite64", Syncs = "fsync,fdatasync";

    [Theory]
    [InlineData(2)]
    [InlineData(23)]
    public async Task Wherever_the_disk_is_full_nothing_is_sent_without_a_claim_and_nothing_is_lost(int from) => await Go([new(Writes, "error=ENOSPC", $"{from}+")]);

    [Theory]
    [InlineData("1")]
    [InlineData("7+")]
    public async Task Wherever_a_sync_fails_nothing_is_sent_without_a_claim_and_nothing_is_lost(string when) => await Go([new(Syncs, "error=EIO", when)]);

    [Fact]
    [Trait("Category", "Long")]
    public async Task A_disk_that_fails_at_each_call_in_turn_doubles_and_loses_nothing() => await Go(
    [
        .. Enumerable.Range(1, 60).Select(n => new SickDisk(Writes, "error=ENOSPC", $"{n}+")),
        .. Enumerable.Range(1, 40).Select(n => new SickDisk(Writes, "error=EIO", $"{n}")),
        .. Enumerable.Range(1, 30).Select(n => new SickDisk(Syncs, "error=EIO", $"{n}")),
        .. Enumerable.Range(1, 15).Select(n => new SickDisk(Syncs, "error=EIO", $"{n}+")),
        .. Enumerable.Range(1, 10).Select(n => new SickDisk("unlink,rename", "error=EIO", $"{n}")),
    ]);

    private static async Task Go(IReadOnlyList<SickDisk> disks)
    {
        Assert.SkipWhen(SystemCalls.Strace is null, "strace is not installed");
        List<string> faults = [];
        int died = 0;
        foreach (SickDisk disk in disks)
        {
            await using SickHost host = new(whole: false);
            Result sick = await host.Live(disk, host.Everything);
            died += sick.Code == 0 ? 0 : 1;
            faults.AddRange(host.Faults().Select(fault => $"{disk}: {fault}"));
            Result well = await host.Live();
            faults.AddRange(well.Code == 0 ? host.Losses().Select(fault => $"{disk}, then a good one: {fault}") : [$"{disk}: the next one ended with {well.Code}: {well.Messages}"]);
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"N = {disks.Count} disks, {died} ended the process, {faults.Count} faults");
        faults.ShouldBeEmpty();
    }
}
