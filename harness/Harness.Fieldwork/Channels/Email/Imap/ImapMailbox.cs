using Harness.Channels.Email.Wires;
using Harness.Probes;
using NodaTime;

namespace Harness.Channels.Email.Imap;

/// <summary>
/// A mailbox with all its folders, each message read once. Numbers of messages are only a help: when a folder gives new ones, or a
/// message moves, it is read anew, and whoever takes it tells copies by what is in them.
/// </summary>
internal sealed class ImapMailbox(
    Func<string, int, CancellationToken, ValueTask<Stream>> connect, MailServer server, Func<MailKey?, CancellationToken, ValueTask<MailKey?>> key, ImapLimits limits, TimeProvider time)
{
    private readonly Dictionary<string, FolderNotes> notes = new(StringComparer.Ordinal);

    /// <summary>Reads what was not read yet.</summary>
    /// <param name="since">The day from which on messages are looked at.</param>
    /// <param name="take">Takes each message; a message is not read again once it was taken.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What could not be read; null when all was.</returns>
    public async ValueTask<Unseen?> Read(Instant since, Action<ArrivedMail> take, CancellationToken cancellation)
    {
        using CancellationTokenSource patience = new(limits.Look, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            await using ImapSession session = await Opened(either.Token);
            return await ReadAll(session, since.InUtc().Date.PlusDays(-1), take, either.Token);
        }
        catch (Exception error) when (error is IOException || (error is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return new(WireException.Of(error, patience.IsCancellationRequested), null);
        }
    }

    /// <summary>Waits until something comes into the inbox, at most so long; false when nothing did, or nobody can be asked.</summary>
    public async ValueTask<bool> Wait(TimeSpan longest, CancellationToken cancellation)
    {
        using CancellationTokenSource patience = new(longest + limits.Connecting, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            await using ImapSession session = await Opened(either.Token);
            return await session.Examine("INBOX", either.Token) is not null && await session.Wait(longest, time, either.Token);
        }
        catch (Exception error) when (error is IOException || (error is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return false;
        }
    }

    private async ValueTask<ImapSession> Opened(CancellationToken cancellation)
    {
        using CancellationTokenSource connecting = new(limits.Connecting, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(connecting.Token, cancellation);
        return await ImapSession.Open(connect, server, key, either.Token);
    }

    private async ValueTask<Unseen?> ReadAll(ImapSession session, LocalDate day, Action<ArrivedMail> take, CancellationToken cancellation)
    {
        long room = limits.Bytes;
        Unseen? unseen = null;
        ImapFolder[] folders = [.. (await session.Folders(cancellation)).Where(folder => folder.IsRead).DistinctBy(folder => folder.Name, StringComparer.Ordinal)];
        if (folders.Length == 0)
        {
            return new(SendCause.Unreadable, null);
        }

        foreach (ImapFolder folder in folders.Take(limits.Folders))
        {
            if (await session.Examine(folder.Name, cancellation) is not { } opened)
            {
                unseen ??= new(SendCause.Rejected, null);
                continue;
            }

            FolderNotes known = notes.TryGetValue(folder.Name, out FolderNotes? kept) && kept.Holds(opened) ? kept : notes[folder.Name] = new(opened.Validity);
            IReadOnlyList<uint> uids = opened.Count == 0 ? [] : await session.Since(day, cancellation);
            unseen ??= uids.Count > limits.Messages ? new(SendCause.TooMuch, null) : null;
            foreach (ImapHead head in await session.Heads([.. uids.Where(known.IsNew).Take(limits.Messages)], cancellation))
            {
                long size = Math.Min(head.Size ?? limits.Message, limits.Message);
                if (size > room)
                {
                    return new(SendCause.TooMuch, null);
                }

                if (await session.Message(head.Uid, limits.Message, cancellation) is { } raw)
                {
                    room -= Math.Max(raw.Length, 1);
                    take(new(raw, head.Arrived, folder.Has(@"\Sent"), folder));
                }

                known.Note(head.Uid);
            }
        }

        return folders.Length > limits.Folders ? new(SendCause.TooMuch, null) : unseen;
    }
}
