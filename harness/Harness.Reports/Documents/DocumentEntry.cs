namespace Harness.Documents;

/// <summary>A document of the list.</summary>
/// <param name="Format">What it is asked for by.</param>
/// <param name="Place">The name of its file; or, with a slash at the end, of the folder that is all its own.</param>
/// <param name="IsUsual">Whether it is written when no format is asked for.</param>
/// <param name="Files">How it is made; empty where the report has nothing for it.</param>
internal sealed record DocumentEntry(string Format, string Place, bool IsUsual, Func<Report, IReadOnlyList<DocumentFile>> Files)
{
    /// <summary>A document of one file.</summary>
    /// <param name="Format">What it is asked for by.</param>
    /// <param name="File">The name of its file.</param>
    /// <param name="IsUsual">Whether it is written when no format is asked for.</param>
    /// <param name="Render">How it is made; null where the report has nothing for it.</param>
    public DocumentEntry(string Format, string File, bool IsUsual, Func<Report, byte[]?> Render)
        : this(Format, File, IsUsual, report => Render(report) is { } bytes ? [new DocumentFile(File, bytes)] : [])
    {
    }

    public bool IsFolder => Place.EndsWith('/');
}

/// <summary>A file of a document, with its folder where it has one.</summary>
internal sealed record DocumentFile(string Name, byte[] Bytes);
