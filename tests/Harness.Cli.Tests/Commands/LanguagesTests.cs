using Harness.Commands;
using Harness.Studies;

namespace Harness.Cli.Tests.Commands;

public sealed class LanguagesTests
{
    [Theory]
    [InlineData("fr_FR.UTF-8", null, null, Language.Fr)]
    [InlineData(null, null, "fr_CA", Language.Fr)]
    [InlineData("en_US.UTF-8", "fr_FR", "fr_FR", Language.En)]
    [InlineData("", "fr", "en", Language.Fr)]
    [InlineData("C", null, "fr_FR", Language.En)]
    [InlineData(null, null, null, Language.En)]
    [InlineData(null, null, "de_DE", Language.En)]
    public void The_environment_is_read_in_the_order_of_posix(string? all, string? messages, string? lang, Language expected)
    {
        Dictionary<string, string?> environment = new() { ["LC_ALL"] = all, ["LC_MESSAGES"] = messages, ["LANG"] = lang };
        Languages.FromEnvironment(environment.GetValueOrDefault).ShouldBe(expected);
    }

    [Fact]
    public void The_option_wins_in_either_form()
    {
        Languages.FromArguments(["demo", "--lang", "fr"]).ShouldBe([Language.Fr]);
        Languages.FromArguments(["--lang=en", "demo"]).ShouldBe([Language.En]);
        Languages.FromArguments(["--lang=fr,en", "report"]).ShouldBe([Language.Fr, Language.En]);
        Languages.FromArguments(["--lang=fr,xx", "report"]).ShouldBeNull();
        Languages.FromArguments(["demo"]).ShouldBeNull();
        Languages.FromArguments(["demo", "--lang", "7"]).ShouldBeNull();
    }
}
