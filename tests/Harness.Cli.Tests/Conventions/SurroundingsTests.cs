using System.Globalization;

namespace Harness.Cli.Tests.Conventions;

/// <summary>The language and the time zone asked for by <c>tests/run</c> are those that the tests run in.</summary>
public sealed class SurroundingsTests
{
    [Fact]
    public void The_repository_has_none() => Violations(
        Environment.GetEnvironmentVariable("LC_ALL"),
        Environment.GetEnvironmentVariable("TZ"),
        CultureInfo.CurrentCulture.Name,
        TimeZoneInfo.Local.Id).ShouldBeEmpty();

    [Fact]
    public void The_canary_is_caught() =>
        Violations("fr_FR.UTF-8", "Pacific/Chatham", "", "UTC").ShouldBe(["the language is , not fr-FR", "the time zone is UTC, not Pacific/Chatham"]);

    [Theory]
    [InlineData(null, null)]
    [InlineData("C.UTF-8", "")]
    public void A_machine_of_its_own_language_and_zone_is_free(string? language, string? zone) => Violations(language, zone, "", "UTC").ShouldBeEmpty();

    private static List<string> Violations(string? language, string? zone, string culture, string local)
    {
        string? expected = language?.Split('.')[0].Replace('_', '-');
        return
        [
            .. expected?.Contains('-', StringComparison.Ordinal) == true && !string.Equals(expected, culture, StringComparison.Ordinal) ? new[] { $"the language is {culture}, not {expected}" } : [],
            .. !string.IsNullOrEmpty(zone) && !string.Equals(zone, local, StringComparison.Ordinal) ? new[] { $"the time zone is {local}, not {zone}" } : [],
        ];
    }
}
