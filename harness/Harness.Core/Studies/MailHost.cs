using System.Globalization;
using System.Text.RegularExpressions;

namespace Harness.Studies;

/// <summary>A mail server, as a study names it.</summary>
/// <param name="Host">Its whole name, its IPv4 address, or <c>localhost</c>.</param>
/// <param name="Port">Its port, 1 to 65535; null when the study leaves it to what is usual.</param>
public readonly partial record struct MailHost(string Host, int? Port)
{
    /// <summary>What is one, as a pattern without its ends.</summary>
    internal const string Written =
        @"(?:localhost|(?:[0-9]{1,3}\.){3}[0-9]{1,3}|(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){1,20}[A-Za-z]{2,63})(?::(?:[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))?";

    /// <summary>Reads <c>smtp.anna.example</c> or <c>smtp.anna.example:587</c>.</summary>
    /// <param name="text">The text as written.</param>
    /// <returns>The server; null when the text is none.</returns>
    public static MailHost? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return !Pattern().IsMatch(text) ? null
            : text.Split(':') is [{ } host, { } port] ? new MailHost(host, int.Parse(port, NumberStyles.None, CultureInfo.InvariantCulture))
            : new MailHost(text, null);
    }

    /// <summary>The server with its port.</summary>
    /// <param name="usual">The port where the study names none.</param>
    /// <returns>Such as <c>smtp.anna.example:465</c>.</returns>
    public string At(int usual) => string.Create(CultureInfo.InvariantCulture, $"{Host}:{Port ?? usual}");

    [GeneratedRegex(@"\A" + Written + @"\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pattern();
}
