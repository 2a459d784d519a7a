namespace Harness.Channels.Email.Mime;

/// <summary>A field of a header as it stands, unfolded: what is encoded in it still is.</summary>
internal readonly record struct HeaderField(string Name, string Value);
