using System.CommandLine;
using System.CommandLine.Parsing;
using Harness.Commands;
using Harness.Commands.Help;
using Harness.Studies;

namespace Harness.Cli.Tests.Commands.Help;

public sealed class ExamplesTests
{
    private static readonly RootCommand Root = CommandLine.Root(new(TextWriter.Null, TextWriter.Null, piped: true, _ => null));

    [Fact]
    public void Every_verb_has_an_example_and_every_example_a_verb()
    {
        string[] verbs = [.. Verbs(Root, "")];
        verbs.Where(verb => Examples.Of(verb).Count == 0).ShouldBeEmpty();
        Examples.All.Where(example => !verbs.Any(example.Shows)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_example_can_be_typed_in_both_languages_and_says_what_it_does_in_both()
    {
        foreach (Example example in Examples.All)
        {
            foreach (Language language in Enum.GetValues<Language>())
            {
                Root.Parse(CommandLineParser.SplitCommandLine(example.In(language).Split(" > ")[0]).ToArray()).Errors.Select(error => error.Message).ShouldBeEmpty(example.Typed);
            }

            example.Says.En.ShouldNotBe(example.Says.Fr, example.Typed);
        }
    }

    [Fact]
    public void An_example_is_shown_below_the_help_of_its_verb_and_of_those_above_it()
    {
        Session.Run("report", "--help", "--lang", "en").Data.ShouldContain("Examples:\n  harness report reports/my-study\n    writes the documents of a wave anew\n");
        Session.Run("rate", "invite", "--help", "--lang", "fr").Data.ShouldEndWith("Exemples\u00A0:\n  harness rate invite anna reports/mon-etude\n    affiche le lien par lequel Anna évalue\n\n");
        Session.Run("rate", "-h", "--lang", "en").Data.ShouldContain("  harness rate begin reports/my-study --per-card 2\n");
    }

    [Fact]
    public void The_help_of_the_program_begins_with_a_few_examples_and_ends_with_what_its_exit_codes_mean()
    {
        string help = Session.Run("--help", "--lang", "en").Data;
        help.ShouldContain("Examples:\n  harness demo\n");
        help.ShouldContain("Exit codes:\n  0    Done.\n  1    This is a fault of the program.");
        help.ShouldContain("\n  130  Interrupted.");
    }

    [Fact]
    public void No_help_shows_a_value_as_programs_write_it()
    {
        foreach (string verb in Verbs(Root, ""))
        {
            string help = Session.Run([.. verb.Split(' '), "--help", "--lang", "fr"]).Data;
            help.ShouldContain($"Exemples\u00A0:\n  harness {verb}", customMessage: verb);
            help.ShouldNotContain("System.", customMessage: verb);
            help.ShouldNotContain(" { ", customMessage: verb);
        }
    }

    private static IEnumerable<string> Verbs(Command command, string above) => command.Subcommands.Where(verb => !verb.Hidden)
        .SelectMany(verb => Verbs(verb, $"{above}{verb.Name} ").Prepend(above + verb.Name));
}
