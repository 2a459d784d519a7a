using System.CommandLine;
using Harness.Gates;
using Harness.Journal;
using Harness.Studies;
using NodaTime;

namespace Harness.Commands;

/// <summary>The folder of a wave with the study that its gate stands in.</summary>
/// <param name="Path">The folder.</param>
/// <param name="Wave">The wave as far as it has come.</param>
/// <param name="Named">How the study was named; null where it is a shipped one.</param>
internal sealed record GateFolder(string Path, GateWave Wave, string? Named)
{
    public const string Name = "gate";
    private const string Reports = "reports";

    public Study Study => Wave.Plan.Study;

    /// <summary>Where the files of the gate are.</summary>
    public string Files => System.IO.Path.Combine(Path, Name);

    public static Argument<string?> Argument(Terminal terminal) => new("STUDY")
    {
        HelpName = "STUDY",
        Arity = ArgumentArity.ZeroOrOne,
        Description = terminal.Pick(
            "A study whose journal is in reports, or a folder with a journal (default: the only one in reports)",
            "Une étude dont le journal est dans reports, ou un dossier avec un journal (par défaut : le seul de reports)"),
    };

    public static GateFolder Find(string? named, string? study, Terminal terminal)
    {
        if (named is null || ReportFolder.HasJournal(named))
        {
            return Open(ReportFolder.Find(named), study, terminal);
        }

        Study of = Scenario.Load(named).Required(terminal);
        string[] waves = [.. of.WaveIds.Select(wave => System.IO.Path.Combine(Reports, wave))];
        return waves.LastOrDefault(ReportFolder.HasJournal) is { } folder
            ? Open(folder, study ?? named, terminal)
            : throw new SetupException(new(
                $"Nothing was measured yet: there is no journal in {waves[0]}. harness run {named} plays the study, harness tick carries it out.",
                $"Rien n’a encore été mesuré : il n’y a pas de journal dans {waves[0]}. harness run {named} joue l’étude, harness tick la mène."));
    }

    /// <summary>The verdicts, held against another wave where one is named.</summary>
    public GateJudge Judge(string? against, Terminal terminal) => new(Wave, Gate(Study), against is null ? null : GateFile.Before(against, this, terminal));

    /// <summary>The gate of a study: its own, or one of all that its brands promise.</summary>
    public static Gate Gate(Study study) => PromisedGate.Of(study) ?? throw new SetupException(new(
        $"{study.Id} promises nothing: it has no key 'gate', and its brands have no 'commitments'. See docs/gate.md.",
        $"{study.Id} ne promet rien : il n’a pas de clé « gate », et ses marques n’ont pas de « commitments ». Voir docs/gate.fr.md."));

    public static GateFolder Open(string folder, string? study, Terminal terminal)
    {
        using EventJournal journal = ReportFolder.OpenJournal(folder);
        Study of = ReportFolder.StudyOf(journal, folder, study, terminal);
        Instant now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        return new(folder, JournalTrouble.Read(folder, () => GateWave.Of(journal, of, now)), study);
    }
}
