using System.Net;
using System.Text;
using Harness.Channels;
using Harness.Probes;
using Harness.Runs.Hands;
using NodaTime;

namespace Harness.Web.Tests.Pages.Assist;

public sealed class TaskTests : IAsyncLifetime
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];
    private Counter counter = null!;

    public async ValueTask InitializeAsync() => counter = await Counter.Open();

    [Fact]
    public async Task The_message_stands_there_word_for_word_in_either_language()
    {
        string en = await counter.Page(HandWave.OnX, "?lang=en"), fr = await counter.Page(HandWave.OnX, "?lang=fr");

        WebUtility.HtmlDecode(en).ShouldContain($">{counter.Hands.Slots[0].Text}</textarea>");
        en.ShouldContain("I take it and send it now");
        fr.ShouldContain("Je le prends et l’envoie maintenant");
        fr.ShouldNotContain("I take it");
    }

    [Fact]
    public async Task It_is_taken_sent_and_reported_and_the_conversation_goes_on_at_once()
    {
        (await counter.Post(HandWave.OnX, "take", new Dictionary<string, string> { ["who"] = "ben" })).Status.ShouldBe(HttpStatusCode.Redirect);
        counter.Time.Pass(TimeSpan.FromMinutes(3));

        (await counter.Post(HandWave.OnX, "sent", Sent("2026-03-02T03:02:00", address: "https://x.example/tester/1"), Png)).Status.ShouldBe(HttpStatusCode.Redirect);

        IReadOnlyList<ProbeEvent> events = counter.Hands.Events(HandWave.OnX);
        events.Select(happened => happened.Head.Kind).ShouldBe([EventKind.Wire, EventKind.Assigned, EventKind.Sent, EventKind.Captured, EventKind.Logged]);
        events[2].Head.Stamp.ShouldBe(HandWave.Start + Duration.FromMinutes(2));
        Encoding.UTF8.GetString(events[2].Content!.Bytes).ShouldBe("https://x.example/tester/1");
        HandLog.Read(events[4].Content!.Bytes).ShouldBe(new HandLog("ben", 2.5, 0.4));
        counter.Woken.ShouldContain(HandWave.OnX);
    }

    [Fact]
    public async Task What_a_site_asked_a_person_for_says_why_and_what_goes_into_its_form()
    {
        await using Counter shop = await Counter.Open(time => new ScriptedChannel(time) { Becomes = Delivery.Deferred(SendCause.Captcha, HandWave.Start) });
        shop.Time.Pass(TimeSpan.FromMinutes(4));
        await shop.Hands.Wave.Advance(HandWave.OnWeb, TestContext.Current.CancellationToken);

        string fr = await shop.Page(HandWave.OnWeb, "?lang=fr"), list = await shop.List("?lang=en");

        fr.ShouldContain("un captcha");
        fr.ShouldContain("href=\"https://shop.example/contact\"");
        fr.ShouldContain("probe-p0000005@anna.example");
        list.ShouldContain("p0000005");
    }

    [Fact]
    public async Task Whoever_comes_second_is_told_so()
    {
        await counter.Post(HandWave.OnX, "take", new Dictionary<string, string> { ["who"] = "ben" });

        (HttpStatusCode status, string page) = await counter.Post(HandWave.OnX, "take", new Dictionary<string, string> { ["who"] = "anna" });

        status.ShouldBe(HttpStatusCode.OK);
        page.ShouldContain("somebody has it");
        counter.Kinds(HandWave.OnX).Count(kind => kind == EventKind.Assigned).ShouldBe(1);
    }

    [Fact]
    public async Task A_form_that_was_filled_in_elsewhere_does_nothing()
    {
        (HttpStatusCode status, _) = await counter.Post(HandWave.OnX, "take", new Dictionary<string, string> { ["who"] = "ben" }, from: "https://elsewhere.example");

        status.ShouldBe(HttpStatusCode.Forbidden);
        counter.Kinds(HandWave.OnX).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2026-03-02T09:00:00", "The time is not between")]
    [InlineData("yesterday", "The time is not between")]
    [InlineData("2026-03-01T03:00:00", "The time is not between")]
    public async Task A_time_that_cannot_be_is_told_and_nothing_is_lost_of_the_form(string at, string said)
    {
        await counter.Post(HandWave.OnX, "take", new Dictionary<string, string> { ["who"] = "ben" });

        (HttpStatusCode status, string page) = await counter.Post(HandWave.OnX, "sent", Sent(at, address: "https://x.example/tester/1"));

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ShouldContain(said);
        page.ShouldContain("https://x.example/tester/1");
        counter.Kinds(HandWave.OnX).ShouldNotContain(EventKind.Sent);
    }

    [Fact]
    public async Task A_file_that_is_no_picture_is_not_taken()
    {
        await counter.Post(HandWave.OnX, "take", new Dictionary<string, string> { ["who"] = "ben" });

        (await counter.Post(HandWave.OnX, "sent", Sent("2026-03-02T03:00:00"), "<svg onload='alert(1)'/>"u8.ToArray())).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        counter.Kinds(HandWave.OnX).ShouldNotContain(EventKind.Sent);
    }

    [Fact]
    public async Task A_call_that_somebody_answers_is_a_message_and_its_reply()
    {
        counter.Time.Pass(TimeSpan.FromMinutes(1));
        await counter.Post(HandWave.ByPhone, "take", new Dictionary<string, string> { ["who"] = "ben" });
        counter.Time.Pass(TimeSpan.FromMinutes(6));

        await counter.Post(HandWave.ByPhone, "sent", new Dictionary<string, string>(Sent("2026-03-02T03:02:00"), StringComparer.Ordinal) { ["outcome"] = "person", ["role"] = "adviser", ["said"] = "We refund you." });

        counter.Kinds(HandWave.ByPhone).ShouldBe([EventKind.Wire, EventKind.Assigned, EventKind.Sent, EventKind.Logged, EventKind.Replied]);
        counter.Hands.Wave.Probes[HandWave.ByPhone].Human.ShouldBe(new Moment(HandWave.Start + Duration.FromMinutes(2), HandWave.Start + Duration.FromMinutes(2)));
    }

    [Fact]
    public async Task A_call_that_nobody_answers_is_silence_so_far_and_is_tried_again()
    {
        counter.Time.Pass(TimeSpan.FromMinutes(1));
        await counter.Post(HandWave.ByPhone, "take", new Dictionary<string, string> { ["who"] = "ben" });
        await counter.Post(HandWave.ByPhone, "sent", new Dictionary<string, string>(Sent("2026-03-02T03:01:00"), StringComparer.Ordinal) { ["outcome"] = "nobody" });

        counter.Kinds(HandWave.ByPhone).ShouldBe([EventKind.Wire, EventKind.Assigned, EventKind.Sent, EventKind.Logged]);
        (await counter.Page(HandWave.ByPhone)).ShouldContain("Called again, nobody answered");
    }

    [Fact]
    public async Task An_answer_sent_in_twice_stands_once()
    {
        counter.Time.Pass(TimeSpan.FromMinutes(2));
        await counter.Post(HandWave.ByLetter, "take", new Dictionary<string, string> { ["who"] = "anna" });
        await counter.Post(HandWave.ByLetter, "sent", Sent("2026-03-02T03:02:00"));
        counter.Time.Pass(TimeSpan.FromDays(3));
        Dictionary<string, string> reply = new(StringComparer.Ordinal) { ["who"] = "anna", ["token"] = "0123", ["said"] = "Nous regrettons.", ["role"] = "service client" };

        await counter.Post(HandWave.ByLetter, "reply", reply, Png);
        await counter.Post(HandWave.ByLetter, "reply", reply, Png);

        counter.Kinds(HandWave.ByLetter).Count(kind => kind == EventKind.Replied).ShouldBe(1);
        counter.Kinds(HandWave.ByLetter).Count(kind => kind == EventKind.Captured).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_not_sent_needs_a_reason()
    {
        await counter.Post(HandWave.OnX, "take", new Dictionary<string, string> { ["who"] = "ben" });
        (await counter.Post(HandWave.OnX, "skip", new Dictionary<string, string> { ["who"] = "ben" })).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await counter.Post(HandWave.OnX, "skip", new Dictionary<string, string> { ["who"] = "ben", ["reason"] = "My account is locked." });

        counter.Kinds(HandWave.OnX).ShouldBe([EventKind.Wire, EventKind.Assigned, EventKind.Refused, EventKind.Logged]);
    }

    [Fact]
    public async Task What_a_person_posted_is_read_and_differences_are_shown_before_it_counts()
    {
        await counter.DisposeAsync();
        string planned = "";
        counter = await Counter.Open(time => new Reader(new ScriptedChannel(time), address => address switch
        {
            "https://social.example/@tester/1" => new(new("1", HandWave.Start + Duration.FromMinutes(3)), true, planned, true),
            "https://social.example/@tester/2" => new(new("2", HandWave.Start + Duration.FromMinutes(3)), true, "Something else.", false),
            _ => new(new("3", HandWave.Start + Duration.FromMinutes(3)), false, planned, true),
        }));
        planned = counter.Hands.Slots[HandWave.OnMastodon].Text;
        counter.Time.Pass(TimeSpan.FromMinutes(3));
        await counter.Post(HandWave.OnMastodon, "take", new Dictionary<string, string> { ["who"] = "ben" });

        (await counter.Post(HandWave.OnMastodon, "sent", Sent("2026-03-02T03:03:00", "https://social.example/@other/3"))).Page.ShouldContain("is not from @tester@social.example");
        (HttpStatusCode differs, string page) = await counter.Post(HandWave.OnMastodon, "sent", Sent("2026-03-02T03:03:00", "https://social.example/@tester/2"));
        differs.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ShouldContain("<ins>Something else.</ins>");
        counter.Kinds(HandWave.OnMastodon).ShouldNotContain(EventKind.Sent);

        await counter.Post(HandWave.OnMastodon, "sent", new Dictionary<string, string>(Sent("2026-03-02T03:03:00", "https://social.example/@tester/2"), StringComparer.Ordinal) { ["differs"] = "Something else." });

        IReadOnlyList<ProbeEvent> events = counter.Hands.Events(HandWave.OnMastodon);
        Encoding.UTF8.GetString(events[2].Content!.Bytes).ShouldBe("2");
        HandLog.Read(events[3].Content!.Bytes)!.ShouldSatisfyAllConditions(log => log.Differs.ShouldBe("Something else."), log => log.Verified.ShouldBe(true));
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        (await counter.Client.GetAsync(new Uri("/assist/p9999999", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await counter.Client.GetAsync(new Uri("/assist/p0000001/file", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    public ValueTask DisposeAsync() => counter.DisposeAsync();

    private static Dictionary<string, string> Sent(string at, string? address = null) =>
        new(StringComparer.Ordinal) { ["who"] = "ben", ["at"] = at, ["address"] = address ?? "", ["minutes"] = "2,5", ["cost"] = "0.4" };

    /// <summary>A channel that reads what stands at an address.</summary>
    private sealed class Reader(ScriptedChannel inner, Func<string, Posting?> read) : IChannel
    {
        public Capabilities Capabilities => inner.Capabilities;

        public PolicyProfile Policy => inner.Policy;

        public ValueTask<Delivery> Send(Outgoing message, CancellationToken cancellation) => inner.Send(message, cancellation);

        public ValueTask<Sighting> Look(Outgoing opening, int cursor, CancellationToken cancellation) => inner.Look(opening, cursor, cancellation);

        public ValueTask<Trace> Reconcile(Outgoing message, Instant claimed, CancellationToken cancellation) => inner.Reconcile(message, claimed, cancellation);

        public ValueTask<Posting?> Read(Outgoing message, string address, CancellationToken cancellation) => ValueTask.FromResult(read(address));
    }
}
