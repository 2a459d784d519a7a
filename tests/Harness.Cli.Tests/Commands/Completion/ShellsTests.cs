using System.CommandLine;
using Harness.Commands.Completion;
using Harness.Studies;

namespace Harness.Cli.Tests.Commands.Completion;

public sealed class ShellsTests
{
    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public void The_script_of_a_small_program_with_hostile_words_is_as_approved(string name)
    {
        Shell shell = Shells.All.Single(each => each.Name == name);
        Approved.Match(Repository.At("tests", "Harness.Cli.Tests", "Commands", "Completion", "Approved", "small." + shell.Script), shell.Of(CommandPlaces.Of(Small()), Language.En));
    }

    [Fact]
    public void A_command_line_has_a_place_for_each_verb_option_value_and_argument() =>
        CommandPlaces.Of(Small()).Select(place => place.Key).ShouldBe([
            "harness", "harness -", "harness --lang",
            "harness send -", "harness send --format", "harness send -f", "harness send --lang", "harness send 1", "harness send +",
        ]);

    private static RootCommand Small()
    {
        Option<string> lang = new("--lang") { HelpName = "en|fr", Recursive = true, Description = "Language: en or fr" };
        Option<string[]> format = new("--format", "-f") { HelpName = "text|json", Description = "It’s ‘odd’: $(touch evil) `touch evil` \"x\" \\" };
        Option<bool> quiet = new("--quiet") { Description = "Say nothing" };
        Command send = new("send", "Send $HOME; 'now'") { new Argument<string>("FOLDER"), new Argument<string[]>("FILE"), format, quiet };
        Command hidden = new("hidden") { Hidden = true };
        RootCommand root = [lang, send, hidden];
        foreach (Option option in root.Options)
        {
            option.Description = option == lang ? option.Description : "Help: or the version";
        }

        return root;
    }
}
