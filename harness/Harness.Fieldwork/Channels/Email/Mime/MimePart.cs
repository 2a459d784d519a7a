namespace Harness.Channels.Email.Mime;

/// <summary>A message or a part of one.</summary>
/// <param name="Headers">Its header.</param>
/// <param name="Type">What it is: <c>text/plain</c> unless it says otherwise.</param>
/// <param name="Body">What follows the header, as it was transferred.</param>
/// <param name="Parts">Its parts, or the one message that it is; empty for a leaf.</param>
internal sealed record MimePart(Headers Headers, HeaderValue Type, ReadOnlyMemory<byte> Body, IReadOnlyList<MimePart> Parts)
{
    private HeaderValue Disposition => HeaderValue.Parse(Headers.First("Content-Disposition"));

    public bool IsMultipart => Type.Value.StartsWith("multipart/", StringComparison.Ordinal) && Parts.Count > 0;

    /// <summary>Whether it is words to read in place.</summary>
    public bool IsText =>
        Parts.Count == 0 && Disposition.Value != "attachment" && Type.Value is "text/plain" or "text/html" or "text/enriched" or "text/markdown";

    /// <summary>Whether it is a file, or a message, that comes along.</summary>
    public bool IsAttachment => !IsMultipart && !IsText;

    /// <summary>The name it gives itself, without any path; null when it has none.</summary>
    public string? FileName => (Disposition["filename"] ?? Type["name"])?.Split('/', '\\')[^1].Trim() is { Length: > 0 } name ? name : null;

    /// <summary>What was transferred, as bytes.</summary>
    public byte[] Content() => (Headers.First("Content-Transfer-Encoding")?.Split('(', ';')[0].Trim().ToLowerInvariant()) switch
    {
        "base64" => Base64Bytes.Decode(Body.Span),
        "quoted-printable" => QuotedPrintable.Decode(Body.Span),
        _ => Body.ToArray(),
    };

    /// <summary>What it says, if it is text.</summary>
    public string Text() => Charsets.Decode(Content(), Type["charset"]);

    /// <summary>This part and all below it, outermost first; what a message carries as a message of its own is left shut.</summary>
    public IEnumerable<MimePart> All() => IsMultipart ? Parts.SelectMany(part => part.All()).Prepend(this) : [this];
}
