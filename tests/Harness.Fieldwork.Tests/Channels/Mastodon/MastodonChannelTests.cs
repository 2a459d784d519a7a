using Harness.Channels;
using Harness.Channels.Exchanges;
using Harness.Channels.Mastodon;
using Harness.Probes;
using Harness.Studies;
using Harness.Testing.Platform;
using NodaTime;

namespace Harness.Fieldwork.Tests.Channels.Mastodon;

public sealed class MastodonChannelTests : PlatformContract, IAsyncDisposable
{
    private readonly Square square = new();

    [Fact]
    public async Task A_post_is_one_request_with_a_key_that_tells_nothing_and_the_exact_text()
    {
        await square.Channel.Send(square.Message, Cancellation);
        await square.Channel.Send(square.Other, Cancellation);

        square.Platform.Ledger.Posts.Select(post => (post.Account, post.Text)).ShouldBe([("tester", square.Message.Text), ("tester", square.Other.Text)]);
        square.Platform.Ledger.Posts[0].Key!.ShouldSatisfyAllConditions(
            key => key.ShouldMatch("^[0-9a-f]{64}$"), key => key.ShouldNotBe(square.Platform.Ledger.Posts[1].Key), key => square.Message.Text.ShouldNotContain(key));
        square.Platform.Ledger.Asked.ShouldAllBe(request => request.Agent!.StartsWith("Harness/"));
        square.Platform.Ledger.Entries.OfType<Connected>().Count().ShouldBe(2);
    }

    [Fact]
    public async Task The_same_message_of_another_wave_has_another_key_and_of_the_same_wave_the_same()
    {
        foreach (string wave in new[] { "race-w1", "race-w2", "race-w1" })
        {
            await square.Open(Limits.Sending, wave: wave).Send(square.Message, Cancellation);
        }

        string?[] keys = [.. square.Platform.Ledger.Asked.Select(asked => asked.Key)];
        keys[1].ShouldNotBe(keys[0]);
        keys[2].ShouldBe(keys[0]);
    }

    [Fact]
    public async Task A_follow_up_stands_below_the_opening_and_is_found_there()
    {
        Receipt opening = await Post(Market(), square.Message);
        Outgoing followUp = At(square.Message with { Turn = 1, Text = $"@{Square.Brand} In Lille." }, opening);

        Receipt receipt = (await square.Channel.Send(followUp, Cancellation)).Receipt.ShouldNotBeNull();

        square.Platform.Ledger.Posts[1].InReplyTo.ShouldBe(opening.Reference);
        (await square.Channel.Reconcile(followUp, square.Now, Cancellation)).ShouldBe(Trace.Found(receipt));
    }

    [Fact]
    public async Task What_cannot_be_sent_is_refused_before_anybody_is_contacted()
    {
        Limits limits = Limits.Sending;
        (Delivery Delivery, SendCause Cause)[] refused =
        [
            (await square.Channel.Send(square.Message with { Text = new('x', 501) }, Cancellation), SendCause.Unfit),
            (await square.Channel.Send(square.Message with { Text = " " }, Cancellation), SendCause.Unfit),
            (await square.Channel.Send(square.Message with { Turn = 1 }, Cancellation), SendCause.Unfit),
            (await square.Open(limits, host: "elsewhere.example").Send(square.Message, Cancellation), SendCause.Undeclared),
            (await square.Open(limits, token: null).Send(square.Message, Cancellation), SendCause.NoAccess),
            (await square.Open(limits, token: "a\r\nX: b").Send(square.Message, Cancellation), SendCause.NoAccess),
        ];

        refused.ShouldAllBe(outcome => outcome.Delivery.Kind == DeliveryKind.Refused && outcome.Delivery.Cause == outcome.Cause);
        square.Platform.Ledger.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_token_that_the_platform_refuses_is_a_refusal_and_a_look_that_saw_nothing()
    {
        MastodonChannel channel = square.Open(Limits.Sending, token: "expired");

        (await channel.Send(square.Message, Cancellation)).ShouldSatisfyAllConditions(delivery => delivery.Kind.ShouldBe(DeliveryKind.Refused), delivery => delivery.Cause.ShouldBe(SendCause.Rejected));
        (await channel.Look(square.Message with { Thread = "1" }, 0, Cancellation)).Unseen.ShouldBe(new Unseen(SendCause.Rejected, null));
        (await channel.Reconcile(square.Message, square.Now, Cancellation)).ShouldBe(Trace.Unread(new(SendCause.Rejected, null)));
    }

    [Fact]
    public async Task A_look_just_after_the_post_may_be_too_early_to_see_it()
    {
        square.Platform.Timeline.Lag = TimeSpan.FromMinutes(1);
        Outgoing opening = At(square.Message, (await square.Channel.Send(square.Message, Cancellation)).Receipt!.Value);

        Sighting early = await square.Channel.Look(opening, 0, Cancellation);
        square.Time.Pass(TimeSpan.FromMinutes(1));
        Sighting later = await square.Channel.Look(opening, 0, Cancellation);

        (early.Stands, early.Unseen).ShouldBe((true, new Unseen(SendCause.NotYet, null)));
        (later.Stands, later.Unseen).ShouldBe((true, null));
    }

    public ValueTask DisposeAsync() => square.DisposeAsync();

    private protected override ValueTask<Stage> Set() => ValueTask.FromResult(Market());

    private Stage Market()
    {
        square.Platform.Timeline.Brand = post => post.InReplyTo is not null ? []
            : post.Text == square.Message.Text ? [new(TimeSpan.FromHours(1), Square.Brand, "Bien reçu.") { Bot = true }, new(TimeSpan.FromHours(2), Square.Brand, "Désolé !")]
            : [new(TimeSpan.FromHours(3), Square.Brand, null)];
        return new(square.Channel, square.Message, 2, Duration.FromHours(2), square.Other, Duration.FromHours(3), () => square.Now, span => square.Time.Pass(span.ToTimeSpan()))
        {
            Taken = () => square.Platform.Ledger.Posts.Count,
            Upset = Upset,
            Locked = square.Open(Limits.Sending, token: null),
            Undeclared = square.Open(Limits.Sending, host: "elsewhere.example"),
            TooLong = new('x', 501),
            Says = (opening, text) =>
            {
                square.Platform.Timeline.Do(new(TimeSpan.Zero, "other@brand.example", text), opening.Thread!);
                return Task.CompletedTask;
            },
            Rewords = (from, to) =>
            {
                square.Platform.Timeline.Edit(square.Platform.Ledger.Replies.Count - 1, to);
                return Task.CompletedTask;
            },
        };
    }

    private bool Upset(Disorder disorder)
    {
        byte[] babble = "<h1>Welcome</h1>"u8.ToArray();
        Fault fault = disorder switch
        {
            Disorder.Limited or Disorder.ReadLimited => Fault.Limited(),
            Disorder.LimitedForTwoMinutes => Fault.Limited(retryAfter: "120"),
            Disorder.LimitedForAges => Fault.Limited(retryAfter: "99999999999999999999999999"),
            Disorder.LimitedUntilYesterday => Fault.Limited(retryAfter: "-86400"),
            Disorder.Refuses => Fault.Status(422, created: false, "Validation failed"),
            Disorder.Expired => Fault.Status(401, created: false, "The access token is invalid"),
            Disorder.TakesAndFails or Disorder.ReadFails => Fault.Status(503, created: true),
            Disorder.TakesAndBreaks or Disorder.ReadBreaks => Fault.Torn(Cut.Reset, created: true),
            Disorder.TakesAndStops or Disorder.ReadStops => Fault.Torn(Cut.Half, created: true),
            Disorder.TakesAndBabbles or Disorder.ReadBabbles => Fault.Body(babble),
            Disorder.TakesAndFloods or Disorder.ReadFloods => Fault.Huge(1L << 30),
            _ => throw new ArgumentOutOfRangeException(nameof(disorder)),
        };
        square.Platform.Faults = disorder >= Disorder.ReadFails ? FaultScript.Reads("/context", fault) : FaultScript.Posts(fault);
        return true;
    }
}
