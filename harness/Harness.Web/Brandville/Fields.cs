using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Harness.Brandville;

/// <summary>What a request brings, as a form or as a JSON object of texts: both are read alike.</summary>
internal static class Fields
{
    /// <summary>The fields by their names; null when the body is neither.</summary>
    public static async ValueTask<IReadOnlyDictionary<string, string>?> Read(HttpRequest request)
    {
        try
        {
            return request.HasFormContentType
                ? (await request.ReadFormAsync(request.HttpContext.RequestAborted)).ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal)
                : Of(await JsonDocument.ParseAsync(request.Body, default, request.HttpContext.RequestAborted));
        }
        catch (Exception error) when (error is JsonException or InvalidDataException)
        {
            return null;
        }
    }

    private static Dictionary<string, string>? Of(JsonDocument read)
    {
        using JsonDocument json = read;
        return json.RootElement.ValueKind != JsonValueKind.Object ? null : json.RootElement.EnumerateObject()
            .Where(property => property.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            .GroupBy(property => property.Name, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Last().Value.ToString(), StringComparer.Ordinal);
    }
}
