using System.Text.RegularExpressions;
using Harness.Documents.Cases;
using Harness.Findings;
using Harness.Hosting;
using Harness.Journal;
using Harness.Planning;
using Harness.Probes;
using Harness.Studies;
using NodaTime;

namespace Harness.Web.Tests.Pages;

public sealed partial class CalendarTests
{
    [Fact]
    public async Task Each_message_has_its_hour_its_parts_and_what_came_of_it()
    {
        using TemporaryFolder folder = new();
        await using Served served = await Served.Start(Waves.EveryOutcome(folder.Path));

        string[][] rows = Rows(await served.Page("/calendar"));

        rows.Select(row => row[3]).ShouldBe(
            ["answered after 2&#xA0;h&#xA0;05", "acknowledged by a machine only", "removed, no reply", "answered after 19&#xA0;min, removed", "silent", "missed"]);
        rows[0].ShouldBe(
        [
            "<time datetime=\"2012-10-01T14:00:00Z\">09:00</time>", "<a href=\"/case/p0000001\">p0000001</a>", "<bdi>McDonald&#x27;s</bdi>", "answered after 2&#xA0;h&#xA0;05",
            "<bdi>How late are you open?</bdi>", "<bdi>Urgent</bdi>", "By @handle", "<bdi>tester-1</bdi>",
        ]);
    }

    [Fact]
    public async Task In_French_outcomes_days_and_weeks_are_French()
    {
        using TemporaryFolder folder = new();
        await using Served served = await Served.Start(Waves.EveryOutcome(folder.Path, Language.Fr));

        string page = await served.Page("/calendar");

        Rows(page).Select(row => row[3]).ShouldBe(
            ["répondu après 2&#xA0;h&#xA0;05", "accusé automatique seulement", "supprimé, sans réponse", "répondu après 19&#xA0;min, supprimé", "silence", "manqué"]);
        page.ShouldContain("<h2 id=\"2012-10-01\">Lundi 1er octobre 2012</h2>");
        page.ShouldContain("<dt>Semaine 1</dt>");
        page.ShouldContain("<a href=\"#2012-10-01\">Lun. 1er<span class=\"unseen\"> octobre 2012</span></a>");
        page.ShouldContain("<th role=\"columnheader\" scope=\"col\">Résultat</th>");
    }

    [Fact]
    public async Task While_a_wave_goes_on_each_message_says_how_far_it_is()
    {
        using TemporaryFolder folder = new();
        Instant nine = Instant.FromUtc(2012, 10, 1, 14, 0);
        Moment five = new(nine + Duration.FromMinutes(5), nine + Duration.FromMinutes(5));
        await using Served served = await Served.Start(Waves.Of(
            folder.Path,
            Language.En,
            new Probe { Turns = 1, Sent = nine, Sending = SendState.Sent },
            new Probe { Turns = 1, Sent = nine, Sending = SendState.Sent, Acknowledged = five, Human = five },
            new Probe { Sending = SendState.Refused },
            new Probe { Sending = SendState.Uncertain },
            new Probe { Sending = SendState.Deferred },
            new Probe()));

        Rows(await served.Page("/calendar")).Select(row => row[3]).ShouldBe(["no reply yet", "answered after 5&#xA0;min", "refused by the platform", "uncertain", "planned", "planned"]);
        Rows(await served.Page("/calendar?lang=fr")).Select(row => row[3]).ShouldBe(["pas encore de réponse", "répondu après 5&#xA0;min", "refusé par la plateforme", "incertain", "prévu", "prévu"]);
    }

    [Fact]
    public async Task A_day_is_a_day_in_the_zone_of_the_study()
    {
        using TemporaryFolder folder = new();
        Slot[] slots = [Waves.Slot(0, Instant.FromUtc(2012, 10, 2, 4, 59)), Waves.Slot(1, Instant.FromUtc(2012, 10, 2, 5, 0))];
        await using Served served = await Served.Start(new(new("race-2012", "", 7, Brands.Simulated, "Harness 0"), Waves.Race, slots, [new Probe(), new Probe()], folder.Path, Language.En, _ => CaseEvents.None));

        string page = await served.Page("/calendar");

        page.ShouldContain("Times are those of America/Chicago.");
        page.ShouldContain("<h2 id=\"2012-10-01\">Monday 1 October 2012</h2>");
        page.ShouldContain("<time datetime=\"2012-10-02T04:59:00Z\">23:59</time>");
        page.ShouldContain("<h2 id=\"2012-10-02\">Tuesday 2 October 2012</h2>");
        page.ShouldContain("<time datetime=\"2012-10-02T05:00:00Z\">00:00</time>");
    }

    [Fact]
    public async Task A_hostile_name_is_text_wherever_it_stands()
    {
        using TemporaryFolder folder = new();
        using EventJournal journal = await Waves.Journal(Waves.HostileRace, folder);
        await using Served served = await Served.Start(Waves.Of(journal, Waves.HostileRace, folder));

        string status = await served.Page("/"), calendar = await served.Page("/calendar");

        status.ShouldContain("<bdi>&lt;script&gt;alert(1)&lt;/script&gt;</bdi>");
        (status + calendar).ShouldNotContain("<script", Case.Insensitive);
        string[][] rows = Rows(calendar);
        rows.Length.ShouldBe(280);
        rows.Count(row => row[2] == "<bdi>&lt;script&gt;alert(1)&lt;/script&gt;</bdi>").ShouldBe(20);
        rows.Count(row => row[4].Contains("&lt;script&gt;alert(1)&lt;/script&gt;", StringComparison.Ordinal)).ShouldBe(10);
    }

    private static string[][] Rows(string page) =>
        [.. Row().Matches(page).Select(row => Cell().Matches(row.Value).Select(cell => cell.Groups["text"].Value).ToArray()).Where(cells => cells.Length > 0)];

    [GeneratedRegex("""<tr role="row">.*?</tr>""", RegexOptions.Singleline, 5000)]
    private static partial Regex Row();

    [GeneratedRegex("""<t[dh] role="(?:cell|rowheader)"[^>]*>(?<text>.*?)</t[dh]>""", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Cell();
}
