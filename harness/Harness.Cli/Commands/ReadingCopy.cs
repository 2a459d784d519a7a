using Harness.Runs;
using Harness.Runs.Bundles;

namespace Harness.Commands;

/// <summary>A copy of the journal of a bundle, for reading alone: a file beside it says where the bundle was. Nothing is ever sent from it.</summary>
internal static class ReadingCopy
{
    private const string Sign = ".bundled";

    /// <summary>Leaves one in a folder, unless a journal lives there that is gone on with.</summary>
    public static void Leave(Bundle bundle, string file, string folder)
    {
        string journal = ReportFolder.JournalOf(folder);
        if (!InstallMark.IsThere(journal))
        {
            using Output output = new(folder);
            File.WriteAllText(journal + Sign, Path.GetFullPath(file) + "\n");
            File.WriteAllBytes(output.Draft(Bundle.Journal), bundle.Files[Bundle.Journal]);
            output.Publish();
        }
    }

    /// <summary>Ends the command where a journal is such a copy.</summary>
    public static void Refuse(string journal)
    {
        if (File.Exists(journal + Sign))
        {
            string file = File.ReadAllText(journal + Sign).Trim();
            throw new SetupException(new(
                $"{journal} is a copy for reading: the study goes on in its bundle, {file}. Nothing is sent from here; use harness tick --bundle.",
                $"{journal} est une copie pour la lecture : l’étude continue dans son paquet, {file}. Rien n’est envoyé d’ici ; utilisez harness tick --bundle."));
        }
    }
}
