using System.Collections.Frozen;

namespace Harness.Channels.Email.Mime;

/// <summary>What files are, by their names.</summary>
internal static class FileTypes
{
    private static readonly FrozenDictionary<string, string> Known = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        [".jpg"] = "image/jpeg", [".jpeg"] = "image/jpeg", [".png"] = "image/png", [".gif"] = "image/gif", [".webp"] = "image/webp", [".heic"] = "image/heic",
        [".pdf"] = "application/pdf", [".txt"] = "text/plain", [".mp4"] = "video/mp4", [".mov"] = "video/quicktime",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static string Of(string name) => Known.GetValueOrDefault(Path.GetExtension(name), "application/octet-stream");
}
