using System.Globalization;

namespace Harness.Commands;

/// <summary>Files written together into a folder, where none of them may be already: all of them come to stand there, or none.</summary>
internal static class NewFiles
{
    public static void Write(string folder, IReadOnlyList<(string Name, byte[] Bytes)> files)
    {
        string target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (File.Exists(target))
        {
            throw new SetupException(new($"{folder} is a file, not a folder. Nothing was written.", $"{folder} est un fichier, pas un dossier. Rien n’a été écrit."));
        }

        if (string.Join(", ", files.Select(file => file.Name).Where(name => Path.Exists(Path.Combine(target, name)))) is { Length: > 0 } there)
        {
            throw new SetupException(new(
                $"In {folder} there is already: {there}. Nothing was overwritten and nothing written; choose another folder.",
                $"Dans {folder}, il y a déjà : {there}. Rien n’a été remplacé ni écrit ; choisissez un autre dossier."));
        }

        string drafts = string.Create(CultureInfo.InvariantCulture, $"{target}.partial-{Environment.ProcessId}");
        try
        {
            Draft(drafts, files);
            Publish(drafts, target, files);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SetupException(new($"Cannot write to the folder {folder}: {error.Message}", $"Impossible d’écrire dans le dossier {folder} : {error.Message}"));
        }
        finally
        {
            if (Directory.Exists(drafts))
            {
                Directory.Delete(drafts, recursive: true);
            }
        }
    }

    private static void Draft(string drafts, IReadOnlyList<(string Name, byte[] Bytes)> files)
    {
        foreach ((string name, byte[] bytes) in files)
        {
            string draft = Path.Combine(drafts, name);
            Directory.CreateDirectory(Path.GetDirectoryName(draft)!);
            File.WriteAllBytes(draft, bytes);
        }
    }

    private static void Publish(string drafts, string target, IReadOnlyList<(string Name, byte[] Bytes)> files)
    {
        if (!Directory.Exists(target))
        {
            Directory.Move(drafts, target);
            return;
        }

        List<string> published = [];
        try
        {
            foreach (string name in files.Select(file => file.Name))
            {
                string path = Path.Combine(target, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.Move(Path.Combine(drafts, name), path, overwrite: false);
                published.Add(path);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            published.ForEach(File.Delete);
            throw;
        }
    }
}
