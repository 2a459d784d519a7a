using System.Globalization;
using Harness.Journal;
using Harness.Planning;
using Harness.Runs;

namespace Harness.Commands;

/// <summary>The journal of a wave in real time: made once, then gone on with.</summary>
internal static class LiveJournal
{
    private const string Name = "journal.sqlite";

    /// <summary>The journal of a folder, made where there is none yet: it is whole or it is not there.</summary>
    public static string Prepare(Plan plan, string source, string folder)
    {
        string path = Path.Combine(folder, Name);
        try
        {
            Directory.CreateDirectory(folder);
            if (SharedFolder.Read(folder) is { } shared)
            {
                throw new SetupException(new($"The wave of {folder} lives in a database. Go on with: --database {shared.Database}", $"La vague de {folder} vit dans une base de données. Continuez avec : --database {shared.Database}"));
            }

            if (!File.Exists(path))
            {
                string draft = path + ".partial";
                File.Delete(draft);
                EventJournal.Create(draft, new(plan.Study.Id, source, plan.Seed, Brands.Live, WaveReport.Tool, plan.Wave, plan.WaveId), plan.Slots).Dispose();
                File.Move(draft, path);
            }

            return path;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SetupException(new($"Cannot write to the folder {folder}: {error.Message}", $"Impossible d’écrire dans le dossier {folder} : {error.Message}"));
        }
    }

    /// <summary>Opens it to go on, if it is of this plan, live, and lives where it was.</summary>
    public static EventJournal Open(string path, Plan plan, string source)
    {
        ReadingCopy.Refuse(path);
        EventJournal journal = JournalTrouble.Resume(path);
        Wave wave = journal.Wave;
        if (wave.Brands != Brands.Live || wave.Source != source || wave.Seed != plan.Seed)
        {
            journal.Dispose();
            throw new SetupException(wave.Brands == Brands.Live
                ? new($"{path} was begun with other files or another seed. Go on with those, or choose another folder with --out.", $"{path} a été commencé avec d’autres fichiers ou une autre graine. Continuez avec ceux-là, ou choisissez un autre dossier avec --out.")
                : new($"{path} is of simulated brands. Choose another folder with --out.", $"{path} concerne des marques simulées. Choisissez un autre dossier avec --out."));
        }

        if (wave.Number is { } number && number != plan.Wave)
        {
            journal.Dispose();
            (string of, string asked) = (number.ToString(CultureInfo.InvariantCulture), plan.Wave.ToString(CultureInfo.InvariantCulture));
            throw new SetupException(new(
                $"{path} is of wave {of} of {wave.Study}, not of wave {asked}. Go on with --wave {of}, or choose another folder with --out.",
                $"{path} est de la vague {of} de {wave.Study}, pas de la vague {asked}. Continuez avec --wave {of}, ou choisissez un autre dossier avec --out."));
        }

        if (InstallMark.Fault(path, journal.Count()) is { } fault)
        {
            journal.Dispose();
            throw new SetupException(Strange(path, fault));
        }

        return journal;
    }

    private static Studies.Words Strange(string path, InstallFault fault)
    {
        (string en, string fr) = fault switch
        {
            InstallFault.NoMark => ("it has no mark", "il n’a pas de marque"),
            InstallFault.OtherMachine => ("it comes from another machine", "il vient d’une autre machine"),
            InstallFault.OtherPlace => ("it was moved", "il a été déplacé"),
            InstallFault.OtherFile => ("it is a copy", "c’est une copie"),
            InstallFault.Older => ("it was brought back from a backup", "il vient d’une sauvegarde"),
        };
        return new(
            $"{path} is not where it was left: {en}. What it does not know of may have been sent, so nothing is sent from it. Take it over with: harness adopt",
            $"{path} n’est pas là où il a été laissé : {fr}. Des messages qu’il ignore ont pu partir, donc rien n’est envoyé d’ici. Pour le reprendre : harness adopt");
    }
}
