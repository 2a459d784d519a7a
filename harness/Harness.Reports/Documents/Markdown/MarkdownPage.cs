using System.Text;
using System.Xml.Linq;
using Harness.Charts;
using Harness.Studies;

namespace Harness.Documents.Markdown;

/// <summary>The page of a report as Markdown: the same words in the same order, its charts as pictures beside it.</summary>
/// <param name="charts">The charts in the order of the page.</param>
/// <param name="language">The language of the page.</param>
internal sealed class MarkdownPage(IReadOnlyList<ChartSpec> charts, Language language)
{
    private readonly StringBuilder text = new();
    private int chart;

    public string Of(XElement page)
    {
        Blocks(page, "");
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private void Blocks(XElement parent, string indent)
    {
        foreach (XElement element in parent.Elements())
        {
            Block(element, indent);
        }
    }

    private void Block(XElement element, string indent)
    {
        switch (element.Name.LocalName)
        {
            case "h1" or "h2" or "h3":
                Paragraph(indent, new string('#', element.Name.LocalName[1] - '0') + " " + Inline(element));
                break;
            case "p":
                Paragraph(indent, MarkdownText.Line(Inline(element)));
                break;
            case "summary":
                Paragraph(indent, $"**{Inline(element)}**");
                break;
            case "ul" or "ol" or "dl":
                Items(element, indent);
                break;
            case "figcaption":
                Caption(element, indent);
                break;
            case "table":
                Paragraph(indent, Inline(element.Element("caption")!));
                Paragraph(indent, MarkdownTable.Of(element, Inline));
                break;
            case "svg":
                break;
            default:
                Blocks(element, indent);
                break;
        }
    }

    private void Items(XElement list, string indent)
    {
        string term = "";
        foreach (XElement item in list.Elements())
        {
            switch (item.Name.LocalName)
            {
                case "dt":
                    term = Inline(item);
                    break;
                case "dd":
                    text.Append(indent).Append("- **").Append(term).Append("**").Append(language == Language.Fr ? Findings.Numerals.NoBreak : "").Append(": ").Append(Inline(item)).Append('\n');
                    break;
                default:
                    text.Append(indent).Append(list.Name.LocalName == "ol" ? "1. " : "- ").Append(MarkdownText.Line(Inline(item))).Append('\n');
                    break;
            }
        }

        text.Append('\n');
    }

    private void Caption(XElement caption, string indent)
    {
        ChartSpec spec = charts[chart++];
        Paragraph(indent, $"**{Inline(caption.Element("strong")!)}**");
        Paragraph(indent, MarkdownText.Line(Inline(caption.Element("span")!)));
        Paragraph(indent, $"![{MarkdownText.Escape(spec.Alt)}](../charts/{spec.Id}.svg)");
    }

    private void Paragraph(string indent, string words) => text.Append(indent).Append(words).Append("\n\n");

    private string Inline(XElement element) => string.Concat(element.Nodes().Select(node => node switch
    {
        XText words => MarkdownText.Escape(words.Value),
        XElement { Name.LocalName: "strong" } strong => $"**{Inline(strong)}**",
        XElement { Name.LocalName: "code" } code => $"`{code.Value.Replace("`", "", StringComparison.Ordinal)}`",
        XElement { Name.LocalName: "q" } quote => language == Language.Fr ? $"«\u00A0{Inline(quote)}\u00A0»" : $"“{Inline(quote)}”",
        XElement { Name.LocalName: "a" } link => MarkdownText.Link(Inline(link), (string?)link.Attribute("href") ?? ""),
        XElement { Name.LocalName: "p" } part => Inline(part) + " ",
        XElement inside => Inline(inside),
        _ => "",
    })).Trim(' ', '\n');
}
