using System.Collections.Concurrent;

namespace Harness.Testing.Desks;

/// <summary>What reached a desk and what it did, in order: the judge of duplicates and losses. Nothing is ever taken out of it.</summary>
public sealed class DeskLedger
{
    private readonly ConcurrentQueue<DeskEntry> entries = new();

    public IReadOnlyList<DeskEntry> Entries => [.. entries];

    public IReadOnlyList<DeskRequest> Requests => [.. entries.OfType<DeskRequest>()];

    public IReadOnlyList<TicketMade> Tickets => [.. entries.OfType<TicketMade>()];

    public IReadOnlyList<MessageMade> Messages => [.. entries.OfType<MessageMade>()];

    /// <summary>Requests of one method to a path that ends so.</summary>
    public IReadOnlyList<DeskRequest> Asked(string method, string end) => [.. Requests.Where(request => request.Method == method && request.Path.EndsWith(end, StringComparison.Ordinal))];

    internal void Write(DeskEntry entry) => entries.Enqueue(entry);
}

public abstract record DeskEntry(DateTimeOffset At);

/// <summary>A request was read; its body may never have been.</summary>
public sealed record DeskRequest(DateTimeOffset At, int Number, string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body) : DeskEntry(At)
{
    public string Path => Target.Split('?')[0];

    public string? Header(string name) => Headers.GetValueOrDefault(name);
}

/// <summary>A ticket stands; at a time to come where it lands late.</summary>
public sealed record TicketMade(DateTimeOffset At, string Id, string Subject, string Text, string Key, string Customer, IReadOnlyList<string> Tags, IReadOnlyList<string> Files, int Request) : DeskEntry(At);

/// <summary>Somebody wrote in a ticket.</summary>
public sealed record MessageMade(DateTimeOffset At, string Id, string Ticket, string Author, string Text) : DeskEntry(At);
