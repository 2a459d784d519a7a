using Harness.Planning;
using Harness.Probes;
using Harness.Testing.Platform;
using NodaTime;

namespace Harness.Fieldwork.Tests.Runs;

/// <summary>What may have been posted, from the claim to its end. The numbers are rows of the fault matrix.</summary>
public sealed class TracingTests : IDisposable
{
    private readonly LiveBench bench = new();

    [Theory]
    [InlineData(Fate.AnswerLost, SendState.Found, 1)]
    [InlineData(Fate.Late, SendState.Found, 1)]
    [InlineData(Fate.Lost, SendState.Unresolved, 0)]
    internal async Task Rows_3_28_30_31_and_35_a_message_without_an_answer_is_found_by_reading_or_given_up_after_a_day_and_never_sent_again(Fate fate, SendState end, int posts)
    {
        Slot[] slots = LiveBench.Slots(1, _ => Duration.Zero);
        bench.Paper.Fates = _ => fate;
        bench.Begin(slots);

        (await bench.Run(bench.Take(slots, bench.Paper), int.MaxValue)).ShouldBeTrue();

        (bench.Ledger.Asked.Count, bench.Ledger.Posts.Count, bench.Open.Probes(1)[0].Sending).ShouldBe((1, posts, end));
        (bench.Open.Heads().Single(head => head.Kind == EventKind.Unresolved || head.Kind == EventKind.Found).At - slots[0].At).ShouldBe(
            fate switch { Fate.AnswerLost => Duration.FromSeconds(30), Fate.Late => Duration.FromHours(1), _ => Duration.FromHours(24) });
    }

    [Fact]
    public async Task What_may_have_been_posted_is_looked_for_even_after_its_conversation_is_closed()
    {
        Slot[] slots = [LiveBench.Slots(1, _ => Duration.Zero)[0] with { Complaint = LiveBench.Plan.Slots[0].Complaint with { FollowUp = "It was the one in Lille." } }];
        bench.Timeline.Brand = post => post.InReplyTo is null ? [new((LiveBench.Race.Window - Duration.FromHours(9)).ToTimeSpan(), "acme", "Which one was it?")] : [];
        bench.Paper.Fates = n => n == 2 ? Fate.Lost : null;
        bench.Study = LiveBench.Race with { Looks = [new(LiveBench.Race.Window, Duration.FromHours(2))] };
        bench.Begin(slots);
        await bench.Run(bench.Take(slots, bench.Paper), int.MaxValue, () => bench.Open.Probes(1)[0].Closed is not null);
        bench.Open.Uncertain().ShouldHaveSingleItem();

        (await bench.Run(bench.Again(slots, bench.Time), int.MaxValue)).ShouldBeTrue();

        (bench.Open.Probes(1)[0].Sending, bench.Open.Uncertain().Count, bench.Ledger.Asked.Count).ShouldBe((SendState.Unresolved, 0, 2));
    }

    [Fact]
    public async Task What_was_never_found_is_given_up_after_a_day_by_whoever_is_there_then()
    {
        Slot[] slots = LiveBench.Slots(1, _ => Duration.Zero);
        bench.Paper.Fates = _ => Fate.Lost;
        bench.Begin(slots);
        await bench.Run(bench.Take(slots, bench.Paper), 1);
        for (int hour = 0; hour < 24; hour++)
        {
            await bench.Run(bench.Again(slots, bench.Time), 1);
            bench.Open.Uncertain().ShouldHaveSingleItem();
            bench.Time.MoveTo(bench.Time.Now + Duration.FromHours(1));
        }

        await bench.Run(bench.Again(slots, bench.Time), 1);

        (bench.Open.Probes(1)[0].Sending, bench.Paper.Traces).ShouldBe((SendState.Unresolved, 24));
    }

    public void Dispose() => bench.Dispose();
}
