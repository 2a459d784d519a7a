using Harness.Findings;
using Harness.Journal;
using Harness.Probes;
using Harness.Runs;
using Harness.Studies;

namespace Harness.Web.Tests.Pages;

public sealed class StatusTests
{
    [Fact]
    public async Task The_counts_are_those_of_the_journal()
    {
        using TemporaryFolder folder = new();
        using EventJournal journal = await Waves.Journal(Waves.Race, folder);
        EventHead[] heads = [.. journal.Heads()];
        int[] Probes(Func<EventHead, bool> chosen) => [.. heads.Where(chosen).Select(head => head.Probe).Distinct()];
        int[] answered = Probes(head => head.Kind == EventKind.Replied && !((ReplyMarks)head.Codes).HasFlag(ReplyMarks.Automatic));
        int[] acknowledged = [.. Probes(head => head.Kind == EventKind.Replied).Except(answered)];
        await using Served served = await Served.Start(Waves.Of(journal, Waves.Race, folder));

        string page = await served.Page("/?lang=en");

        answered.Length.ShouldBeGreaterThan(10);
        page.ShouldContain("<dt>planned</dt><dd>280</dd>");
        page.ShouldContain($"<dt>sent</dt><dd>{Probes(head => head.Kind == EventKind.Sent).Length}</dd>");
        page.ShouldContain($"<dt>answered by a person</dt><dd>{answered.Length}</dd>");
        page.ShouldContain($"<dt>only acknowledged by a machine</dt><dd>{acknowledged.Length}</dd>");
        page.ShouldContain($"<dt>removed while watched</dt><dd>{Probes(head => head.Kind == EventKind.Gone).Length}</dd>");
        page.ShouldContain("20 messages per brand: the intervals are too wide for any order.");
        page.ShouldNotContain("too few messages, no figure is given");
        page.Split("<svg class=\"interval\"").Length.ShouldBe(1 + 13 + 1, "13 brands and all messages; Apple has no account");
        page.ShouldContain("<bdi>Apple</bdi></th><td>0 of 20</td><td>no account</td><td>–</td>");
    }

    [Fact]
    public async Task Every_way_to_end_is_counted_once_by_hand()
    {
        using TemporaryFolder folder = new();
        await using Served served = await Served.Start(Waves.EveryOutcome(folder.Path));

        string page = await served.Page("/");

        page.ShouldContain("<html lang=\"en\">");
        page.ShouldContain("Finished wave on simulated brands");
        page.ShouldContain("<bdi>The Great Social Customer Service Race, 2012</bdi>");
        page.ShouldContain("<dt>planned</dt><dd>6</dd>");
        page.ShouldContain("<dt>sent</dt><dd>5</dd>");
        page.ShouldContain("<dt>answered by a person</dt><dd>2</dd>");
        page.ShouldContain("<dt>only acknowledged by a machine</dt><dd>1</dd>");
        page.ShouldContain("<dt>removed while watched</dt><dd>2</dd>");
    }

    [Theory]
    [InlineData(ControlMode.Running, "It is running.", "Elle s’exécute.")]
    [InlineData(ControlMode.Paused, "Paused: nothing is sent before harness resume.", "En pause\u00a0: rien n’est envoyé avant harness resume.")]
    [InlineData(ControlMode.Stopped, "Stopped: nothing is sent before harness resume.", "Arrêtée\u00a0: rien n’est envoyé avant harness resume.")]
    public async Task While_a_wave_goes_on_the_host_is_told_of_and_no_brand_is_compared(object mode, string english, string french)
    {
        using TemporaryFolder folder = new();
        await using Served served = await Served.Start(Waves.GoingOn(folder.Path, new((ControlMode)mode, new(3, 4711, 1, 2, 9, null), 0, true)));

        string page = await served.Page("/"), autre = System.Net.WebUtility.HtmlDecode(await served.Page("/?lang=fr"));

        page.ShouldContain("Wave going on");
        page.ShouldContain(english);
        page.ShouldContain("<dt>not over</dt><dd>2</dd>");
        page.ShouldContain("<dt>looks since then</dt><dd>4,711</dd>");
        page.ShouldNotContain("id=\"brands\"");
        page.ShouldNotContain("Interval");
        autre.ShouldContain("Vague en cours");
        autre.ShouldContain(french);
    }

    [Fact]
    public async Task A_wave_that_nobody_runs_says_how_to_go_on()
    {
        using TemporaryFolder folder = new();
        await using Served served = await Served.Start(Waves.GoingOn(folder.Path, null));

        (await served.Page("/")).ShouldContain("No process runs it here: harness run --live goes on where it stopped.");
    }

    [Fact]
    public async Task Below_the_floor_there_is_no_figure_and_a_note_says_so()
    {
        using TemporaryFolder folder = new();
        await using Served served = await Served.Start(Waves.EveryOutcome(folder.Path));

        string page = await served.Page("/");

        page.ShouldContain("<td>2 of 5</td><td>n &lt; 10</td><td>–</td>");
        page.ShouldContain("n &lt; 10: too few messages, no figure is given.");
        page.ShouldNotContain("<svg ");
    }

    [Fact]
    public async Task At_the_floor_the_share_stands_with_its_interval_as_text_and_drawn()
    {
        using TemporaryFolder folder = new();
        Probe answered = Waves.EveryOutcome(folder.Path).Analysis.Overall.Outcomes.Probes[0];
        Probe silent = answered with { Acknowledged = null, Human = null };
        await using Served served = await Served.Start(Waves.Of(folder.Path, Language.Fr, [answered, answered, .. Enumerable.Repeat(silent, 8)]));

        string page = await served.Page("/");

        // Wilson's limits of 2 of 10 at 95 %: 0.0567 and 0.5098.
        page.ShouldContain("<td>2 sur 10</td><td>20,0&#xA0;%</td><td>5,7&#xA0;% à 51,0&#xA0;%</td>");
        page.ShouldContain("<rect class=\"range\" x=\"5.67\" width=\"45.32\"");
        page.ShouldContain("x1=\"20\" x2=\"20\"");
    }

    [Fact]
    public async Task In_French_the_page_is_French()
    {
        using TemporaryFolder folder = new();
        await using Served served = await Served.Start(Waves.EveryOutcome(folder.Path));

        string page = await served.Page("/?lang=fr");

        page.ShouldContain("<html lang=\"fr\">");
        page.ShouldContain("Vague terminée, sur des marques simulées");
        page.ShouldContain("<dt>prévus</dt><dd>6</dd>");
        page.ShouldContain("<a href=\"/?lang=fr\" aria-current=\"page\">État</a>");
        page.ShouldContain("<a href=\"/calendar?lang=fr\">Calendrier</a>");
        page.ShouldContain("<a class=\"switch\" href=\"?lang=en\" lang=\"en\" hreflang=\"en\">English</a>");
        page.ShouldContain("dans les 7&#xA0;jours suivant l’envoi");
    }

    [Fact]
    public async Task Only_documents_that_are_there_are_offered()
    {
        using TemporaryFolder folder = new();
        await using Served served = await Served.Start(Waves.EveryOutcome(folder.Path));

        (await served.Page("/")).ShouldContain("There is no document in this folder");

        File.WriteAllText(folder.At("report.html"), "<p>A report</p>");
        File.WriteAllText(folder.At("events.jsonl"), "{}\n");
        string page = await served.Page("/");
        page.ShouldContain("<a class=\"read\" href=\"/report.html\">Read the report</a>");
        page.ShouldContain("<a href=\"/events.jsonl\">Download events.jsonl</a>");
        page.ShouldNotContain("estimates.json");
        page.ShouldNotContain("There is no document");
    }
}
