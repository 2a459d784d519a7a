using System.Xml;
using System.Xml.Linq;

namespace Harness.Documents.Data;

/// <summary>Published markup held against the one that the data give, text by text and attribute by attribute.</summary>
internal static class MarkupCheck
{
    private static readonly string[] Headings = ["h1", "h2", "h3", "summary", "caption", "strong", "title"];

    public static IEnumerable<Difference> Of(string file, byte[] published, byte[] recomputed)
    {
        try
        {
            return Of(file, Parse(published), Parse(recomputed));
        }
        catch (XmlException error)
        {
            return [new(file, error.Message, null, null)];
        }
    }

    /// <summary>The first difference of two elements, by the heading and the row it stands under.</summary>
    public static IEnumerable<Difference> Of(string file, XElement published, XElement recomputed)
    {
        (string Place, string Text)[] there = [.. Leaves(published)], given = [.. Leaves(recomputed)];
        int same = there.Zip(given).TakeWhile(pair => pair.First.Text == pair.Second.Text).Count();
        return same == there.Length && same == given.Length ? []
            : [new(file, same < given.Length ? given[same].Place : there[same].Place, same < there.Length ? there[same].Text : null, same < given.Length ? given[same].Text : null)];
    }

    /// <summary>A page or picture as XML; nothing outside it is read.</summary>
    public static XElement Parse(byte[] bytes)
    {
        using MemoryStream source = new(bytes);
        using XmlReader reader = XmlReader.Create(source, new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);
    }

    private static IEnumerable<(string Place, string Text)> Leaves(XElement whole)
    {
        (string heading, string row) = ("", "");
        foreach (XNode node in whole.DescendantNodesAndSelf())
        {
            if (node is XElement element)
            {
                string name = element.Name.LocalName;
                (heading, row) = Headings.Contains(name, StringComparer.Ordinal) ? (element.Value, "") : name == "th" && (string?)element.Attribute("scope") == "row" ? (heading, element.Value) : (heading, row);
                yield return (Place(), $"<{name}>");
                foreach (XAttribute attribute in element.Attributes())
                {
                    yield return (Place(), $"{attribute.Name.LocalName}=\"{attribute.Value}\"");
                }
            }
            else if (node is XText text && !string.IsNullOrWhiteSpace(text.Value))
            {
                yield return (Place(), text.Value.Trim());
            }
        }

        string Place() => row.Length == 0 ? heading : $"{heading}: {row}";
    }
}
