using System.Globalization;
using Harness.Studies.Desks;
using Harness.Studies.Yaml;

namespace Harness.Studies.Binding;

/// <summary>Nodes to pieces of JSON: whatever YAML can say is allowed. The tree of nodes is bounded in depth and size.</summary>
internal static class Templates
{
    private static readonly HashSet<string> NoGaps = [];

    public static Template Read(Node node, string path, Draft draft)
    {
        Template template = node switch
        {
            Scalar scalar => scalar.IsMissing ? new FixedTemplate("null") : scalar.IsPlain && !scalar.IsCell && FixedTemplate.IsOne(scalar.Text) ? new FixedTemplate(scalar.Text) : new TextTemplate(scalar.Text),
            Sequence list => new ListTemplate([.. list.Items.Select((item, at) => Read(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{at}]"), draft))]),
            Mapping block => new BlockTemplate(block.Entries.ToDictionary(entry => entry.Key.Text, entry => Read(entry.Value, Draft.Within(path, entry.Key.Text), draft), StringComparer.Ordinal)),
            _ => throw new NotSupportedException($"no template is a {node.GetType().Name}"),
        };
        draft.Note(template, new Origin(node, path, NoGaps, [], IsWhole: true));
        return template;
    }
}
