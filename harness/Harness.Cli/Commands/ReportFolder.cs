using System.Data.Common;
using Harness.Journal;
using Harness.Studies;

namespace Harness.Commands;

/// <summary>A folder with a journal and the documents made from it, as <c>harness run</c> and <c>harness demo</c> write it.</summary>
internal static class ReportFolder
{
    private const string Reports = "reports", Preferred = "race-2012", File = "journal.sqlite";

    /// <summary>The folder the user named, or the one that can only be meant.</summary>
    public static string Find(string? named)
    {
        if (named is not null)
        {
            string[] known = Known();
            return HasJournal(named) ? named : throw new SetupException(new(
                $"There is no {File} in {named}. Make one with: harness demo{Scenario.Meant(named, known, Language.En)}", $"Il n’y a pas de {File} dans {named}. Pour en créer un : harness demo{Scenario.Meant(named, known, Language.Fr)}"));
        }

        string preferred = Path.Combine(Reports, Preferred);
        string[] folders = HasJournal(preferred) ? [preferred] : Known();
        string list = string.Join(", ", folders);
        return folders switch
        {
            [var only] => only,
            [] => throw new SetupException(new(
                $"There is nothing to show: no folder in {Reports} has a {File}. Make one with: harness demo",
                $"Il n’y a rien à montrer : aucun dossier de {Reports} ne contient de {File}. Pour en créer un : harness demo")),
            _ => throw new SetupException(new($"Which one? Name a folder: {list}", $"Lequel ? Nommez un dossier : {list}")),
        };
    }

    /// <summary>The folders of the reports that have a journal.</summary>
    private static string[] Known() => Directory.Exists(Reports) ? [.. Directory.EnumerateDirectories(Reports).Where(HasJournal).Order(StringComparer.Ordinal)] : [];

    public static EventJournal OpenJournal(string folder)
    {
        if (SharedFolder.Read(folder) is { } shared)
        {
            PostgresStore store = shared.ReadOnly();
            return DatabaseReference.Within(store.Where, () => EventJournal.Open(store));
        }

        try
        {
            return EventJournal.Open(JournalOf(folder));
        }
        catch (Exception error) when (error is InvalidDataException or DbException)
        {
            throw new SetupException(new($"The journal in {folder} cannot be read: {error.Message}", $"Le journal dans {folder} ne peut pas être lu : {error.Message}"));
        }
    }

    /// <summary>The study that a journal was made with, which the user may have to name.</summary>
    public static Study StudyOf(EventJournal journal, string folder, string? named, Terminal terminal)
    {
        Scenario scenario = (named is null ? Scenario.LoadShipped(journal.Wave.Study) : Scenario.Load(named)) ?? throw new SetupException(new(
            $"The journal is of the study “{journal.Wave.Study}”, which is not a shipped scenario: name its file with --study.",
            $"Le journal est celui de l’étude « {journal.Wave.Study} », qui n’est pas un scénario fourni : nommez son fichier avec --study."));
        Study study = scenario.Required(terminal);
        return scenario.Source == journal.Wave.Source ? study : throw new SetupException(new(
            $"The journal in {folder} was made with other files than those of “{scenario.Name}”. Name the study it was made with by --study, or make the journal anew.",
            $"Le journal dans {folder} a été fait avec d’autres fichiers que ceux de « {scenario.Name} ». Nommez avec --study l’étude dont il vient, ou refaites le journal."));
    }

    public static string JournalOf(string folder) => Path.Combine(folder, File);

    public static bool HasJournal(string folder) => System.IO.File.Exists(Path.Combine(folder, File)) || SharedFolder.Read(folder) is not null;
}
