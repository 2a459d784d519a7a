using System.Text;
using Harness.Channels;
using Harness.Clockwork;
using Harness.Probes;
using Harness.Runs;
using Harness.Runs.Hands;
using NodaTime;

namespace Harness.Fieldwork.Tests.Runs;

public sealed class LiveWaveHandsTests : IDisposable
{
    private static readonly HandLog Ben = new("ben", Minutes: 4);
    private readonly TemporaryFolder folder = TemporaryFolder.InMemory();
    private readonly VirtualTime time = new(HandWave.Start - Duration.FromHours(1));
    private readonly ScriptedChannel channel;
    private HandWave hands;

    public LiveWaveHandsTests()
    {
        channel = new(time);
        hands = new(folder.Path, time, channel);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private LiveWave Wave => hands.Wave;

    [Fact]
    public void What_will_be_due_is_told_beforehand_and_what_is_due_first_comes_first()
    {
        Wave.Tasks(HandWave.Start + Duration.FromMinutes(2)).Select(task => (task.Kind, task.Number, task.From)).ShouldBe(
        [
            (HandTaskKind.Send, 0, HandWave.Start), (HandTaskKind.Send, 1, HandWave.Start + Duration.FromMinutes(1)), (HandTaskKind.Send, 2, HandWave.Start + Duration.FromMinutes(2)),
        ]);
        Wave.Tasks(HandWave.Start)[0].ShouldSatisfyAllConditions(
            task => task.Text.ShouldBe(hands.Slots[0].Text), task => task.Until.ShouldBe(HandWave.Start + HandWave.Study.Schedule.Patience), task => task.On.Handle.ShouldBe("@acme"));
    }

    [Fact]
    public async Task The_harness_never_sends_what_a_person_sends()
    {
        time.MoveTo(HandWave.Start + Duration.FromMinutes(4));

        for (int number = 0; number < 4; number++)
        {
            (await Wave.Advance(number, Cancellation)).ShouldNotBeNull();
        }

        channel.Sent.ShouldBeEmpty();
        Enumerable.Range(0, 4).SelectMany(hands.Kinds).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_many_who_reach_for_a_message_one_gets_it()
    {
        time.MoveTo(HandWave.Start);

        bool[] taken = await Task.WhenAll(Enumerable.Range(0, 20).Select(at => Task.Run(async () => await Wave.Give(HandWave.OnX, $"person-{at}", Cancellation), Cancellation)));

        taken.Count(mine => mine).ShouldBe(1);
        hands.Kinds(HandWave.OnX).ShouldBe([EventKind.Wire, EventKind.Assigned]);
        Wave.HandOf(HandWave.OnX).ShouldBe($"person-{Array.IndexOf(taken, true)}");
        Wave.TasksOf(HandWave.OnX).ShouldHaveSingleItem().Kind.ShouldBe(HandTaskKind.Report);
    }

    [Fact]
    public async Task Nothing_is_given_before_its_time_after_it_or_while_sending_is_forbidden()
    {
        (await Wave.Give(HandWave.OnX, "ben", Cancellation)).ShouldBeFalse();
        time.MoveTo(HandWave.Start);
        hands.MaySend = false;
        (await Wave.Give(HandWave.OnX, "ben", Cancellation)).ShouldBeFalse();
        hands.MaySend = true;
        time.MoveTo(HandWave.Start + HandWave.Study.Schedule.Patience + Duration.FromSeconds(1));
        (await Wave.Give(HandWave.OnX, "ben", Cancellation)).ShouldBeFalse();
        await Wave.Advance(HandWave.OnX, Cancellation);

        hands.Kinds(HandWave.OnX).ShouldBe([EventKind.Missed]);
    }

    [Fact]
    public async Task What_was_sent_is_reported_once_with_its_place_its_time_and_what_shows_it()
    {
        Instant sent = await Send(HandWave.OnX, "https://x.example/tester/1");

        (await Wave.Return(HandWave.OnX, Delivery.Sent(new("again", time.Now)), Ben, Cancellation)).ShouldBeFalse();

        IReadOnlyList<ProbeEvent> events = hands.Events(HandWave.OnX);
        events.Select(happened => happened.Head.Kind).ShouldBe([EventKind.Wire, EventKind.Assigned, EventKind.Sent, EventKind.Captured, EventKind.Logged]);
        (events[2].Head.Stamp, Text(events[2])).ShouldBe((sent, "https://x.example/tester/1"));
        events[3].Head.Codes.ShouldBe((long)ExhibitKind.Screenshot);
        events[3].Content!.Bytes.ShouldBe([1, 2, 3]);
        HandLog.Read(events[4].Content!.Bytes).ShouldBe(Ben);
    }

    [Fact]
    public async Task What_was_skipped_is_not_offered_again()
    {
        time.MoveTo(HandWave.Start);
        await Wave.Give(HandWave.OnX, "ben", Cancellation);

        (await Wave.Return(HandWave.OnX, Delivery.Refused(SendCause.Skipped), Ben with { Note = "The account is locked." }, Cancellation)).ShouldBeTrue();

        Wave.TasksOf(HandWave.OnX).ShouldBeEmpty();
        SendCodes.Of(hands.Events(HandWave.OnX)[2].Head.Codes).ShouldBe(new SendCodes(0, SendCause.Skipped));
        (await Wave.Advance(HandWave.OnX, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_in_hand_when_the_host_dies_is_in_hand_when_it_is_back()
    {
        time.MoveTo(HandWave.Start);
        await Wave.Give(HandWave.OnX, "ben", Cancellation);
        Again();
        time.MoveTo(time.Now + Duration.FromHours(2));
        await Wave.Advance(HandWave.OnX, Cancellation);

        Wave.TasksOf(HandWave.OnX).ShouldHaveSingleItem().Kind.ShouldBe(HandTaskKind.Report);
        (await Wave.Return(HandWave.OnX, Delivery.Sent(new("there", HandWave.Start)), Ben, Cancellation)).ShouldBeTrue();
        hands.Kinds(HandWave.OnX).ShouldBe([EventKind.Wire, EventKind.Assigned, EventKind.Sent, EventKind.Logged]);
    }

    [Fact]
    public async Task What_is_in_hand_for_a_day_may_have_been_sent_and_can_still_be_reported()
    {
        time.MoveTo(HandWave.Start);
        await Wave.Give(HandWave.OnX, "ben", Cancellation);
        time.MoveTo(HandWave.Start + LiveWave.LongestInHand);
        await Wave.Advance(HandWave.OnX, Cancellation);
        hands.Kinds(HandWave.OnX).ShouldContain(EventKind.Uncertain);

        (await Wave.Return(HandWave.OnX, Delivery.Sent(new("there", HandWave.Start)), Ben, Cancellation)).ShouldBeTrue();

        hands.Kinds(HandWave.OnX).ShouldContain(EventKind.Found);
        hands.Kinds(HandWave.OnX).ShouldNotContain(EventKind.Sent);
    }

    [Fact]
    public async Task Each_look_by_hand_narrows_when_the_answer_came()
    {
        Instant sent = await Send(HandWave.ByLetter, "posted");
        time.MoveTo(sent + Duration.FromDays(2));
        (await Wave.See(HandWave.ByLetter, 0, null, true, Ben, Cancellation)).ShouldBeTrue();
        Instant without = time.Now;
        time.MoveTo(sent + Duration.FromDays(3));

        (await Wave.See(HandWave.ByLetter, 0, new(null, "We are sorry.", false, "hand 1"), true, Ben, Cancellation)).ShouldBeTrue();
        (await Wave.See(HandWave.ByLetter, 0, new(null, "We are sorry.", false, "hand 1"), true, Ben, Cancellation)).ShouldBeTrue();

        hands.Kinds(HandWave.ByLetter).Count(kind => kind == EventKind.Replied).ShouldBe(1);
        Probe probe = hands.Events(HandWave.ByLetter).Aggregate(new Probe(), (before, happened) => before.Apply(happened.Head));
        probe.Human.ShouldBe(new Moment(without, sent + Duration.FromDays(3)));
    }

    [Fact]
    public async Task What_the_harness_cannot_read_is_never_looked_at_by_it_and_closes_after_a_person_s_last_look()
    {
        Instant sent = await Send(HandWave.ByLetter, "posted");
        time.MoveTo(sent + HandWave.Study.Window + Duration.FromHours(1));

        (await Wave.Advance(HandWave.ByLetter, Cancellation)).ShouldNotBeNull();
        hands.Kinds(HandWave.ByLetter).ShouldNotContain(EventKind.Closed);
        Wave.TasksOf(HandWave.ByLetter).ShouldHaveSingleItem().ShouldSatisfyAllConditions(task => task.Kind.ShouldBe(HandTaskKind.Look), task => task.From.ShouldBeLessThanOrEqualTo(time.Now));
        await Wave.See(HandWave.ByLetter, 0, null, true, Ben, Cancellation);
        await Wave.Advance(HandWave.ByLetter, Cancellation);

        channel.Looks.ShouldBeEmpty();
        hands.Kinds(HandWave.ByLetter).Last().ShouldBe(EventKind.Closed);
    }

    [Fact]
    public async Task What_the_harness_can_read_it_reads_itself()
    {
        Instant sent = await Send(HandWave.OnMastodon, "https://social.example/@tester/1");
        time.MoveTo(sent + Duration.FromMinutes(10));

        await Wave.Advance(HandWave.OnMastodon, Cancellation);

        channel.Looks.ShouldHaveSingleItem();
        Wave.TasksOf(HandWave.OnMastodon).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(SendCause.Captcha)]
    [InlineData(SendCause.PageChanged)]
    public async Task What_a_site_will_not_take_from_the_harness_goes_to_a_person_and_never_back(SendCause cause)
    {
        time.MoveTo(hands.Slots[HandWave.OnWeb].At);
        channel.Becomes = Delivery.Deferred(cause, time.Now);
        for (int again = 0; again < 3; again++)
        {
            await Wave.Advance(HandWave.OnWeb, Cancellation);
            Again();
        }

        channel.Sent.Count.ShouldBe(1);
        HandTask task = Wave.TasksOf(HandWave.OnWeb).ShouldHaveSingleItem();
        (task.Kind, task.Because, task.Until).ShouldBe((HandTaskKind.Send, cause, hands.Slots[HandWave.OnWeb].At + HandWave.Study.Schedule.Patience));
        Wave.FormOf(task)!.ShouldSatisfyAllConditions(form => form.Address.ShouldBe("https://shop.example/contact"), form => form.Fields.ShouldBe([("E-mail address", "probe-p0000005@anna.example")]));
        await Send(HandWave.OnWeb, "R-000001");
        hands.Kinds(HandWave.OnWeb).ShouldBe([EventKind.Wire, EventKind.Deferred, EventKind.Wire, EventKind.Assigned, EventKind.Sent, EventKind.Logged]);
        Wave.TasksOf(HandWave.OnWeb).ShouldHaveSingleItem().Kind.ShouldBe(HandTaskKind.Look);
    }

    [Fact]
    public async Task What_nobody_takes_in_time_is_missed()
    {
        time.MoveTo(hands.Slots[HandWave.OnWeb].At);
        channel.Becomes = Delivery.Deferred(SendCause.Captcha, time.Now);
        await Wave.Advance(HandWave.OnWeb, Cancellation);
        time.MoveTo(time.Now + HandWave.Study.Schedule.Patience + Duration.FromSeconds(1));
        await Wave.Advance(HandWave.OnWeb, Cancellation);

        hands.Kinds(HandWave.OnWeb).ShouldBe([EventKind.Wire, EventKind.Deferred, EventKind.Missed]);
        channel.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_is_seen_in_a_conversation_that_has_not_begun_or_in_a_thread_that_is_not_there()
    {
        (await Wave.See(HandWave.ByLetter, 0, null, true, Ben, Cancellation)).ShouldBeFalse();
        await Send(HandWave.ByLetter, "posted");
        (await Wave.See(HandWave.ByLetter, 1, null, true, Ben, Cancellation)).ShouldBeFalse();
    }

    public void Dispose()
    {
        hands.Dispose();
        folder.Dispose();
    }

    private static string Text(ProbeEvent happened) => Encoding.UTF8.GetString(happened.Content!.Bytes);

    private async Task<Instant> Send(int number, string place)
    {
        time.MoveTo(Instant.Max(time.Now, hands.Slots[number].At));
        (await Wave.Give(number, "ben", Cancellation)).ShouldBeTrue();
        Instant sent = time.Now + Duration.FromMinutes(1);
        time.MoveTo(sent + Duration.FromMinutes(1));
        (await Wave.Return(number, Delivery.Sent(new(place, sent)) with { Exhibits = number == HandWave.OnX ? [new(ExhibitKind.Screenshot, new byte[] { 1, 2, 3 })] : null }, Ben, Cancellation)).ShouldBeTrue();
        return sent;
    }

    /// <summary>The host died and another one begins.</summary>
    private void Again()
    {
        hands.Dispose();
        hands = new(folder.Path, time, channel);
    }
}
