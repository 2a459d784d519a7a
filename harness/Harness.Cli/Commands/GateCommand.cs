using System.CommandLine;
using Harness.Gates;
using Harness.Studies;

namespace Harness.Commands;

/// <summary><c>harness gate [STUDY]</c>: whether promises are kept, as far as the journal can say; nothing is ever sent.</summary>
internal static class GateCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string?> study = GateFolder.Argument(terminal);
        Option<string?> file = Arguments.StudyOfJournal(terminal), against = new("--against")
        {
            HelpName = "WAVE|FILE",
            Description = terminal.Pick("The wave to compare with: a folder with a journal, or a file of harness baseline save", "La vague de comparaison : un dossier avec un journal, ou un fichier de harness baseline save"),
        };
        Option<string?> latest = new("--latest")
        {
            HelpName = "FILE",
            Description = terminal.Pick("Say again what a verdict.json says, as a pull request does; no journal is read", "Redire ce que dit un verdict.json, comme le fait une demande de fusion ; aucun journal n’est lu"),
        };
        Option<string?> mark = new("--mark")
        {
            HelpName = "TEXT",
            Description = terminal.Pick("Mark the trend with what happened, such as a deployment: \"2026-03-12 release 4.2\" (default: today)", "Noter sur la tendance ce qui s’est passé, par exemple un déploiement : « 2026-03-12 version 4.2 » (par défaut : aujourd’hui)"),
        };
        Option<NotEnough> notEnough = NotEnoughOption.Create(terminal);
        Option<GateForm?> format = GateForms.Option(terminal);
        Command command = new("gate", terminal.Pick("Say whether promises are kept, for a build to fail or pass", "Dire si les promesses sont tenues, pour qu’une intégration échoue ou passe")) { study, file, against, notEnough, format, mark, latest };
        command.SetAction((parsed, cancellation) =>
        {
            (NotEnough rule, GateForm form) = (parsed.GetValue(notEnough), parsed.GetValue(format) ?? GateForms.Usual);
            if (parsed.GetValue(latest) is { } said)
            {
                return Task.FromResult((int)Say(GateFile.Result(said), rule, form, terminal));
            }

            GateFolder folder = GateFolder.Find(parsed.GetValue(study), parsed.GetValue(file), terminal);
            if (parsed.GetValue(mark) is { } happened)
            {
                GateMarks.Add(folder, happened);
            }

            GateJudge judge = folder.Judge(parsed.GetValue(against), terminal);
            GateResult result = judge.At();
            GateFiles.Write(folder, judge, result, rule == NotEnough.Fail && !result.IsWarmingUp, terminal, cancellation);
            return Task.FromResult((int)Say(result, rule, form, terminal));
        });
        return command;
    }

    private static ExitCode Say(GateResult result, NotEnough rule, GateForm form, Terminal terminal)
    {
        bool fails = rule == NotEnough.Fail && !result.IsWarmingUp;
        terminal.Data.Write(form.Render(result, fails, terminal));
        if (result.Verdict == GateVerdict.NotEnough && rule != NotEnough.Pass)
        {
            terminal.Say("There is not enough data for a verdict.", "Il n’y a pas assez de données pour un verdict.");
        }

        return result.Verdict switch
        {
            GateVerdict.Fail => ExitCode.GateFailed,
            GateVerdict.NotEnough when fails => ExitCode.NotEnoughData,
            GateVerdict.NotEnough or GateVerdict.Pass => ExitCode.Ok,
        };
    }
}
