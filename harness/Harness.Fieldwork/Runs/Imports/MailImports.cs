using Harness.Channels;
using Harness.Channels.Email;
using Harness.Planning;
using Harness.Studies;
using NodaTime;

namespace Harness.Runs.Imports;

/// <summary>Puts on record what people brought by mail, and keeps what nobody can tell the contact of until a person says.</summary>
/// <param name="folder">Where what was brought lies.</param>
/// <param name="place">The run.</param>
/// <param name="slots">Its slots.</param>
/// <param name="wave">The wave.</param>
/// <param name="notes">What people decide about mails.</param>
internal sealed class MailImports(MailFolder folder, Place place, IReadOnlyList<Slot> slots, LiveWave wave, InboxNotes notes) : IDisposable
{
    private const string Hand = "import-mail";

    private readonly SemaphoreSlim gate = new(1);

    /// <summary>What nobody can tell the contact of, with the persona it came to; empty where that is not known either.</summary>
    public IReadOnlyList<(string Persona, UndecidedMail Mail)> Undecided { get; private set; } = [];

    /// <summary>Takes all that was brought and is not on record yet.</summary>
    public async ValueTask<Imported> Take(CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            IReadOnlyList<PiledMail> pile = folder.Read();
            return pile.Count == 0 ? new([], 0) : await Take(pile, cancellation);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>A person says which contact a mail belongs to; that is on disk before it counts.</summary>
    /// <param name="note">What is said.</param>
    /// <param name="isWritten">Whether it is on disk already.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Whether it was waiting here; else nothing was written.</returns>
    /// <exception cref="IOException">It is not on disk.</exception>
    public async ValueTask<bool> Decide(InboxNote note, bool isWritten, CancellationToken cancellation)
    {
        if (!Undecided.Any(mail => mail.Mail.Reference == note.Reference))
        {
            return false;
        }

        if (!isWritten)
        {
            notes.Add(note);
        }

        await Take(cancellation);
        return true;
    }

    public void Dispose() => gate.Dispose();

    private async ValueTask<Imported> Take(IReadOnlyList<PiledMail> pile, CancellationToken cancellation)
    {
        Instant now = Instant.FromDateTimeOffset(place.Time.GetUtcNow());
        IReadOnlyList<SortedMail> sorted = new MailSorter(place, slots, wave.Probes, wave.Recorded, notes.Read()).Sort(pile, now);
        List<int> news = [];
        foreach (SortedMail one in sorted.Where(one => one.IsNews).OrderBy(one => one.Mail!.Stamp ?? now).ThenBy(one => one.Mail!.Reference, StringComparer.Ordinal))
        {
            (int probe, int strand) = one.Thread!.Value;
            if (await wave.Import(probe, strand, SeenMail.Reply(one.Mail!), one.Kind == ImportKind.Undelivered, new(Hand, Imported: one.Brought.Hash), cancellation))
            {
                news.Add(probe);
            }
        }

        Undecided = [.. sorted.Where(one => one.IsOpen).Select(one => (PersonaOf(one.Mail!), Waiting(one)))];
        return new(news, Undecided.Count);
    }

    private string PersonaOf(RoomMail mail) =>
        slots.Select(slot => slot.Persona).DistinctBy(persona => persona.Id, StringComparer.Ordinal).FirstOrDefault(persona => MailAddresses.Of(persona) is { } own && mail.Mail.Recipients.Any(own.IsOwn)) is Persona persona ? persona.Id : "";

    private static UndecidedMail Waiting(SortedMail one) =>
        new(one.Mail!.Reference, one.Mail.Sender, one.Mail.Mail.Subject, one.Mail.Stamp, one.Mail.Mail.Text, one.Candidates, one.Mail.Raw);
}

/// <summary>What came of taking mails.</summary>
/// <param name="News">For each mail that went on record, the number of its conversation.</param>
/// <param name="Undecided">How many wait for a person.</param>
internal sealed record Imported(IReadOnlyList<int> News, int Undecided);
