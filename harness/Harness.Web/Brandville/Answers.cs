using System.Text.Encodings.Web;
using System.Text.Json;
using Harness.Studies;
using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;

namespace Harness.Brandville;

/// <summary>Answers to programs: JSON with names as Mastodon and most help desks write them.</summary>
internal static class Answers
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly InstantPattern Milliseconds = InstantPattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss'.'fff'Z'");

    public static IResult Json(object value, int status = StatusCodes.Status200OK) => TypedResults.Json(value, Options, statusCode: status);

    public static IResult Error(int status, string said) => Json(new { Error = said }, status);

    public static IResult Missing() => Error(StatusCodes.Status404NotFound, "Record not found");

    public static string Stamp(Instant at) => Milliseconds.Format(at);

    public static string? Stamp(Instant? at) => at is { } instant && instant != Instant.MaxValue ? Stamp(instant) : null;

    /// <summary>A language that a program names by its tag; null for any that is not ours.</summary>
    public static Language? Tongue(string? tag) =>
        tag is null ? null : tag.StartsWith("fr", StringComparison.OrdinalIgnoreCase) ? Language.Fr : tag.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Language.En : null;
}
