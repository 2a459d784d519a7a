using System.Text;

namespace Harness.Documents.Paper;

/// <summary>Style sheets that the program carries.</summary>
internal static class Styles
{
    public static string Read(string name)
    {
        using Stream source = typeof(Styles).Assembly.GetManifestResourceStream(name)!;
        using StreamReader reader = new(source, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
