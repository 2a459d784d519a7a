using Harness.Planning;
using Harness.Probes;
using Harness.Studies;
using Harness.Testing.Platform;
using NodaTime;

namespace Harness.Fieldwork.Tests.Runs;

/// <summary>
/// Row 14 of the fault matrix: a journal is copied in the midst of a study, the host goes on, and the copy comes back. After it was adopted
/// the ledger finds nothing doubled, however much was sent meanwhile that the copy knows nothing of.
/// </summary>
public sealed class LiveWaveAdoptTests
{
    private const int Conversations = 8;
    private static readonly Script Story = new("story", null,
    [
        new(new(Request.Anything, null, null, null, null, null, null, null, null), Says("It was the one in Lille."), null, null),
        new(new(null, Duration.FromHours(3), null, null, null, null, null, null, null), Says("Is anybody there?"), null, "reminder"),
        new(new(null, Duration.FromHours(5), null, null, null, null, null, null, "reminder"), Says("I am still waiting."), null, null),
        new(new(Request.Details, null, null, null, null, null, null, null, null), Says("All of it is said above."), null, null),
    ],
    null, null);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whatever_was_sent_between_a_copy_and_its_return_is_never_sent_again(bool script)
    {
        int lives = 0, behind = 0;
        for (int before = 2; before < 90; before += 8)
        {
            foreach (int between in new[] { 3, 17, 60 })
            {
                using LiveBench bench = new() { Study = Studied(script) };
                behind += await Live(bench, Slots(script), before, between);
                lives++;
            }
        }

        behind.ShouldBeGreaterThan(lives, "the copies lacked messages");
    }

    [Fact]
    public async Task A_question_that_the_copy_has_not_seen_is_heard_and_not_answered_twice()
    {
        using LiveBench bench = new();
        Slot[] slots = Slots(script: false);
        bench.Timeline.Brand = Asks;
        bench.Begin(slots);
        await bench.Run(bench.Take(slots, bench.Paper), int.MaxValue, () => bench.Ledger.Posts.Count == 1);
        byte[] copy = bench.Backup();
        await bench.Run(bench.Again(slots, bench.Time), int.MaxValue, () => bench.Ledger.Posts.Count == 5);

        bench.Restore(copy);
        bench.Take(slots, bench.Paper).Adopt().ShouldBe(new(2, 1));
        await bench.Run(bench.Again(slots, bench.Time), int.MaxValue);

        bench.Ledger.Doubled.ShouldBeEmpty();
        IReadOnlyList<Probe> probes = bench.Open.Probes(slots.Length);
        (probes[0].Turns, probes[0].Replies).ShouldBe((1, 4));
        probes.Select(probe => probe.Closed).ShouldAllBe(closed => closed != null);
        probes.Select(probe => probe.Sent is not null).ShouldAllBe(sent => sent, "what went out from elsewhere is found, the rest is sent");
        probes.Skip(3).Select(probe => probe.Turns).ShouldContain(2, "what was not due yet goes on as planned");
    }

    /// <returns>How many messages the copy lacked.</returns>
    private static async Task<int> Live(LiveBench bench, Slot[] slots, int before, int between)
    {
        bench.Timeline.Brand = Asks;
        bench.Begin(slots);
        await bench.Run(bench.Take(slots, bench.Paper), before);
        (byte[] copy, int known) = (bench.Backup(), bench.Ledger.Posts.Count);
        await bench.Run(bench.Again(slots, bench.Time), between);
        int lacks = bench.Ledger.Posts.Count - known;
        Instant restored = bench.Time.Now;

        bench.Restore(copy);
        bench.Take(slots, bench.Paper).Adopt();
        (await bench.Run(bench.Again(slots, bench.Time), int.MaxValue)).ShouldBeTrue();

        bench.Ledger.Doubled.ShouldBeEmpty($"{before} steps, then {between}");
        bench.Ledger.Posts.GroupBy(post => post.Key).ShouldAllBe(same => same.Count() == 1);
        slots.Where(slot => slot.At > restored).Select(slot => slot.Probe.ToString()).Except(bench.Ledger.Posts.Select(post => post.Account)).ShouldBeEmpty();
        return lacks;
    }

    private static IEnumerable<BrandDeed> Asks(PostCreated post)
    {
        if (!post.Text.Contains("anybody", StringComparison.Ordinal) && post.Request % 3 != 0)
        {
            yield return new(TimeSpan.FromMinutes(15 + (40 * (post.Request % 4))), "acme", "Which one was it? Please send us the details.");
            yield return new(TimeSpan.FromHours(3), "acme", "Sorry.");
        }
    }

    private static Study Studied(bool script) => script ? LiveBench.Race with { Scripts = [Story] } : LiveBench.Race;

    private static Slot[] Slots(bool script) => [.. LiveBench.Slots(Conversations, number => Duration.FromHours(2 * number)).Select(slot => slot with
    {
        Complaint = slot.Complaint with { FollowUp = script ? null : "It was the one in Lille.", Script = script ? Story.Id : null },
    })];

    private static Reaction Says(string text) => new(new(text, null, null), null, null, null, null, null, null, null, null);
}
