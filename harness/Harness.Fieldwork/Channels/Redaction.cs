using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Harness.Channels;

/// <summary>
/// Takes secrets out of whatever is said: each secret that was opened, as it stands and as it may stand within other text: in base64 wherever
/// it begins there, in hexadecimal, in an address, in JSON and in HTML.
/// </summary>
internal sealed class Redaction
{
    public const string Mark = "***";

    /// <summary>Shorter ones would take ordinary words with them.</summary>
    private const int Shortest = 4;

    private readonly ConcurrentDictionary<string, byte> forms = new(StringComparer.Ordinal);

    /// <summary>Whether there is anything to take out.</summary>
    public bool IsNeeded => !forms.IsEmpty;

    /// <summary>Remembers a secret, which is never said from then on.</summary>
    /// <returns>The secret; null when there is none.</returns>
    public string? Learn(string? secret)
    {
        if (secret is { Length: >= Shortest })
        {
            foreach (string form in Forms(secret).Where(form => form.Length >= Shortest))
            {
                forms[form] = 0;
            }
        }

        return secret;
    }

    /// <summary>A text without secrets.</summary>
    public string Clean(string text)
    {
        if (!IsNeeded)
        {
            return text;
        }

        foreach (string form in forms.Keys.OrderByDescending(form => form.Length))
        {
            text = text.Replace(form, Mark, StringComparison.Ordinal);
        }

        return text;
    }

    private static IEnumerable<string> Forms(string secret)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(secret);
        return
        [
            secret, Uri.EscapeDataString(secret), WebUtility.UrlEncode(secret), JsonEncodedText.Encode(secret).ToString(), WebUtility.HtmlEncode(secret),
            Convert.ToHexString(bytes), Convert.ToHexStringLower(bytes), .. Enumerable.Range(0, 3).SelectMany(before => Base64(bytes, before)),
        ];
    }

    /// <summary>The letters of base64 that depend on the bytes alone, when so many bytes stand before them.</summary>
    private static IEnumerable<string> Base64(byte[] bytes, int before)
    {
        string all = Convert.ToBase64String([.. new byte[before], .. bytes]).TrimEnd('=');
        int skipped = before == 0 ? 0 : before + 1, sure = (before + bytes.Length) * 8 / 6;
        string letters = all[skipped..Math.Max(skipped, sure)];
        return [letters, letters.Replace('+', '-').Replace('/', '_')];
    }
}
