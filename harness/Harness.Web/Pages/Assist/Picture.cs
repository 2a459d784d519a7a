using Harness.Channels;
using Microsoft.AspNetCore.Http;

namespace Harness.Pages.Assist;

/// <summary>A picture that a person sends in: known by its first bytes, whatever its name says.</summary>
internal static class Picture
{
    private static ReadOnlySpan<byte> Png => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private static ReadOnlySpan<byte> Jpeg => [0xFF, 0xD8, 0xFF];

    /// <summary>The picture of a form.</summary>
    /// <param name="file">The file; null when none was chosen.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The picture as an exhibit, none when none was chosen; null when the file is no picture or too large.</returns>
    public static async ValueTask<IReadOnlyList<Exhibit>?> Of(IFormFile? file, CancellationToken cancellation)
    {
        if (file is null or { Length: 0 })
        {
            return [];
        }

        if (file.Length > Exhibit.Longest)
        {
            return null;
        }

        using MemoryStream bytes = new();
        await file.CopyToAsync(bytes, cancellation);
        byte[] all = bytes.ToArray();
        return all.AsSpan().StartsWith(Png) ? [new(ExhibitKind.Screenshot, all)] : all.AsSpan().StartsWith(Jpeg) ? [new(ExhibitKind.Attachment, all)] : null;
    }
}
