using Xunit.Sdk;

namespace Harness.Xunit.Tests.Messages;

/// <summary>Whole messages: the desk answers every one of thirty messages after five hours.</summary>
public sealed class OutcomeTests
{
    [Theory]
    [InlineData("en-GB", "failure.txt")]
    [InlineData("fr-FR", "failure.fr.txt")]
    public async Task A_failure_says_what_was_promised_what_came_who_waited_and_what_to_do(string culture, string approved)
    {
        using Shop shop = new();
        using Interface user = new(culture);
        await shop.Play();

        Match(approved, shop, Should.Throw<FailException>(() => shop.Load().Open(shop.Reports).ShouldMeetItsGate()).Message);
    }

    [Theory]
    [InlineData("en-GB", "simulated.txt")]
    [InlineData("fr-FR", "simulated.fr.txt")]
    public async Task A_wave_that_was_played_in_the_test_is_first_brought_to_disk(string culture, string approved)
    {
        using Shop shop = new(("answers: {handle: 1}, latency: [{share: 1, median: 5h, spread: 0}]", "answers: {handle: 0}"));
        using Interface user = new(culture);
        StudyWave wave = await shop.Simulate(7);

        Match(approved, shop, Should.Throw<FailException>(() => wave.ShouldMeetItsGate()).Message);
    }

    [Theory]
    [InlineData("failure.txt", "xunit.md")]
    [InlineData("failure.fr.txt", "xunit.fr.md")]
    public void The_page_shows_the_message(string approved, string page)
    {
        string message = File.ReadAllText(Repository.At("tests", "Harness.Xunit.Tests", "Messages", approved)).Replace("REPORTS", "reports/shop", StringComparison.Ordinal).Replace("SHOP", "monitoring/shop", StringComparison.Ordinal);

        Plain(File.ReadAllText(Repository.At("harness", "docs", page))).ShouldContain($"```\n{Plain(message)}```\n");

        static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ');
    }

    private static void Match(string approved, Shop shop, string said) => Approved.Match(
        Repository.At("tests", "Harness.Xunit.Tests", "Messages", approved),
        said.Replace(shop.Path, "SHOP", StringComparison.Ordinal).Replace(shop.Reports, "REPORTS", StringComparison.Ordinal).ReplaceLineEndings("\n") + "\n");
}
