namespace Harness.Channels.Email.Mime;

/// <summary>A file that comes along with a message.</summary>
/// <param name="Name">The name it gives itself, without any path; empty when it has none.</param>
/// <param name="Type">What it says it is.</param>
/// <param name="Bytes">What it is.</param>
internal sealed record MailFile(string Name, string Type, ReadOnlyMemory<byte> Bytes)
{
    public static MailFile Of(MimePart part) => new(part.FileName ?? "", part.Type.Value, part.Content());
}
