namespace Harness.Channels.Http;

/// <summary>What a file is, by its name.</summary>
internal static class FileTypes
{
    public static string Of(string name) => Path.GetExtension(name).ToUpperInvariant() switch
    {
        ".PNG" => "image/png",
        ".JPG" or ".JPEG" => "image/jpeg",
        ".GIF" => "image/gif",
        ".WEBP" => "image/webp",
        ".PDF" => "application/pdf",
        ".TXT" => "text/plain",
        _ => "application/octet-stream",
    };
}
