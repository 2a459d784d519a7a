using System.Net;
using System.Text.RegularExpressions;
using Harness.Brandville;
using Harness.Studies;

namespace Harness.Web.Tests.Brandville;

public sealed partial class TimelineTests
{
    [Theory]
    [InlineData("en", "What is said", "Nothing yet.", "real time", "Let something go wrong", "written by customers")]
    [InlineData("fr", "Ce qui se dit", "Rien pour l’instant.", "temps réel", "Provoquer une panne", "écrits par des clients")]
    public async Task An_empty_town_says_so_in_the_language_of_its_reader(string language, string heading, string nothing, string pace, string faults, string counted)
    {
        await using OpenTown town = await OpenTown.Start();

        string page = await town.Page($"/?lang={language}");

        page.ShouldContain($"<html lang=\"{language}\">");
        foreach (string words in new[] { heading, nothing, pace, faults, counted })
        {
            page.ShouldContain(words);
        }

        page.ShouldContain(language == "fr" ? "Lundi 2 mars 2026" : "Monday 2 March 2026");
    }

    [Fact]
    public async Task What_is_said_stands_newest_first_with_who_to_whom_and_how_long_after()
    {
        await using OpenTown town = await OpenTown.Start();
        town.Hall.Write(new(Door.Square, town.Hall.Residents.Holder("tester-1"), "Hello @McDonalds, <cold> fries."));
        town.Time.Pass(TimeSpan.FromHours(2));

        string english = await town.Page("/"), french = await town.Page("/?lang=fr");

        Entries(english).ShouldBe(
        [
            "08:00 McDonald's →to tester_one after 2 h (BV-000001) Hello @McDonalds, <cold> fries. " + OpenTown.Answer,
            "06:01 McDonald's →to tester_one after 1 min (BV-000001)automatic Hello @McDonalds, <cold> fries. We have received your message.",
            "06:00 tester_one →to McDonald's public post (BV-000001) Hello @McDonalds, <cold> fries.",
        ]);
        Entries(french)[2].ShouldBe("06:00 tester_one →à McDonald's message public (BV-000001) Hello @McDonalds, <cold> fries.");
        Entries(french)[0].ShouldContain("après 2 h");
        Counts(english).ShouldBe(["1", "1", "0", "0"]);
    }

    [Fact]
    public async Task A_removal_is_shown_when_it_happens()
    {
        await using OpenTown town = await OpenTown.Start();
        town.Hall.Write(new(Door.Square, town.Hall.Residents.Holder("tester-1"), "Hello @pepsi, flat."));
        town.Time.Pass(TimeSpan.FromHours(1));

        Entries(await town.Page("/?lang=fr"))[0].ShouldBe("07:00 tester_one →à Pepsi après 1 h (BV-000001) Ce message a été supprimé : Hello @pepsi, flat.");
        Counts(await town.Page("/")).ShouldBe(["1", "0", "0", "1"]);
    }

    [Fact]
    public async Task Faults_are_switched_on_the_page_and_shown_while_they_are_on()
    {
        await using OpenTown town = await OpenTown.Start();
        string before = await town.Page("/");

        using HttpResponseMessage on = await town.Ask(
            HttpMethod.Post, "/faults?lang=fr", new FormUrlEncodedContent([new("on", "captcha"), new("on", "answer-lost")]), ("Accept", "text/html"), ("Sec-Fetch-Site", "same-origin"));
        string after = await town.Page("/?lang=fr");
        using HttpResponseMessage off = await town.Send("/faults");

        before.ShouldNotContain("Faults on:");
        (on.StatusCode, on.Headers.Location!.ToString()).ShouldBe((HttpStatusCode.SeeOther, "/?lang=fr"));
        after.ShouldContain("<strong>Pannes actives&#xA0;:</strong> <span>Enregistré, puis la connexion est coupée · Un captcha sur le formulaire</span>");
        after.ShouldContain("value=\"captcha\" checked=\"checked\"");
        (await OpenTown.Text(off)).ShouldStartWith("{\"on\":[],\"all\":[\"limited\",\"limited-untold\",\"failed-after\",\"answer-lost\",\"slow-tail\",\"read-lag\",\"captcha\",\"page-changed\"]}");
        town.Hall.Faults.On.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_town_without_switches_has_none_on_the_page_and_none_to_ask_for()
    {
        await using OpenTown town = await OpenTown.Start(switches: false);

        using HttpResponseMessage asked = await town.Send("/faults", ("on", "captcha"));

        asked.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await town.Page("/")).ShouldNotContain("<form");
    }

    [Fact]
    public async Task Eighty_entries_are_shown_and_the_older_ones_are_a_page_further()
    {
        await using OpenTown town = await OpenTown.Start();
        for (int i = 1; i <= 100; i++)
        {
            town.Hall.Write(new(Door.Square, town.Hall.Residents.Holder("tester-1"), $"Hello @Starbucks, number {i}."));
            town.Time.Pass(TimeSpan.FromSeconds(1));
        }

        string newest = await town.Page("/"), older = await town.Page(WebUtility.HtmlDecode(Older().Match(newest).Groups["address"].Value));

        (Entries(newest).Length, Entries(older).Length).ShouldBe((80, 21));
        Entries(newest)[0].ShouldEndWith("number 100.");
        Entries(older)[^1].ShouldEndWith("number 1.");
        newest.ShouldContain("id=\"feed\" data-live=\"list\"");
        older.ShouldNotContain("data-live=\"list\"");
    }

    [Fact]
    public async Task Every_brand_has_its_form_and_its_chat_on_the_page_and_every_link_leads_somewhere()
    {
        await using OpenTown town = await OpenTown.Start();
        town.Hall.Write(new(Door.Square, town.Hall.Residents.Holder("tester-1"), "Hello @McDonalds, cold fries."));

        string[] links = [.. Link().Matches(await town.Page("/?lang=fr")).Select(link => WebUtility.HtmlDecode(link.Groups["address"].Value)).Where(link => link.StartsWith('/')).Distinct()];

        links.Count(link => link.StartsWith("/brands/", StringComparison.Ordinal)).ShouldBe(28);
        foreach (string link in links)
        {
            using HttpResponseMessage answer = await town.Ask(HttpMethod.Get, link);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, link);
        }
    }

    private static string[] Entries(string page) => [.. Entry().Matches(page).Select(entry => Plain(entry.Groups["what"].Value))];

    private static string[] Counts(string page) => [.. Count().Matches(page).Select(count => count.Groups["count"].Value)];

    private static string Plain(string html) => Space().Replace(WebUtility.HtmlDecode(Tag().Replace(html, "")), " ").Trim();

    [GeneratedRegex("""<li class="entry[^>]*>.*?<div class="what">(?<what>.*?)</div>""", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Entry();

    [GeneratedRegex("""</dt><dd>(?<count>[0-9]+)</dd>""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Count();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Space();

    [GeneratedRegex("""<p class="older"><a href="(?<address>[^"]*)">""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Older();

    [GeneratedRegex("""(?:href|src|action)="(?<address>[^"]*)" """, RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace, 1000)]
    private static partial Regex Link();
}
