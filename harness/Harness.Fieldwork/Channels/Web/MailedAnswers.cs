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

        room.Expect(new(slot.Index, opening.Strand, slot.Persona.Alias is null ? [] : [room.Access.AddressOf(slot.Probe)], [], Mark(opening.Thread), Domain(slot), slot.At - Slack));
        Unseen? unseen = await room.Refresh(slot.At - Slack, cancellation);
        SeenMail thread = threads.GetOrAdd((slot.Index, opening.Strand), _ => new());
        lock (thread)
        {
            thread.Add(room.Of(slot.Index, opening.Strand));
            return new(thread.Since(cursor), true, Math.Max(cursor, thread.Cursor), unseen);
        }
    }

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
