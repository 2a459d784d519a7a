using System.Text;
using Harness.Channels;
using Harness.Channels.Web;
using Harness.Fieldwork.Tests.Browser;
using Harness.Probes;
using Harness.Testing.Platform;
using Harness.Testing.Site;

namespace Harness.Fieldwork.Tests.Channels.Web;

/// <summary>A contact form in a real browser. Row 55 of the fault matrix: a page that is not as it was, a captcha, a lost confirmation.</summary>
public sealed class WebChannelFormTests(RealBrowser browser) : IAsyncDisposable
{
    private readonly Shop shop = new(browser.Shared);
    private readonly Outgoing message = Shop.To(Shop.Contact, 0, "Ma commande n’est pas là.\nAnna");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_form_is_filled_in_sent_once_and_confirmed_by_its_reference()
    {
        Delivery delivery = await shop.Channel.Send(message with { Attachment = "photo.png" }, Cancellation);

        delivery.ShouldSatisfyAllConditions(
            sent => sent.Kind.ShouldBe(DeliveryKind.Sent), sent => sent.Receipt.ShouldBe(new Receipt("R-000001", shop.Now)),
            sent => sent.Exhibits!.Select(exhibit => exhibit.Kind).ShouldBe([ExhibitKind.Screenshot, ExhibitKind.Screenshot]));
        SiteLetter letter = shop.Site.Letters.ShouldHaveSingleItem();
        letter.Fields.ShouldBe(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["name"] = "Anna Martin", ["email"] = "probe-p0000001@anna.example", ["subject"] = "Complaint", ["message"] = message.Text, ["terms"] = "on",
        }, ignoreOrder: true);
        letter.Files.ShouldBe(["photo.png: a picture"]);
    }

    [Theory]
    [InlineData(SiteFace.Changed, SendCause.PageChanged)]
    [InlineData(SiteFace.Doubled, SendCause.PageChanged)]
    [InlineData(SiteFace.Disabled, SendCause.PageChanged)]
    [InlineData(SiteFace.Premature, SendCause.PageChanged)]
    [InlineData(SiteFace.Checking, SendCause.PageChanged)]
    [InlineData(SiteFace.Captcha, SendCause.Captcha)]
    public Task What_a_person_must_do_is_handed_over_and_nothing_was_sent(SiteFace face, SendCause cause) => Stops(face, DeliveryKind.Deferred, cause);

    [Theory]
    [InlineData(SiteFace.Huge, SendCause.TooMuch)]
    [InlineData(SiteFace.Elsewhere, SendCause.Undeclared)]
    public Task What_nobody_should_load_is_refused_and_nothing_was_sent(SiteFace face, SendCause cause) => Stops(face, DeliveryKind.Refused, cause);

    [Fact]
    public async Task A_page_that_is_forbidden_to_the_browser_is_a_person_s()
    {
        shop.Site.Faults = (method, _) => method == "GET" ? Fault.Status(403, created: false) : null;

        Delivery delivery = await shop.Channel.Send(message, Cancellation);

        (delivery.Kind, delivery.Cause).ShouldBe((DeliveryKind.Deferred, SendCause.PageChanged));
        shop.Site.Letters.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_person_was_shown_leads_to_the_reference_of_what_they_sent()
    {
        Posting posting = (await shop.Channel.Read(message, "Thank you, your reference is R-000042.", Cancellation)).ShouldNotBeNull();

        posting.ShouldSatisfyAllConditions(found => found.Receipt.Reference.ShouldBe("R-000042"), found => found.IsOurs.ShouldBeTrue(), found => found.IsAsPlanned.ShouldBeTrue());
        (await shop.Channel.Read(message, "my own note", Cancellation))!.Receipt.Reference.ShouldBe("my own note");
    }

    [Theory]
    [InlineData(SiteFace.Unconfirmed, SendCause.TimedOut)]
    [InlineData(SiteFace.CaptchaAfter, SendCause.Captcha)]
    public async Task A_lost_confirmation_is_uncertain_and_never_clicked_again(SiteFace face, SendCause cause)
    {
        shop.Site.Face = face;

        Delivery delivery = await shop.Channel.Send(message, Cancellation);
        Trace trace = await shop.Channel.Reconcile(message, shop.Now, Cancellation);

        (delivery.Kind, delivery.Cause).ShouldBe((DeliveryKind.Uncertain, cause));
        delivery.Exhibits!.Count.ShouldBe(2);
        trace.ShouldBe(Trace.NotFound);
        shop.Site.Asked.Count(asked => asked == "POST /contact").ShouldBe(1);
    }

    [Theory]
    [InlineData(Cut.Reset)]
    [InlineData(Cut.Half)]
    public async Task A_connection_that_breaks_under_the_answer_is_not_tried_again_by_the_browser(Cut cut)
    {
        shop.Site.Faults = (method, _) => method == "POST" ? Fault.Torn(cut, created: true) : null;

        (await shop.Channel.Send(message, Cancellation)).Kind.ShouldBe(DeliveryKind.Uncertain);

        shop.Site.Letters.Count.ShouldBe(1);
        shop.Site.Asked.Count(asked => asked == "POST /contact").ShouldBe(1);
    }

    [Fact]
    public async Task A_site_that_is_not_there_can_be_tried_again()
    {
        shop.Site.Vanish();

        Delivery delivery = await shop.Channel.Send(message, Cancellation);

        (delivery.Kind, delivery.Cause).ShouldBe((DeliveryKind.Deferred, SendCause.Unreached));
    }

    [Fact]
    public async Task Who_gives_up_before_the_click_has_sent_nothing()
    {
        using CancellationTokenSource given = new();
        shop.Site.Faults = (_, _) =>
        {
            given.Cancel();
            return null;
        };

        Delivery delivery = await shop.Channel.Send(message, given.Token);

        delivery.Kind.ShouldBe(DeliveryKind.Deferred);
        shop.Site.Letters.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_form_says_must_not_be_shown_is_not_in_its_pictures()
    {
        Delivery shown = await shop.Open().Send(Shop.To(Shop.Contact with { Redact = null }, 0, "Hello"), Cancellation);
        Delivery hidden = await shop.Open().Send(Shop.To(Shop.Contact, 0, "Hello"), Cancellation);

        shown.Exhibits![0].Bytes.Span.SequenceEqual(hidden.Exhibits![0].Bytes.Span).ShouldBeFalse();
        hidden.Exhibits[0].Bytes.Length.ShouldBeLessThan(shown.Exhibits[0].Bytes.Length);
    }

    [Fact]
    public async Task Answers_to_a_form_come_by_mail_and_show_that_it_arrived()
    {
        SeenReply receipt = new(shop.Now, "We have got your message.", true, "<1@shop.example>");
        WebChannel mailed = shop.Open(mail: (opening, cursor, _) => ValueTask.FromResult(new Sighting(cursor == 0 ? [receipt] : [], true, 1)));

        (await mailed.Look(message with { Thread = "R-000001" }, 0, Cancellation)).Replies.ShouldBe([receipt]);
        (await mailed.Reconcile(message, shop.Now, Cancellation)).ShouldBe(Trace.Found(new("p0000001/0", shop.Now)));
        (await shop.Channel.Look(message with { Thread = "R-000001" }, 0, Cancellation)).Unseen.ShouldBe(new Unseen(SendCause.NoAccess, null));
    }

    [Fact]
    public async Task What_cannot_be_filled_in_is_refused_before_a_browser_is_asked_for()
    {
        (Outgoing Message, SendCause Cause)[] refused =
        [
            (message with { Turn = 1 }, SendCause.Unfit),
            (message with { Slot = message.Slot with { Account = message.Slot.Account with { Form = null } } }, SendCause.Unfit),
            (message with { Slot = message.Slot with { Persona = message.Slot.Persona with { Alias = null } } }, SendCause.Unfit),
            (message with { Attachment = "gone.png" }, SendCause.Unfit),
        ];

        foreach ((Outgoing one, SendCause cause) in refused)
        {
            Delivery delivery = await shop.Channel.Send(one, Cancellation);
            (delivery.Kind, delivery.Cause).ShouldBe((DeliveryKind.Refused, cause));
        }

        shop.Site.Asked.ShouldBeEmpty();
    }

    private async Task Stops(SiteFace face, DeliveryKind kind, SendCause cause)
    {
        shop.Site.Face = face;

        Delivery delivery = await shop.Channel.Send(message, Cancellation);

        (delivery.Kind, delivery.Cause).ShouldBe((kind, cause));
        shop.Site.Asked.ShouldNotContain("POST /contact");
        shop.Site.Letters.ShouldBeEmpty();
    }

    public async ValueTask DisposeAsync() => await shop.DisposeAsync();
}
