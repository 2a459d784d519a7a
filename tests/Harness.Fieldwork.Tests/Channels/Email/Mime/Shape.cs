using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Harness.Channels.Email.Mime;

namespace Harness.Fieldwork.Tests.Channels.Email.Mime;

/// <summary>A message in a shape of the wild, and what a person who reads it says of it.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Written">The message: lines end with CRLF unless it has its own, <c>␠</c> is a space at the end of a line, <c>\xE9</c> a byte.</param>
/// <param name="Says">What its writer says, without history.</param>
internal sealed partial record Shape(string Name, string Written, string Says)
{
    /// <summary>What stands in the subject; null when nobody asks.</summary>
    public string? Subject { get; init; }

    public MailNature Nature { get; init; }

    /// <summary>The names of its files.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Something of the whole text that is not among its writer's own words; null when there is nothing more.</summary>
    public string? Beyond { get; init; }

    /// <summary>The message itself, where it is not written above.</summary>
    public byte[]? Bytes { get; init; }

    public byte[] Message => Bytes ?? Raw(Written);

    public static byte[] Raw(string written)
    {
        string lines = written.Contains("\r\n", StringComparison.Ordinal) ? written : written.Replace("\n", "\r\n", StringComparison.Ordinal);
        List<byte> bytes = [];
        int from = 0;
        foreach (Match match in Byte().Matches(lines))
        {
            bytes.AddRange(Encoding.UTF8.GetBytes(lines[from..match.Index].Replace('␠', ' ')));
            bytes.Add(byte.Parse(match.Groups["hex"].Value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
            from = match.Index + match.Length;
        }

        bytes.AddRange(Encoding.UTF8.GetBytes(lines[from..].Replace('␠', ' ')));
        return [.. bytes];
    }

    public override string ToString() => Name;

    [GeneratedRegex(@"\\x(?<hex>[0-9A-F]{2})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Byte();
}
