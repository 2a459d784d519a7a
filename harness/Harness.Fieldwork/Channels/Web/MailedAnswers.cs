using System.Collections.Concurrent;
using Harness.Channels.Email;
using Harness.Planning;
using Harness.Probes;
using NodaTime;

namespace Harness.Channels.Web;

/// <summary>Answers to forms, which come by mail: to the address that the form was given, or with its reference in their subject.</summary>
internal sealed class MailedAnswers(MailRooms rooms)
{
    private static readonly Duration Slack = Duration.FromMinutes(10);
    private readonly ConcurrentDictionary<(int Slot, int Strand), SeenMail> threads = new();

    /// <summary>What came for a form since a cursor.</summary>
    public async ValueTask<Sighting> Look(Outgoing opening, int cursor, CancellationToken cancellation)
    {
        Slot slot = opening.Slot;
        if (rooms.Of(slot.Persona, out SendCause cause) is not { } room)
        {
            return new([], true, cursor, new(cause, null));
        }

        room.Expect(AwaitedIn(slot, opening.Strand, room.Access.Own, opening.Thread));
        Unseen? unseen = await room.Refresh(slot.At - Slack, cancellation);
        SeenMail thread = threads.GetOrAdd((slot.Index, opening.Strand), _ => new());
        lock (thread)
        {
            thread.Add(room.Of(slot.Index, opening.Strand));
            return new(thread.Since(cursor), true, Math.Max(cursor, thread.Cursor), unseen);
        }
    }

    /// <summary>A thread that a form began.</summary>
    /// <param name="slot">The slot of its conversation.</param>
    /// <param name="strand">The number of the thread.</param>
    /// <param name="own">The addresses of whoever wrote.</param>
    /// <param name="reference">The reference that the site gave; null when it gave none.</param>
    public static Awaited AwaitedIn(Slot slot, int strand, MailAddresses own, string? reference) =>
        new(slot.Index, strand, own.Alias is null ? [] : [own.AddressOf(slot.Probe)], [], Mark(reference), Domain(slot), slot.At - Slack);

    /// <summary>A reference as it is known again in subjects; none where it is too short to be told from others.</summary>
    private static IReadOnlyList<string> Mark(string? reference)
    {
        string bare = string.Concat((reference ?? "").Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return bare.Count(char.IsAsciiDigit) >= 3 ? [bare] : [];
    }

    /// <summary>Whose page it is, without the name of the one machine.</summary>
    private static string? Domain(Slot slot) =>
        slot.Account.Form?.AllHosts is [var host, ..] ? (host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host).ToLowerInvariant() : null;
}
