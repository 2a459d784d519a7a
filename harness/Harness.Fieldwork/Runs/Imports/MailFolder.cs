namespace Harness.Runs.Imports;

/// <summary>Mails that people brought, beside the journal: each whole under the name of its bytes, and kept, so that nothing brought is lost whatever happens next.</summary>
internal sealed record MailFolder(string Path)
{
    private const string Ending = ".eml";

    /// <summary>Beside a journal.</summary>
    public static MailFolder Beside(string journal) => new(journal + ".mail");

    /// <summary>Puts mails there; one that is there already stays as it is.</summary>
    /// <exception cref="IOException">They are not on disk.</exception>
    public void Add(IEnumerable<PiledMail> mails)
    {
        Directory.CreateDirectory(Path);
        foreach (PiledMail mail in mails)
        {
            string file = System.IO.Path.Combine(Path, mail.Hash + Ending);
            if (!File.Exists(file))
            {
                WholeFile.Write(file, mail.Raw.Span);
            }
        }
    }

    /// <summary>All of them, in the order of their names.</summary>
    public IReadOnlyList<PiledMail> Read() => Directory.Exists(Path)
        ? [.. Directory.EnumerateFiles(Path, "*" + Ending).Order(StringComparer.Ordinal).Select(file => new PiledMail(System.IO.Path.GetFileName(file), File.ReadAllBytes(file)))]
        : [];
}
