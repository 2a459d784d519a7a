using Harness.Commands;

namespace Harness.Cli.Tests.Commands;

public sealed class CommandLineTests
{
    [Fact]
    public void Help_lists_every_verb_in_the_language_asked_for()
    {
        string english = Session.Run("--help").Data, french = Session.Run("--help", "--lang", "fr").Data;
        foreach (string verb in new[] { "demo", "init", "lint", "claims", "plan", "tick", "serve", "brandville", "analyse", "schema", "prove", "verify", "protocols", "completion" })
        {
            english.ShouldContain(verb);
            french.ShouldContain(verb);
        }

        english.ShouldContain("Harness measures how brands answer their customers.");
        french.ShouldContain("Harness mesure comment les marques répondent à leurs clients.");
    }

    [Theory]
    [InlineData("dmo")]
    [InlineData("demo", "--sed", "1")]
    [InlineData("demo", "--seed", "one")]
    [InlineData("demo", "--lang", "de")]
    [InlineData("lint")]
    [InlineData("plan", "race-2012", "extra")]
    public void A_wrong_word_is_usage_with_a_hint_and_no_stack(params string[] arguments)
    {
        Session session = Session.Run(arguments);
        session.Code.ShouldBe(ExitCode.Usage);
        session.Data.ShouldBeEmpty();
        session.Messages.ShouldContain("See: harness --help");
        session.Messages.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("dmo", "Commands: demo, init, panel, lint, claims, plan, run, tick, status, pause, resume, stop, adopt, import-mail, doctor, case, serve, brandville, analyse, prove, protocols, rate, report, reply-pack, verify, gate, baseline, rubric, schema, completion. Did you mean 'demo'?", "demo")]
    [InlineData("demo --seed -1", "“-1” is not a seed: a whole number from 0 to 18446744073709551615.", "demo")]
    [InlineData("demo --lang de", "“de” is not a language here: en or fr.", "demo")]
    [InlineData("plan race2012", "Did you mean 'race-2012'?", "plan")]
    public void A_slip_is_answered_with_what_is_allowed(string line, string expected, string verb)
    {
        Session session = Session.Run(line.Split(' '));
        session.Code.ShouldBe(ExitCode.Usage, verb);
        session.Messages.ShouldContain(expected);
    }

    [Fact]
    public void Without_a_word_the_help_is_shown()
    {
        Session session = Session.Run();
        session.Code.ShouldBe(ExitCode.Ok);
        session.Data.ShouldContain("Harness measures how brands answer their customers.");
    }

    [Fact]
    public void An_unknown_study_names_the_ones_there_are()
    {
        Session session = Session.Run("plan", "race-2013", "--lang", "fr");
        session.Code.ShouldBe(ExitCode.Usage);
        session.Messages.ShouldContain("Il n’y a pas d’étude «\u00A0race-2013\u00A0»");
        session.Messages.ShouldContain("race-2012");
    }

    [Fact]
    public void Nothing_that_is_piped_has_an_escape_sequence()
    {
        using TemporaryFolder folder = new();
        foreach (string[] arguments in new string[][] { ["demo"], ["plan", "race-2012"], ["lint", "race-2012"], ["--help"] })
        {
            Result result = Executable.Run(folder.Path, new Dictionary<string, string> { ["TERM"] = "xterm-256color" }, arguments);
            (result.Data + result.Messages).ShouldNotContain("\u001b", customMessage: string.Join(' ', arguments));
        }
    }

    [Fact]
    public void Every_exit_code_but_success_has_a_hint_in_both_languages()
    {
        foreach (ExitCode code in Enum.GetValues<ExitCode>())
        {
            (code.Hint() is null).ShouldBe(code == ExitCode.Ok);
        }

        ((int[])[0, 1, 2, 3, 4, 5, 6, 130]).ShouldBe(Enum.GetValues<ExitCode>().Select(code => (int)code));
    }

    [Fact]
    public void The_program_itself_is_shorter_than_thirty_lines() =>
        File.ReadAllLines(Repository.At("harness", "Harness.Cli", "Program.cs")).Length.ShouldBeLessThan(30);
}
