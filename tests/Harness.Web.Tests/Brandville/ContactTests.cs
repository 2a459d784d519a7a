using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Harness.Brandville;
using Harness.Studies;

namespace Harness.Web.Tests.Brandville;

public sealed partial class ContactTests : IAsyncLifetime
{
    private const string Form = "/brands/mcdonalds/contact";
    private static readonly (string, string)[] Filled = [("name", "Ada <b>Lovelace</b>"), ("email", "ada@example.org"), ("order", "4711"), ("message", "Cold fries.\r\n\r\nTwice.")];
    private OpenTown town = null!;

    public async ValueTask InitializeAsync() => town = await OpenTown.Start();

    public ValueTask DisposeAsync() => town.DisposeAsync();

    [Theory]
    [InlineData("en", "Contact us", new[] { "Your name", "E-mail address", "Order number (optional)", "Your message", "Attachment (optional, at most 5\u00A0MB)" }, "Send")]
    [InlineData("fr", "Nous contacter", new[] { "Votre nom", "Adresse e-mail", "Numéro de commande (facultatif)", "Votre message", "Pièce jointe (facultative, 5\u00A0Mo au plus)" }, "Envoyer")]
    public async Task Every_field_has_its_label(string language, string heading, string[] labels, string button)
    {
        string page = await town.Page($"{Form}?lang={language}");

        page.ShouldContain($"<html lang=\"{language}\">");
        page.ShouldContain($"<h1>{heading}</h1>");
        page.ShouldContain($"<button>{button}</button>");
        Labels(page).Select(label => label.Text).ShouldBe(labels);
        Labels(page).Select(label => label.For).ShouldBe(["name", "email", "order", "message", "attachment"]);
        Labels(page).ShouldAllBe(label => page.Contains($" id=\"{label.For}\" name=\"{label.For}\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_sent_is_confirmed_with_a_reference_and_answered_there()
    {
        using HttpResponseMessage sent = await town.Send(Form + "?lang=fr", Filled);
        string there = sent.Headers.Location!.ToString(), at = await town.Page(there);
        town.Time.Pass(TimeSpan.FromHours(2));
        string later = await town.Page(there);

        (sent.StatusCode, there).ShouldBe((HttpStatusCode.SeeOther, "/brands/mcdonalds/contact/BV-000001?lang=fr"));
        at.ShouldContain("<h1>Nous avons bien reçu votre message</h1>");
        at.ShouldContain("Votre numéro de référence&#xA0;: <strong id=\"reference\">BV-000001</strong>");
        at.ShouldContain("<bdi>Cold fries.&#xA;&#xA;Twice.</bdi>");
        at.ShouldContain("<bdi>Ada &lt;b&gt;Lovelace&lt;/b&gt;</bdi>");
        at.ShouldNotContain(OpenTown.Excuse);
        later.ShouldContain(OpenTown.Excuse);
        (town.Hall.All[0].Label, town.Hall.All[0].Customer.Name).ShouldBe(("4711", "Ada <b>Lovelace</b>"));
    }

    [Fact]
    public async Task An_attachment_is_known_by_its_name_length_and_digest()
    {
        using MultipartFormDataContent form = [];
        foreach ((string name, string value) in Filled)
        {
            form.Add(new StringContent(value), name);
        }

        form.Add(new ByteArrayContent(Encoding.ASCII.GetBytes("abc")), "attachment", "C:\\photos\\fries.png");

        using HttpResponseMessage sent = await town.Ask(HttpMethod.Post, Form, form);

        sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        town.Hall.All[0].Opening.Enclosure.ShouldBe(new Enclosure("fries.png", 3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        (await town.Page(sent.Headers.Location!.ToString())).ShouldContain("<bdi>fries.png</bdi> · 3 bytes");
    }

    [Fact]
    public async Task An_attachment_that_is_too_long_is_refused()
    {
        using MultipartFormDataContent form = [];
        foreach ((string name, string value) in Filled)
        {
            form.Add(new StringContent(value), name);
        }

        form.Add(new ByteArrayContent(new byte[(5 << 20) + 1]), "attachment", "fries.png");

        using HttpResponseMessage answer = await town.Ask(HttpMethod.Post, Form + "?lang=fr", form);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await OpenTown.Text(answer)).ShouldContain("La pièce jointe dépasse 5&#xA0;Mo.");
        town.Hall.All.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("name", "", "Give your name.", "Indiquez votre nom.")]
    [InlineData("email", "ada", "Give an e-mail address", "Indiquez une adresse e-mail")]
    [InlineData("message", "  ", "Write a message of at most 5,000 characters.", "Écrivez un message de 5\u202F000 caractères au plus.")]
    public async Task A_mistake_is_said_and_what_was_written_is_kept(string field, string value, string english, string french)
    {
        (string, string)[] wrong = [.. Filled.Where(each => each.Item1 != field), (field, value)];

        using HttpResponseMessage en = await town.Send(Form, wrong), fr = await town.Send(Form + "?lang=fr", wrong);
        string said = await OpenTown.Text(en);

        en.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        said.ShouldContain("<p class=\"mistake\" role=\"alert\">" + english);
        said.ShouldContain("value=\"4711\"");
        WebUtility.HtmlDecode(await OpenTown.Text(fr)).ShouldContain(french);
        town.Hall.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_captcha_keeps_out_who_does_not_read_the_picture()
    {
        town.Hall.Faults.Set([Fault.Captcha]);
        string page = await town.Page(Form);
        string letters = string.Concat(Letter().Matches(page).Select(letter => letter.Groups["letter"].Value));

        using HttpResponseMessage blind = await town.Send(Form, Filled), wrong = await town.Send(Form, [.. Filled, ("riddle", "0"), ("captcha", "AAAAA")]);
        using HttpResponseMessage person = await town.Send(Form, [.. Filled, ("riddle", "0"), ("captcha", letters.ToLowerInvariant())]);

        page.ShouldContain("role=\"img\" aria-label=\"Captcha: a picture of five letters\"");
        letters.Length.ShouldBe(5);
        (blind.StatusCode, wrong.StatusCode, person.StatusCode).ShouldBe((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity, HttpStatusCode.SeeOther));
        (await OpenTown.Text(blind)).ShouldContain("Type the letters of the picture.");
        town.Hall.All.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_changed_page_has_other_labels_and_names_and_takes_what_an_older_page_sends()
    {
        town.Hall.Faults.Set([Fault.PageChanged]);
        string page = await town.Page(Form);

        using HttpResponseMessage older = await town.Send(Form, Filled);
        using HttpResponseMessage newer = await town.Send(Form, [.. Labels(page).Where(label => label.For[0] != 'a').Zip(Filled, (label, field) => (label.For, field.Item2))]);

        Labels(page).Select(label => label.Text).ShouldBe(["How may we call you?", "Where can we write to you?", "Purchase, if any", "Tell us everything", "Add a picture (5\u00A0MB)"]);
        page.ShouldContain("<button>Pass it on</button>");
        page.ShouldNotContain("name=\"message\"");
        (older.StatusCode, newer.StatusCode).ShouldBe((HttpStatusCode.SeeOther, HttpStatusCode.SeeOther));
        town.Hall.All.Select(matter => matter.Opening.Text).ShouldBe(["Cold fries.\n\nTwice.", "Cold fries.\n\nTwice."]);
    }

    [Fact]
    public async Task A_confirmation_that_is_lost_leaves_one_message()
    {
        town.Hall.Faults.Set([Fault.AnswerLost]);

        await Should.ThrowAsync<HttpRequestException>(() => town.Send(Form, Filled));

        town.Hall.All.ShouldHaveSingleItem().Door.ShouldBe(Door.Form);
    }

    [Fact]
    public async Task A_mistake_is_answered_also_where_answers_are_lost()
    {
        town.Hall.Faults.Set([Fault.AnswerLost]);

        using HttpResponseMessage wrong = await town.Send(Form, ("name", "Ada"));

        (await OpenTown.Text(wrong)).ShouldContain("role=\"alert\"");
    }

    [Fact]
    public async Task The_banner_asks_for_cookies_until_one_has_chosen()
    {
        string before = await town.Page(Form);
        using HttpResponseMessage chosen = await town.Send(Form, ("cookies", "none"));
        string cookie = chosen.Headers.GetValues("Set-Cookie").Single();
        using HttpResponseMessage after = await town.Ask(HttpMethod.Get, Form, null, ("Cookie", "cookies=none"));

        before.ShouldContain("<button name=\"cookies\" value=\"none\">Refuse all</button>");
        (chosen.StatusCode, chosen.Headers.Location!.ToString()).ShouldBe((HttpStatusCode.SeeOther, Form));
        cookie.ShouldBe("cookies=none; path=/; samesite=strict; httponly");
        (await OpenTown.Text(after)).ShouldNotContain("Refuse all");
        town.Hall.All.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/brands/acme/contact")]
    [InlineData("/brands/mcdonalds/contact/BV-000009")]
    [InlineData("/brands/hp/contact/BV-000001")]
    public async Task What_is_not_there_is_not_shown(string address)
    {
        using HttpResponseMessage _ = await town.Send(Form, Filled);
        using HttpResponseMessage answer = await town.Ask(HttpMethod.Get, address, null, ("Accept-Language", "fr"));

        (answer.StatusCode, await OpenTown.Text(answer)).ShouldBe((HttpStatusCode.NotFound, "Cette page n’existe pas à Brandville.\n"));
    }

    private static (string For, string Text)[] Labels(string page) => [.. Label().Matches(page).Select(label => (label.Groups["for"].Value, WebUtility.HtmlDecode(label.Groups["text"].Value)))];

    [GeneratedRegex("""<p><label for="(?<for>[^"]+)">(?<text>[^<]+)</label>""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Label();

    [GeneratedRegex("""<text [^>]*>(?<letter>[A-Z])</text>""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Letter();
}
