using System.Text.Json;
using Harness.Documents.Gates;
using Harness.Gates;
using Harness.Studies;

namespace Harness.Commands;

/// <summary>Verdicts and baselines that were kept in files.</summary>
internal static class GateFile
{
    /// <summary>The verdicts of a file.</summary>
    public static GateResult Result(string path) => Read<GateResult>(path, "verdict.json");

    /// <summary>What to hold a wave against: another wave in its folder, or what was kept of one in a file.</summary>
    public static Baseline Before(string named, GateFolder of, Terminal terminal)
    {
        if (ReportFolder.HasJournal(named))
        {
            GateFolder folder = GateFolder.Open(named, of.Named, terminal);
            return new GateJudge(folder.Wave, GateFolder.Gate(of.Study)).Kept();
        }

        Baseline baseline = Read<Baseline>(named, "baseline.json");
        return baseline.Entries.Values.All(entry => entry.IsSound) ? baseline : throw new SetupException(new(
            $"{named}: the numbers of an entry do not fit together. Save it anew with harness baseline save.", $"{named} : les nombres d’une entrée ne vont pas ensemble. Enregistrez-le de nouveau avec harness baseline save."));
    }

    private static T Read<T>(string path, string kind)
        where T : class
    {
        if (!File.Exists(path))
        {
            throw new SetupException(new($"There is no file {path}, and no folder of that name with a journal.", $"Il n’y a pas de fichier {path}, ni de dossier de ce nom avec un journal."));
        }

        try
        {
            return GateJson.Read<T>(File.ReadAllBytes(path));
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new SetupException(new($"{path} is not such a file as harness writes ({kind}): {error.Message}", $"{path} n’est pas un fichier tel que harness les écrit ({kind}) : {error.Message}"));
        }
    }
}
