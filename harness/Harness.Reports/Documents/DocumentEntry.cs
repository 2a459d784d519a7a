using Harness.Browser;
using Harness.Findings;
using Harness.Studies;

namespace Harness.Documents;

/// <summary>A document of the list.</summary>
/// <param name="Format">What it is asked for by.</param>
/// <param name="Place">The name of its file; with a star, of one file for each language; with a slash at the end, of the folder that is all its own.</param>
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

    /// <summary>Whether its files are pages that a browser has yet to print.</summary>
    public bool IsPrinted { get; init; }

    public bool IsFolder => Place.EndsWith('/');

    /// <summary>The names of all files that it may have; empty for a folder.</summary>
    public IReadOnlyList<string> Names =>
        IsFolder ? [] : Place.Contains('*', StringComparison.Ordinal) ? [.. Enum.GetValues<Language>().Select(language => Name(Place, language))] : [Place];

    /// <summary>The name of the file in a language.</summary>
    public static string Name(string place, Language language) => place.Replace("*", Wording.Key(language), StringComparison.Ordinal);
}

/// <summary>A file of a document.</summary>
/// <param name="Name">Its name, with its folder where it has one.</param>
/// <param name="Bytes">What is in it; of a file to be printed, the page.</param>
/// <param name="Print">How a browser prints it; null for a file that is there as it stands.</param>
internal sealed record DocumentFile(string Name, byte[] Bytes, PrintForm? Print = null);
