using System.Globalization;
using System.Text;

namespace Harness.Channels.Email.Mime;

/// <summary>A structured field such as <c>text/plain; charset=utf-8</c>.</summary>
/// <param name="Value">What comes before the parameters, in lower case.</param>
/// <param name="Parameters">The parameters by their names in lower case, with continuations joined and charsets decoded (RFC 2231).</param>
internal sealed record HeaderValue(string Value, IReadOnlyDictionary<string, string> Parameters)
{
    private const int MostParameters = 200;

    public static HeaderValue None { get; } = new("", new Dictionary<string, string>(StringComparer.Ordinal));

    public string? this[string name] => Parameters.GetValueOrDefault(name);

    public static HeaderValue Parse(string? text)
    {
        if (text is null)
        {
            return None;
        }

        int at = text.IndexOf(';', StringComparison.Ordinal);
        string value = (at < 0 ? text : text[..at]).Split('(')[0].Trim().ToLowerInvariant();
        List<(string Name, string Value)> written = at < 0 ? [] : Written(text, at);
        Dictionary<string, string> parameters = new(StringComparer.Ordinal);
        foreach ((string name, string said) in written.Where(one => !one.Name.Contains('*', StringComparison.Ordinal)))
        {
            parameters.TryAdd(name, EncodedWords.Decode(said));
        }

        foreach (IGrouping<string, (string Name, string Value)> parts in written.Where(one => one.Name.IndexOf('*', StringComparison.Ordinal) > 0).GroupBy(one => one.Name.Split('*')[0], StringComparer.Ordinal))
        {
            parameters[parts.Key] = Joined(parts);
        }

        return new(value, parameters);
    }

    private static List<(string Name, string Value)> Written(string text, int at)
    {
        List<(string Name, string Value)> all = [];
        while (at < text.Length && all.Count < MostParameters)
        {
            int name = at + 1, equals = text.AsSpan(name).IndexOfAny('=', ';');
            if (equals < 0)
            {
                break;
            }

            at = name + equals;
            if (text[at] == ';')
            {
                continue;
            }

            string key = text[name..at].Trim().ToLowerInvariant();
            string value = Said(text, ref at);
            if (key.Length > 0)
            {
                all.Add((key, value));
            }
        }

        return all;
    }

    /// <summary>The value after an equals sign; afterwards the place is at the semicolon behind it, or at the end.</summary>
    private static string Said(string text, ref int at)
    {
        for (at++; at < text.Length && text[at] is ' ' or '\t'; at++)
        {
        }

        if (at >= text.Length || text[at] != '"')
        {
            int end = text.IndexOf(';', Math.Min(at, text.Length));
            string bare = text[Math.Min(at, text.Length)..(end < 0 ? text.Length : end)];
            at = end < 0 ? text.Length : end;
            return bare.Trim();
        }

        StringBuilder quoted = new();
        for (at++; at < text.Length && text[at] != '"'; at++)
        {
            at += text[at] == '\\' && at + 1 < text.Length ? 1 : 0;
            quoted.Append(text[at]);
        }

        int next = text.IndexOf(';', Math.Min(at, text.Length));
        at = next < 0 ? text.Length : next;
        return quoted.ToString();
    }

    private static string Joined(IEnumerable<(string Name, string Value)> parts)
    {
        List<byte> bytes = [];
        string? charset = null;
        foreach ((string name, string value) in parts.OrderBy(part => Number(part.Name)))
        {
            bool encoded = name.EndsWith('*');
            string[] marked = encoded && charset is null ? value.Split('\'', 3) : [value];
            charset ??= marked.Length == 3 ? marked[0] : encoded ? "" : null;
            byte[] raw = Encoding.UTF8.GetBytes(marked[^1]);
            bytes.AddRange(encoded ? Escapes.Decode(raw, '%') : raw);
        }

        return Charsets.Decode(bytes.ToArray(), charset);
    }

    private static int Number(string name) => int.TryParse(name.Split('*')[1], NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
}
