using System.Text;
using Harness.Documents;
using Harness.Documents.Paper;
using Harness.Reports.Tests.Findings;

namespace Harness.Reports.Tests.Documents.Paper;

public sealed class PngDocumentTests
{
    [Fact]
    public void Every_chart_is_a_page_of_nothing_but_itself_to_be_printed_at_its_size_and_twice_as_sharp()
    {
        IReadOnlyList<DocumentFile> charts = SvgDocument.Of(Waves.Two.Report), pictures = PngDocument.Of(Waves.Two.Report);

        pictures.Select(file => file.Name).ShouldBe(charts.Select(file => $"pictures/{Path.GetFileNameWithoutExtension(file.Name)}.png"));
        foreach ((DocumentFile picture, DocumentFile chart) in pictures.Zip(charts))
        {
            string svg = Encoding.UTF8.GetString(chart.Bytes), page = Encoding.UTF8.GetString(picture.Bytes);
            page.ShouldEndWith(svg);
            page[..^svg.Length].ShouldBe("<!DOCTYPE html><meta charset=\"utf-8\" /><style>body { margin: 0; } svg { display: block; }</style>\n");
            (picture.Print!.Picture!.Width, picture.Print.Picture.Scale).ShouldBe((920, 2));
            svg.ShouldContain(FormattableString.Invariant($"viewBox=\"0 0 920 {picture.Print.Picture.Height}\""));
        }
    }
}
