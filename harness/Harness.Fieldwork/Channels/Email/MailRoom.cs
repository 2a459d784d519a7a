using Harness.Channels.Email.Imap;
using Harness.Channels.Email.Mime;
using NodaTime;

namespace Harness.Channels.Email;

/// <summary>
/// The mailbox of a persona, read once for all who ask about the same time, and its messages sorted by the threads they belong to. Any
/// channel may await answers here, from whatever sender they come.
/// </summary>
/// <param name="access">The way in.</param>
/// <param name="mailbox">The mailbox.</param>
/// <param name="fresh">How long a reading holds for those who ask later.</param>
/// <param name="time">The time.</param>
internal sealed class MailRoom(MailAccess access, ImapMailbox mailbox, Duration fresh, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim gate = new(1);
    private readonly Lock sorting = new();
    private readonly List<RoomMail> mails = [];
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly Attribution attribution = new();
    private Instant? earliest;
    private (long At, Unseen? Unseen)? last;

    public MailAccess Access => access;

    /// <summary>From now on answers in this thread are awaited.</summary>
    public void Expect(Awaited thread)
    {
        lock (sorting)
        {
            if (attribution.Expect(thread))
            {
                attribution.Tell(mails);
            }
        }
    }

    /// <summary>Reads what is new, or takes over what somebody else has just read.</summary>
    /// <param name="since">From when on messages are needed.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What could not be read; null when all was.</returns>
    public async ValueTask<Unseen?> Refresh(Instant since, CancellationToken cancellation)
    {
        long asked = time.GetTimestamp();
        await gate.WaitAsync(cancellation);
        try
        {
            if (earliest <= since && last is { } read && (read.At >= asked || time.GetElapsedTime(read.At) < fresh.ToTimeSpan()))
            {
                return read.Unseen;
            }

            earliest = earliest < since ? earliest : since;
            long began = time.GetTimestamp();
            Unseen? unseen = await mailbox.Read(earliest.Value, Take, cancellation);
            last = (began, unseen);
            lock (sorting)
            {
                attribution.Tell(mails);
            }

            return unseen;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>What came in a thread, in the order in which it was seen; nothing of our own.</summary>
    public IReadOnlyList<RoomMail> Of(int probe, int strand)
    {
        lock (sorting)
        {
            return [.. mails.Where(mail => attribution[mail] == (probe, strand) && !IsOwn(mail))];
        }
    }

    /// <summary>A message of ours that lies in the mailbox; null when it does not.</summary>
    public RoomMail? Sent(string id)
    {
        lock (sorting)
        {
            return mails.Find(mail => mail.Mail.Id == id);
        }
    }

    /// <summary>The first message of another that answers to one of ours, or tells of it; null when there is none.</summary>
    public RoomMail? Answering(string id)
    {
        lock (sorting)
        {
            return mails.Find(mail => mail.Mail.References.Contains(id, StringComparer.Ordinal) || mail.Mail.Report?.Message == id);
        }
    }

    /// <summary>What nobody can tell the contact of, likelier ones first. A person decides.</summary>
    public IReadOnlyList<UndecidedMail> Undecided
    {
        get
        {
            lock (sorting)
            {
                return [.. mails.Where(mail => attribution[mail] is null && !attribution.IsNobodys(mail) && !IsOwn(mail))
                    .Select(mail => new UndecidedMail(mail.Reference, mail.Sender, mail.Mail.Subject, mail.Stamp, mail.Mail.Text, attribution.Candidates(mail), mail.Raw))
                    .OrderBy(mail => mail.Candidates.Count == 0)];
            }
        }
    }

    /// <summary>A person says which contact a message belongs to.</summary>
    /// <param name="reference">The name of the message.</param>
    /// <param name="probe">The number of the slot; null when it belongs to none.</param>
    public void Decide(string reference, int? probe)
    {
        lock (sorting)
        {
            attribution.Decide(reference, probe is { } number ? (number, 0) : null);
            attribution.Tell(mails);
        }
    }

    /// <summary>Waits until something comes into the inbox, at most so long; false when nothing did.</summary>
    public ValueTask<bool> Wait(TimeSpan longest, CancellationToken cancellation) => mailbox.Wait(longest, cancellation);

    public void Dispose() => gate.Dispose();

    private bool IsOwn(RoomMail mail) => mail.IsSent || attribution.IsOurs(mail) || access.IsOwn(mail.Sender);

    private void Take(ArrivedMail arrived)
    {
        ReadMail mail = ReadMail.Kept(arrived.Raw);
        lock (sorting)
        {
            if (known.Add(mail.Identity))
            {
                mails.Add(new(mails.Count, mail, arrived.Raw, mail.Received ?? arrived.Arrived ?? mail.Date, arrived.IsSent));
            }
        }
    }
}
