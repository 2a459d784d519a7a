using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Harness.Browser;

/// <summary>What a host tells its worker, one line each; one of them is set.</summary>
/// <param name="Visit">A visit to make.</param>
/// <param name="Way">The way out for that visit.</param>
/// <param name="Go">Whether to send.</param>
/// <param name="Print">A page to print.</param>
internal sealed record Told(Visit? Visit = null, WayOut? Way = null, bool? Go = null, PrintOrder? Print = null);

/// <summary>What a worker says, one line each; one of them is set.</summary>
/// <param name="Version">The browser is up: its version.</param>
/// <param name="Ready">All is ready to be sent; it waits for the word.</param>
/// <param name="Done">The visit is over.</param>
/// <param name="Printed">The print is over.</param>
internal sealed record Said(string? Version = null, Prepared? Ready = null, Visited? Done = null, Printed? Printed = null);

/// <summary>The proxy through which a visit goes out.</summary>
internal sealed record WayOut(string Server, string Password)
{
    public const string User = "harness";
}

/// <summary>The lines between a host and its worker.</summary>
internal static class WorkerWords
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = { new JsonStringEnumConverter() } };

    public static string Line<T>(T words) => JsonSerializer.Serialize(words, Options) + "\n";

    /// <summary>The words of a line; null when it has none.</summary>
    public static T? Parse<T>(string line)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static Encoding Encoding { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
}
