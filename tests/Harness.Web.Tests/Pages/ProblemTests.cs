using System.Net;
using Harness.Documents.Cases;
using Harness.Findings;
using Harness.Hosting;
using Harness.Journal;
using Harness.Planning;
using Harness.Probes;
using Harness.Studies;
using NodaTime;

namespace Harness.Web.Tests.Pages;

public sealed class ProblemTests
{
    [Theory]
    [InlineData("/nowhere", "There is no such page", "<html lang=\"en\">")]
    [InlineData("/nowhere?lang=fr", "Cette page n’existe pas", "<html lang=\"fr\">")]
    [InlineData("/report.html", "There is no such page", "the file is not in the report’s folder")]
    [InlineData("/problem?lang=fr", "Cette page n’existe pas", "<html lang=\"fr\">")]
    public async Task What_is_not_there_is_said_in_the_language_of_the_reader(string address, string heading, string more)
    {
        using TemporaryFolder folder = new();
        await using Served served = await Served.Start(Waves.EveryOutcome(folder.Path));

        using HttpResponseMessage answer = await served.Ask(HttpMethod.Get, address);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        string page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        page.ShouldContain($"<h1>{heading}</h1>");
        page.ShouldContain(more);
    }

    [Fact]
    public async Task A_page_that_fails_says_so_and_nothing_of_the_inside()
    {
        using TemporaryFolder folder = new();
        Slot good = Waves.Slot(0, Instant.FromUtc(2012, 10, 1, 14, 0)), lost = good with { Complaint = good.Complaint with { Category = "lost" } };
        await using Served served = await Served.Start(new(new("race-2012", "", 7, Brands.Simulated, "Harness 0"), Waves.Race, [lost], [new Probe()], folder.Path, Language.En, _ => CaseEvents.None));

        using HttpResponseMessage answer = await served.Ask(HttpMethod.Get, "/calendar?lang=fr");

        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        string page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        page.ShouldContain("<h1>Cette page a échoué</h1>");
        page.ShouldNotContain("Exception");
        page.ShouldNotContain("Calendar.cshtml");
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'; style-src 'self';");
        answer.Headers.CacheControl!.ToString().ShouldBe("no-store");
    }
}
