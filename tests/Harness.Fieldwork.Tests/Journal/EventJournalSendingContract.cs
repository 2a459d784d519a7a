using Harness.Channels;
using Harness.Journal;
using Harness.Probes;
using NodaTime;

namespace Harness.Fieldwork.Tests.Journal;

/// <summary>The right to send and its end, whichever database keeps them.</summary>
public abstract class EventJournalSendingContract : IDisposable
{
    private readonly JournalBench bench;

    private protected EventJournalSendingContract(JournalBench bench) => this.bench = bench;

    [Fact]
    public void A_message_is_claimed_once_whoever_asks_and_however_often()
    {
        using EventJournal one = bench.Create(), other = bench.Resume();

        Claim(one, 3, 0, 0).ShouldBe(Granted.Ours);

        Claim(one, 3, 0, 0).ShouldBe(Granted.Taken);
        Claim(other, 3, 0, 0).ShouldBe(Granted.Taken);
        Claim(other, 3, 0, 1).ShouldBe(Granted.Taken);
        one.Heads().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Of_many_who_ask_at_once_one_gets_it()
    {
        bench.Create().Dispose();
        Granted[] answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            using EventJournal journal = bench.Resume();
            return Claim(journal, 0, 0, 0);
        })));

        answers.Count(answer => answer == Granted.Ours).ShouldBe(1);
    }

    [Fact]
    public void Several_are_claimed_together_and_those_that_are_taken_spoil_no_other()
    {
        using EventJournal journal = bench.Create();
        Claim(journal, 1, 0, 0);

        journal.Claim([.. new[] { 0, 1, 2 }.Select(probe => (New(probe, 0, 0), Event(probe, probe == 1 ? 1 : 0, EventKind.Wire)))], () => true).ShouldBe([Granted.Ours, Granted.Taken, Granted.Ours]);

        journal.Heads().Select(head => head.Probe).ShouldBe([0, 1, 2]);
    }

    [Fact]
    public void What_forbids_sending_is_asked_with_the_lock_held_and_leaves_no_trace()
    {
        using EventJournal journal = bench.Create();

        journal.Claim([(New(0, 0, 0), Event(0, 0, EventKind.Wire))], () => false).ShouldBe([Granted.Forbidden]);

        journal.Heads().ShouldBeEmpty();
        Claim(journal, 0, 0, 0).ShouldBe(Granted.Ours);
    }

    [Fact]
    public void A_claim_that_cannot_be_written_whole_is_not_ours()
    {
        using EventJournal journal = bench.Create();
        journal.Append([Journals.Looked(0, 0)]);

        Claim(journal, 0, 0, 0).ShouldBe(Granted.Failed);

        journal.Unsettled().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(EventKind.Deferred, true)]
    [InlineData(EventKind.Sent, false)]
    [InlineData(EventKind.Refused, false)]
    [InlineData(EventKind.Uncertain, false)]
    public void A_second_try_is_granted_only_when_the_first_is_certain_to_have_posted_nothing(EventKind end, bool second)
    {
        using EventJournal journal = bench.Create();
        SendClaim first = New(0, 0, 0);
        journal.Claim([(first, Event(0, 0, EventKind.Wire))], () => true);
        journal.Settle(first, n => Event(0, n, end));

        journal.Claim([(New(0, 0, 1), Event(0, 2, EventKind.Wire))], () => true).ShouldBe([second ? Granted.Ours : Granted.Taken]);
        journal.Claim([(New(0, 0, 2), Event(0, 3, EventKind.Wire))], () => true).ShouldBe([Granted.Taken]);
    }

    [Fact]
    public void An_end_is_recorded_once_and_only_by_who_claimed()
    {
        using EventJournal journal = bench.Create();
        SendClaim claim = New(0, 0, 0);
        journal.Claim([(claim, Event(0, 0, EventKind.Wire))], () => true);

        journal.Settle(New(0, 0, 0), n => Event(0, n, EventKind.Sent)).ShouldBeNull();
        journal.Settle(claim, n => Event(0, n, EventKind.Sent)).ShouldNotBeNull();
        journal.Settle(claim, n => Event(0, n, EventKind.Uncertain)).ShouldBeNull();

        journal.Heads().Select(head => (head.N, head.Kind)).ShouldBe([(0, EventKind.Wire), (1, EventKind.Sent)]);
    }

    [Fact]
    public void What_is_uncertain_may_be_found_even_after_it_was_given_up_and_then_it_is_over()
    {
        using EventJournal journal = bench.Create();
        SendClaim claim = New(0, 0, 0);
        journal.Claim([(claim, Event(0, 0, EventKind.Wire))], () => true);
        journal.Unsettled().ShouldHaveSingleItem().Attempt.ShouldBe(claim.Attempt);
        journal.Settle(claim, n => Event(0, n, EventKind.Uncertain));
        journal.Unsettled().ShouldBeEmpty();
        journal.Uncertain().ShouldHaveSingleItem().ShouldSatisfyAllConditions(open => open.Attempt.ShouldBe(claim.Attempt), open => (open.At, open.Until).ShouldBe((claim.At, claim.Until)));

        foreach (EventKind kind in new[] { EventKind.Unresolved, EventKind.Found, EventKind.Unresolved, EventKind.Sent })
        {
            journal.Settle(claim, n => Event(0, n, kind));
        }

        journal.Heads().Select(head => head.Kind).ShouldBe([EventKind.Wire, EventKind.Uncertain, EventKind.Unresolved, EventKind.Found]);
    }

    [Fact]
    public void A_reply_is_kept_once_for_each_version_wherever_one_looks_from()
    {
        using EventJournal journal = bench.Create();
        SeenReply first = new(Journals.Noon, "one", false, "1"), edited = first with { Edited = Journals.Noon }, second = new(Journals.Noon, "two", false, "2");

        See(first, first).ShouldBe([0]);
        See(first, edited, second).ShouldBe([1, 2]);
        See(second, edited, first).ShouldBeEmpty();
        journal.Heads().Select(head => head.Kind).ShouldBe([EventKind.Replied, EventKind.Edited, EventKind.Replied]);
        journal.AppendSeen(1, [(first, (n, _) => [Event(1, n, EventKind.Replied)])]).Count.ShouldBe(1);

        int[] See(params SeenReply[] replies) =>
            [.. journal.AppendSeen(0, [.. replies.Select(reply => (reply, (Func<int, bool, IReadOnlyList<ProbeEvent>>)((n, known) => [Event(0, n, known ? EventKind.Edited : EventKind.Replied)])))]).Select(written => written.Head.N)];
    }

    public void Dispose()
    {
        bench.Dispose();
        GC.SuppressFinalize(this);
    }

    private static Granted Claim(EventJournal journal, int probe, int turn, int @try) => journal.Claim([(New(probe, turn, @try), Event(probe, 0, EventKind.Wire))], () => true)[0];

    private static SendClaim New(int probe, int turn, int @try) => SendClaim.New(probe, turn, @try, Journals.Noon, Journals.Noon + Duration.FromHours(1));

    private static ProbeEvent Event(int probe, int n, EventKind kind) => new(new(probe, n, kind, 1, Journals.Noon, null, 0, null), null);
}
