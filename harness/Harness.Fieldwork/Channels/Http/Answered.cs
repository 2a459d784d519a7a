using System.Text.Json;
using Harness.Channels.Exchanges;
using Harness.Studies.Desks;

namespace Harness.Channels.Http;

/// <summary>An answer in which values are looked for: its JSON, null where its body is none, and its headers.</summary>
internal sealed class Answered(Exchanged exchanged) : IDisposable
{
    public JsonDocument? Json { get; } = exchanged.Body.Length == 0 ? null : Exchanges.Json.Parse(exchanged.Body);

    /// <summary>Whether the desk itself speaks: something before it, such as a proxy, answers with a page.</summary>
    public bool IsDesks => Json is not null || exchanged.Body.Length == 0;

    /// <summary>The value that stands there; null when none does.</summary>
    public string? Value(Pick pick) => pick.Path is { } path ? Value(path) : exchanged.Header(pick.Header!);

    /// <inheritdoc cref="Value(Pick)"/>
    public string? Value(JsonPath path) => Values(path).FirstOrDefault();

    /// <summary>All single values that stand there.</summary>
    public IEnumerable<string> Values(JsonPath path) => Json is null ? [] : path.In(Json.RootElement).Select(value => value.Scalar()).OfType<string>();

    /// <summary>The values to be taken, by their names; null when one of them is not there, or can be none.</summary>
    public IReadOnlyDictionary<string, string>? Take(IReadOnlyDictionary<string, Pick>? wanted)
    {
        Dictionary<string, string> taken = new(StringComparer.Ordinal);
        foreach ((string name, Pick pick) in wanted ?? new Dictionary<string, Pick>(StringComparer.Ordinal))
        {
            if (Value(pick) is not { } value || !TicketName.IsOne(value))
            {
                return null;
            }

            taken[name] = value;
        }

        return taken;
    }

    public void Dispose() => Json?.Dispose();
}
