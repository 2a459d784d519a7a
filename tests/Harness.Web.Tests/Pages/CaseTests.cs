using System.Net;
using Harness.Journal;
using Harness.Studies;

namespace Harness.Web.Tests.Pages;

public sealed class CaseTests
{
    [Fact]
    public async Task A_conversation_is_told_line_by_line_in_the_readers_language()
    {
        using TemporaryFolder folder = new();
        using EventJournal journal = await Waves.Journal(Waves.Race, folder);
        await using Served served = await Served.Start(Waves.Of(journal, Waves.Race, folder));

        (string en, string fr) = (WebUtility.HtmlDecode(await served.Page("/case/p0000001")), WebUtility.HtmlDecode(await served.Page("/case/P0000001?lang=fr")));

        en.ShouldContain("<h1>Case p0000001</h1>");
        en.ShouldContain("→ simulated");
        en.ShouldContain("the window is over");
        fr.ShouldContain("<h1>Cas p0000001</h1>");
        fr.ShouldContain("la fenêtre est close");
        en.Split("<li><bdi>20").Length.ShouldBe(fr.Split("<li><bdi>20").Length);
    }

    [Fact]
    public async Task A_conversation_that_there_is_not_is_not_found()
    {
        using TemporaryFolder folder = new();
        await using Served served = await Served.Start(Waves.EveryOutcome(folder.Path));

        (await served.Client.GetAsync(new Uri("/case/p9999999", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_message_that_was_not_sent_yet_has_a_page_that_says_so()
    {
        using TemporaryFolder folder = new();
        await using Served served = await Served.Start(Waves.EveryOutcome(folder.Path));

        (await served.Page("/case/p0000006")).ShouldContain("this message has not been sent");
    }
}
