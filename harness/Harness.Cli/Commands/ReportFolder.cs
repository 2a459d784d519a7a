using System.Data.Common;
using Harness.Journal;

namespace Harness.Commands;

/// <summary>A folder with a journal and the documents made from it, as <c>harness demo</c> writes it.</summary>
internal static class ReportFolder
{
    private const string Reports = "reports", Preferred = "race-2012", File = "journal.sqlite";

    /// <summary>The folder the user named, or the one that can only be meant.</summary>
    public static string Find(string? named)
    {
        if (named is not null)
        {
            return HasJournal(named) ? named : throw new SetupException(new(
                $"There is no {File} in {named}. Make one with: harness demo", $"Il n’y a pas de {File} dans {named}. Pour en créer un : harness demo"));
        }

        string preferred = Path.Combine(Reports, Preferred);
        string[] folders = HasJournal(preferred) ? [preferred]
            : Directory.Exists(Reports) ? [.. Directory.EnumerateDirectories(Reports).Where(HasJournal).Order(StringComparer.Ordinal)]
            : [];
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

    public static EventJournal OpenJournal(string folder)
    {
        try
        {
            return EventJournal.Open(Path.Combine(folder, File));
        }
        catch (Exception error) when (error is InvalidDataException or DbException)
        {
            throw new SetupException(new($"The journal in {folder} cannot be read: {error.Message}", $"Le journal dans {folder} ne peut pas être lu : {error.Message}"));
        }
    }

    private static bool HasJournal(string folder) => System.IO.File.Exists(Path.Combine(folder, File));
}
