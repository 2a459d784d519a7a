using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Harness.Studies.Yaml;

namespace Harness.Core.Tests.Studies.Schemas;

/// <summary>A tree of nodes as text: YAML that the reader reads back, and the JSON that an editor makes of it (the core schema of YAML 1.2).</summary>
internal static partial class WrittenTree
{
    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Yaml(Node root) => Text(root, scalar => scalar.IsPlain && Core(scalar) is not null ? (scalar.Text.Length == 0 ? "~" : scalar.Text) : Quoted(scalar.Text));

    public static string Json(Node root) => Text(root, scalar => (scalar.IsPlain ? Core(scalar) : null) ?? Quoted(scalar.Text));

    private static string Text(Node root, Func<Scalar, string> value)
    {
        StringBuilder text = new();
        Write(root);
        return text.ToString();

        void Write(Node node)
        {
            switch (node)
            {
                case Scalar scalar:
                    text.Append(value(scalar));
                    break;
                case Sequence list:
                    Between('[', ']', list.Items, Write);
                    break;
                case Mapping block:
                    Between('{', '}', block.Entries, entry =>
                    {
                        text.Append(Quoted(entry.Key.Text)).Append(": ");
                        Write(entry.Value);
                    });
                    break;
            }
        }

        void Between<T>(char open, char close, IReadOnlyList<T> items, Action<T> write)
        {
            text.Append(open);
            for (int at = 0; at < items.Count; at++)
            {
                text.Append(at == 0 ? "" : ", ");
                write(items[at]);
            }

            text.Append(close);
        }
    }

    private static string? Core(Scalar scalar) => scalar.IsMissing ? "null"
        : scalar.Text is "true" or "True" or "TRUE" ? "true"
        : scalar.Text is "false" or "False" or "FALSE" ? "false"
        : Hexadecimal().IsMatch(scalar.Text) ? Convert.ToInt64(scalar.Text, 16).ToString(CultureInfo.InvariantCulture)
        : Number().IsMatch(scalar.Text) ? Decimals(scalar.Text)
        : null;

    private static string Decimals(string text)
    {
        string digits = text.TrimStart('+');
        return JsonNumber().IsMatch(digits) ? digits : double.Parse(digits, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture);
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text, AsWritten);

    [GeneratedRegex(@"\A0x[0-9a-fA-F]{1,15}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Hexadecimal();

    [GeneratedRegex(@"\A[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\A-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex JsonNumber();
}
