using Harness.Channels;
using Harness.Channels.Web;
using Harness.Fieldwork.Tests.Browser;
using Harness.Probes;
using Harness.Testing.Platform;
using NodaTime;

namespace Harness.Fieldwork.Tests.Channels.Web;

/// <summary>The chat of a shop, in a real browser, under the contract of all channels.</summary>
public sealed class WebChannelTests(RealBrowser browser) : PlatformContract, IAsyncDisposable
{
    private readonly Shop shop = new(browser.Shared);

    [Fact]
    public async Task A_follow_up_goes_into_the_same_chat_after_a_restart_too()
    {
        Outgoing opening = Shop.To(Shop.Chat, 0, "Hello");
        Receipt receipt = await Post(await Set(), opening);
        WebChannel restarted = shop.Open();
        Outgoing followUp = At(opening with { Turn = 1, Text = "Are you there?" }, receipt);

        Delivery delivery = await restarted.Send(followUp, Cancellation);

        delivery.Kind.ShouldBe(DeliveryKind.Sent);
        shop.Site.Lines.Select(line => (line.Visitor, line.Text)).ShouldBe([("visitor=1", "Hello"), ("visitor=1", "Are you there?")]);
        (await restarted.Reconcile(followUp, shop.Now, Cancellation)).ShouldBe(Trace.Found(delivery.Receipt!.Value));
    }

    [Fact]
    public async Task What_the_site_made_the_browser_remember_is_readable_by_this_user_alone()
    {
        await Post(await Set(), Shop.To(Shop.Chat, 0, "Hello"));

        string file = shop.Kept().ShouldHaveSingleItem();

        file.ShouldMatch(@"^web[/\\][0-9a-f]{32}\.json$");
    }

    [Fact]
    public async Task Replies_say_whether_a_machine_wrote_them_and_come_with_a_picture_once()
    {
        Stage stage = await Set();
        Outgoing opening = At(stage.Answered, await Post(stage, stage.Answered));
        stage.Pass(stage.UntilAllReplied);

        Sighting seen = await shop.Channel.Look(opening, 0, Cancellation);
        Sighting again = await shop.Channel.Look(opening, 0, Cancellation);

        seen.Replies.Select(reply => reply.Automatic).ShouldBe([true, false]);
        seen.Replies.Select(reply => reply.Exhibits?.Count).ShouldBe([1, null]);
        seen.Replies[0].Exhibits![0].Kind.ShouldBe(ExhibitKind.Screenshot);
        again.Replies.ShouldAllBe(reply => reply.Exhibits == null);
    }

    [Fact]
    public async Task A_chat_whose_way_back_is_lost_says_nothing_rather_than_silence()
    {
        Stage stage = await Set();
        Outgoing opening = At(stage.Answered, await Post(stage, stage.Answered));
        WebChannel forgetful = shop.Open(keeps: false);

        Sighting sighting = await forgetful.Look(opening, 0, Cancellation);

        (sighting.Stands, sighting.Unseen).ShouldBe((true, new Unseen(SendCause.NotYet, null)));
        sighting.Replies.ShouldBeEmpty();
    }

    public ValueTask DisposeAsync() => shop.DisposeAsync();

    private protected override ValueTask<Stage> Set()
    {
        Outgoing answered = Shop.To(Shop.Chat, 0, "Bonjour, ma commande n’est pas là.\n<b>Merci</b> & à bientôt"), other = Shop.To(Shop.Chat, 1, "Hello, the bottle leaked.");
        shop.Site.Brand = text => text == answered.Text ? [(TimeSpan.FromHours(1), "Bien reçu.", true), (TimeSpan.FromHours(2), "Désolé !", false)] : [];
        return ValueTask.FromResult(new Stage(shop.Channel, answered, 2, Duration.FromHours(2), other, Duration.FromHours(3), () => shop.Now, span => shop.Time.Pass(span.ToTimeSpan()))
        {
            Steps = 5,
            Taken = () => shop.Site.Lines.Count(line => line.Own),
            Upset = Upset,
            Undeclared = shop.Open("elsewhere.example"),
            Says = (opening, text) =>
            {
                shop.Site.Say(opening.Thread!, text);
                return Task.CompletedTask;
            },
            Rewords = (from, to) =>
            {
                shop.Site.Reword(from, to);
                return Task.CompletedTask;
            },
            File = ("photo.png", () => shop.Site.Letters.Count(letter => letter.Files is ["photo.png: a picture"])),
        });
    }

    private bool Upset(Disorder disorder)
    {
        Fault? fault = disorder switch
        {
            Disorder.Limited or Disorder.ReadLimited => Fault.Limited(),
            Disorder.LimitedForTwoMinutes => Fault.Limited(retryAfter: "120"),
            Disorder.LimitedForAges => Fault.Limited(retryAfter: "99999999999999999999999999"),
            Disorder.LimitedUntilYesterday => Fault.Limited(retryAfter: "-86400"),
            Disorder.TakesAndFails or Disorder.ReadFails => Fault.Status(503, created: true),
            Disorder.TakesAndBreaks or Disorder.ReadBreaks => Fault.Torn(Cut.Reset, created: true),
            Disorder.TakesAndStops or Disorder.ReadStops => Fault.Torn(Cut.Half, created: true),
            Disorder.TakesAndBabbles or Disorder.ReadBabbles => Fault.Body("<h1>Welcome</h1>"u8.ToArray(), "text/html"),
            Disorder.TakesAndFloods or Disorder.ReadFloods => Fault.Huge(1L << 30),
            _ => null,
        };
        string method = disorder is >= Disorder.TakesAndFails and < Disorder.ReadFails ? "POST" : "GET";
        int left = 1;
        shop.Site.Faults = (asked, path) => asked == method && path == "/chat" && Interlocked.Decrement(ref left) == 0 ? fault : null;
        return fault is not null;
    }
}
