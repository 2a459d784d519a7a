using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Harness.Channels.Http;

/// <summary>A form of several parts (RFC 7578). Its boundary follows from what it holds and stands nowhere in it, so that no part can end another.</summary>
internal sealed class MultipartForm
{
    private readonly List<(string Head, byte[] Body)> parts = [];

    /// <summary>A field.</summary>
    public void Add(string name, string value) => parts.Add(($"Content-Disposition: form-data; name=\"{Quoted(name)}\"\r\n\r\n", Encoding.UTF8.GetBytes(value)));

    /// <summary>A file.</summary>
    public void Add(string name, string file, string type, byte[] bytes) =>
        parts.Add(($"Content-Disposition: form-data; name=\"{Quoted(name)}\"; filename=\"{Quoted(file)}\"\r\nContent-Type: {type}\r\n\r\n", bytes));

    /// <summary>The form as the body of a request.</summary>
    public HttpContent Content()
    {
        string boundary = Boundary();
        using MemoryStream body = new();
        foreach ((string head, byte[] bytes) in parts)
        {
            body.Write(Encoding.UTF8.GetBytes($"--{boundary}\r\n{head}"));
            body.Write(bytes);
            body.Write("\r\n"u8);
        }

        body.Write(Encoding.UTF8.GetBytes($"--{boundary}--\r\n"));
        ByteArrayContent content = new(body.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data; boundary={boundary}");
        return content;
    }

    private string Boundary()
    {
        using IncrementalHash digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach ((string head, byte[] bytes) in parts)
        {
            digest.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{head.Length} {bytes.Length} {head}")));
            digest.AppendData(bytes);
        }

        string boundary = "harness-" + Convert.ToHexStringLower(digest.GetHashAndReset())[..40];
        byte[] sign = Encoding.ASCII.GetBytes(boundary);
        while (parts.Exists(part => part.Body.AsSpan().IndexOf(sign) >= 0))
        {
            boundary += "-";
            sign = Encoding.ASCII.GetBytes(boundary);
        }

        return boundary;
    }

    // As browsers write it.
    private static string Quoted(string name) => name.Replace("\"", "%22", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);
}
