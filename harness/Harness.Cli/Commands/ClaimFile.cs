using Harness.Readings.Statements;
using Harness.Studies;
using Harness.Studies.Yaml;

namespace Harness.Commands;

/// <summary>A file whose claims are checked: its text, and how it is written by the end of its name.</summary>
internal sealed record ClaimFile(string Name, string Text, ClaimForm Form)
{
    private const string StandardInput = "-";

    private static readonly (string Ending, ClaimForm Form)[] Endings =
        [(".csv", ClaimForm.Table), (".md", ClaimForm.Markdown), (".markdown", ClaimForm.Markdown), (".html", ClaimForm.Html), (".htm", ClaimForm.Html), (".txt", ClaimForm.Text)];

    public static ClaimFile Load(string path)
    {
        if (path == StandardInput)
        {
            using Stream input = Console.OpenStandardInput();
            return Of(path, ClaimForm.Text, Bytes(input));
        }

        if (!File.Exists(path))
        {
            throw new SetupException(new($"There is no file {path}.", $"Il n’y a pas de fichier {path}."));
        }

        string ending = Path.GetExtension(path), known = string.Join(", ", Endings.Select(entry => entry.Ending));
        if (Endings.FirstOrDefault(entry => entry.Ending.Equals(ending, StringComparison.OrdinalIgnoreCase)) is not { Ending: not null } found)
        {
            throw new SetupException(new(
                $"{path}: what ends in “{ending}” cannot be checked: {known}.",
                $"{path} : ce qui finit par « {ending} » ne peut pas être vérifié : {known}."));
        }

        try
        {
            using FileStream file = File.OpenRead(path);
            return Of(path, found.Form, Bytes(file));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SetupException(new($"Cannot read {path}: {error.Message}", $"Impossible de lire {path} : {error.Message}"));
        }
    }

    /// <summary>UTF-8, or windows-1252 where it is not.</summary>
    private static ClaimFile Of(string name, ClaimForm form, byte[] bytes)
    {
        string text = PlainText.DecodeTable(name, bytes, out Problem? refusal);
        return refusal is null ? new(name, text, form) : throw new SetupException(new(refusal.In(Language.En), refusal.In(Language.Fr)));
    }

    /// <summary>The bytes, one more than are read at most, so that a longer file is refused and not cut.</summary>
    private static byte[] Bytes(Stream stream)
    {
        using MemoryStream read = new();
        byte[] part = new byte[81_920];
        for (int count; read.Length <= PlainText.MostBytes && (count = stream.Read(part, 0, part.Length)) > 0;)
        {
            read.Write(part, 0, count);
        }

        return read.ToArray();
    }
}
