using System.Text.RegularExpressions;
using System.Xml.Linq;
using Harness.Studies;

namespace Harness.Core.Tests.Studies.Schemas;

/// <summary>What the documentation in the code says of types and their parameters, as plain text.</summary>
internal static partial class Documentation
{
    private static readonly Dictionary<string, XElement> Members = XDocument.Load(Path.ChangeExtension(typeof(Study).Assembly.Location, ".xml"))
        .Descendants("member").ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    public static string? Of(Type type, string? parameter)
    {
        XElement? member = Members.GetValueOrDefault($"T:{type.FullName}");
        XElement? said = parameter is null ? member?.Element("summary") : member?.Elements("param").SingleOrDefault(param => param.Attribute("name")!.Value == parameter);
        return said is null ? null : Blank().Replace(string.Concat(said.Nodes().Select(Text)), " ").Trim();
    }

    private static string Text(XNode node) => node switch
    {
        XElement { Name.LocalName: "see" } see => (see.Attribute("langword") ?? see.Attribute("cref"))!.Value.Split('.', ':')[^1],
        XElement { Name.LocalName: "paramref" } parameter => Camel(parameter.Attribute("name")!.Value),
        XElement element => string.Concat(element.Nodes().Select(Text)),
        _ => ((XText)node).Value,
    };

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Blank();
}
