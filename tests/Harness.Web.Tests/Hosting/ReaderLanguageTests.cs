using Harness.Hosting;
using Harness.Studies;
using Microsoft.AspNetCore.Http;

namespace Harness.Web.Tests.Hosting;

public sealed class ReaderLanguageTests
{
    [Theory]
    [InlineData("?lang=fr", Language.Fr)]
    [InlineData("?lang=en", Language.En)]
    [InlineData("?lang=FR", null)]
    [InlineData("?lang=1", null)]
    [InlineData("?lang=de", null)]
    [InlineData("?lang=fr&lang=en", null)]
    [InlineData("", null)]
    public void The_address_can_choose_one_of_ours(string query, Language? expected)
    {
        DefaultHttpContext context = new();
        context.Request.QueryString = new(query);
        ReaderLanguage.Chosen(context.Request).ShouldBe(expected);
    }

    [Theory]
    [InlineData("fr-CA,fr;q=0.9,en;q=0.8", Language.Fr)]
    [InlineData("de,en;q=0.5,fr;q=0.7", Language.Fr)]
    [InlineData("fr;q=0,en;q=0.1", Language.En)]
    [InlineData("EN-us", Language.En)]
    [InlineData("frr,de", null)]
    [InlineData("*", null)]
    [InlineData(";;;q=x", null)]
    [InlineData("", null)]
    public void The_browser_is_asked_for_the_one_of_ours_it_likes_best(string accepted, Language? expected)
    {
        DefaultHttpContext context = new();
        context.Request.Headers.AcceptLanguage = accepted;
        ReaderLanguage.Preferred(context.Request).ShouldBe(expected);
    }

    [Fact]
    public async Task Address_then_browser_then_command_decide()
    {
        using TemporaryFolder folder = new();
        await using Served served = await Served.Start(Waves.EveryOutcome(folder.Path, Language.Fr));

        foreach ((string address, string accepted, string expected) in new[] { ("/?lang=en", "fr", "en"), ("/", "en", "en"), ("/", "de", "fr"), ("/?lang=de", "en", "en") })
        {
            using HttpResponseMessage answer = await served.Ask(HttpMethod.Get, address, ("Accept-Language", accepted));
            (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain($"<html lang=\"{expected}\">", customMessage: $"{address} {accepted}");
        }
    }
}
