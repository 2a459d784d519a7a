using System.Text;
using Harness.Browser;
using Harness.Studies;

namespace Harness.Documents.Paper;

/// <summary>A card for social networks, one for each language: the title, the first finding, and its share as a picture.</summary>
internal static class SocialDocument
{
    public const string Place = "social.*.png";
    public const int Width = 1200, Height = 630;

    public static IReadOnlyList<DocumentFile> Of(Report report) =>
        [.. report.Languages.Select(language => new DocumentFile(DocumentEntry.Name(Place, language), Encoding.UTF8.GetBytes(SocialCard.Render(report, language)), new(new(Width, Height, 1))))];
}
