using Harness.Commands;

namespace Harness.Cli.Tests.Commands;

public sealed class CompletionCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("harness rep", "report reply-pack")]
    [InlineData("harness rate st", "status")]
    [InlineData("harness report --for", "--format")]
    [InlineData("harness report --format ht", "html")]
    [InlineData("harness report --format html,pd", "html,pdf")]
    [InlineData("harness report --format=js", "json")]
    [InlineData("harness lint my-study --format ", "text json github")]
    [InlineData("harness lint --format github rac", "race-2012")]
    [InlineData("harness rate invite anna --role ", "designer rater adjudicator viewer")]
    [InlineData("harness plan --lang ", "en fr")]
    [InlineData("harness --lang fr dem", "demo")]
    [InlineData("harness completion ", "bash zsh fish pwsh")]
    [InlineData("harness rubric show delay-quality-welcome-", "delay-quality-welcome-30-50-20 delay-quality-welcome-40-40-20")]
    [InlineData("harness plan --seed ", "")]
    [InlineData("harness nothing ", "")]
    [InlineData("harness browser-w", "")]
    public void Bash_completes_verbs_options_and_their_values(string typed, string expected) =>
        Bash(typed).Order(StringComparer.Ordinal).ShouldBe(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), typed);

    [Fact]
    public void Bash_offers_every_verb_that_people_are_shown() =>
        Bash("harness ").ShouldBe([.. CommandLine.Root(Quiet()).Subcommands.Where(verb => !verb.Hidden).Select(verb => verb.Name)]);

    [Fact]
    public void Where_a_file_or_a_folder_stands_bash_offers_those()
    {
        File.WriteAllText(folder.At("probes.csv"), "");
        Directory.CreateDirectory(folder.At("proofs"));
        Bash("harness analyse pro").Order(StringComparer.Ordinal).ShouldBe(["probes.csv", "proofs"]);
        Bash("harness verify pro").ShouldBe(["proofs"]);
        Bash("harness import-mail my-study a.eml pro").Order(StringComparer.Ordinal).ShouldBe(["probes.csv", "proofs"]);
    }

    [Theory]
    [InlineData("$(touch evil)")]
    [InlineData("`touch evil`")]
    [InlineData("';touch evil;'")]
    [InlineData("$(touch evil)/")]
    [InlineData("x[$(touch evil)]")]
    public void Nothing_that_is_typed_or_lies_in_the_folder_is_evaluated(string hostile)
    {
        File.WriteAllText(folder.At("$(touch evil)"), "");
        File.WriteAllText(folder.At("a `touch evil` b"), "");
        foreach (string[] words in new[] { new[] { "harness", hostile }, ["harness", "analyse", hostile], ["harness", hostile, ""], ["harness", "report", hostile, ""], ["harness", "report", "--format", hostile] })
        {
            Bash(words);
        }

        Bash(["harness", "analyse", ""]).Order(StringComparer.Ordinal).ShouldBe(["$(touch evil)", "a `touch evil` b", "harness.bash"]);
        File.Exists(folder.At("evil")).ShouldBeFalse();
    }

    [Fact]
    public void Each_shell_that_is_here_takes_its_script()
    {
        foreach ((string shell, string program, string check) in new[] { ("bash", "/usr/bin/bash", "-n"), ("zsh", "/usr/bin/zsh", "-n"), ("fish", "/usr/bin/fish", "--no-execute") })
        {
            File.WriteAllText(folder.At(shell), Session.Run("completion", shell).Data);
            if (File.Exists(program))
            {
                using Executable syntax = Executable.Start(program, folder.Path, new Dictionary<string, string> { ["LC_ALL"] = "C" }, check, shell);
                Result result = syntax.End();
                result.Code.ShouldBe(0, result.Messages);
            }
        }
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public void Each_script_is_static_and_has_every_verb_and_every_format(string shell)
    {
        Session session = Session.Run("completion", shell, "--lang", "fr");
        session.Code.ShouldBe(ExitCode.Ok);
        session.Messages.ShouldBeEmpty();
        session.Data.ShouldNotContain("@places@");
        session.Data.ShouldNotContain("[suggest");
        foreach (string word in CommandLine.Root(Quiet()).Subcommands.Where(verb => !verb.Hidden).Select(verb => verb.Name).Concat(Documents.Documents.All.Select(document => document.Format)))
        {
            session.Data.ShouldContain(word);
        }

        session.Data.ShouldNotContain("browser-worker");
    }

    [Fact]
    public void An_unknown_shell_names_those_there_are()
    {
        Session session = Session.Run("completion", "bsh", "--lang", "fr");
        session.Code.ShouldBe(ExitCode.Usage);
        session.Messages.ShouldContain("bash, zsh, fish, pwsh");
        session.Messages.ShouldContain("«\u00A0bash\u00A0»");
    }

    private static Terminal Quiet() => new(TextWriter.Null, TextWriter.Null, piped: true, _ => null);

    private string[] Bash(string typed) => Bash(typed.Replace("=", " = ", StringComparison.Ordinal).Split(' '));

    private string[] Bash(string[] words)
    {
        File.WriteAllText(folder.At("harness.bash"), Session.Run("completion", "bash").Data);
        const string Ask = """source ./harness.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _harness; ((${#COMPREPLY[@]})) && printf '%s\n' "${COMPREPLY[@]}"; exit 0""";
        using Executable bash = Executable.Start("/usr/bin/bash", folder.Path, new Dictionary<string, string> { ["LC_ALL"] = "C" }, ["-uc", Ask, "bash", .. words]);
        Result result = bash.End();
        result.Messages.ShouldBeEmpty();
        return result.Data.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
