namespace Harness.Channels.Http;

/// <summary>Where a ticket stands: the desk's name of it, and the values that later requests need. As a reference: <c>ID</c> or <c>ID?requester=7</c>.</summary>
internal sealed record TicketName(string Id, IReadOnlyDictionary<string, string> Taken)
{
    private const int MostLetters = 500;

    /// <summary>The ticket of a reference; null when it is none.</summary>
    public static TicketName? Parse(string? reference)
    {
        string[] parts = (reference ?? "").Split('?', 2);
        string id = Uri.UnescapeDataString(parts[0]);
        Dictionary<string, string> taken = new(StringComparer.Ordinal);
        foreach (string[] pair in (parts.ElementAtOrDefault(1) ?? "").Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)))
        {
            taken[pair[0]] = Uri.UnescapeDataString(pair.ElementAtOrDefault(1) ?? "");
        }

        return IsOne(id) ? new(id, taken) : null;
    }

    /// <summary>Whether a text from a desk can be a name, or a value that is taken: nothing that leads elsewhere, nothing invisible, nothing long.</summary>
    public static bool IsOne(string? text) => text is { Length: > 0 and <= MostLetters } and not ("." or "..") && !text.Any(letter => char.IsControl(letter) || char.IsSurrogate(letter) || char.IsWhiteSpace(letter));

    public override string ToString() =>
        Uri.EscapeDataString(Id) + (Taken.Count == 0 ? "" : "?" + string.Join('&', Taken.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}")));
}
