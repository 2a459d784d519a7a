using Harness.Testing.Power;

namespace Harness.Fieldwork.Tests.Journal;

public sealed class EventJournalPowerCutTests
{
    [Fact]
    public async Task Wherever_the_power_fails_what_was_promised_is_on_disk() => await Cut(100, 1);

    [Fact]
    [Trait("Category", "Long")]
    public async Task A_thousand_images_of_the_disk_hold_what_was_promised() => await Cut(1000, 2);

    private static async Task Cut(int images, ulong seed)
    {
        Assert.SkipWhen(SystemCalls.Strace is null, "strace is not installed");
        await using PowerCuts cuts = new();

        (int made, IReadOnlyList<string> faults) = await cuts.Run(images, seed);

        TestContext.Current.TestOutputHelper!.WriteLine($"N = {made} images, {faults.Count} broken");
        faults.ShouldBeEmpty();
        made.ShouldBeGreaterThanOrEqualTo(images);
    }
}
