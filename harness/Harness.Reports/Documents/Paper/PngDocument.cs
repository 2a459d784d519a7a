using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Harness.Browser;

namespace Harness.Documents.Paper;

/// <summary>Every chart of a report as a picture of points, one for each language, at twice its size.</summary>
internal static partial class PngDocument
{
    public const string Folder = "pictures/";
    private const int Scale = 2;

    public static IReadOnlyList<DocumentFile> Of(Report report) => [.. SvgDocument.Of(report).Select(chart => Picture(Path.GetFileNameWithoutExtension(chart.Name), Encoding.UTF8.GetString(chart.Bytes)))];

    private static DocumentFile Picture(string name, string svg)
    {
        Match size = Size().Match(svg);
        (int width, int height) = (Number(size, "width"), Number(size, "height"));
        return new($"{Folder}{name}.png", Encoding.UTF8.GetBytes("<!DOCTYPE html><meta charset=\"utf-8\" /><style>body { margin: 0; } svg { display: block; }</style>\n" + svg), new(new(width, height, Scale)));
    }

    private static int Number(Match size, string name) => int.Parse(size.Groups[name].Value, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("""^<svg [^>]*?\bwidth="(?<width>\d+)" height="(?<height>\d+)" """, RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Size();
}
