using System.Globalization;
using Harness.Findings;
using Harness.Planning;
using Harness.Runs;
using Harness.Runs.Imports;
using Harness.Studies;
using Harness.Studies.Binding;
using NodaTime;
using NodaTime.Text;

namespace Harness.Commands;

/// <summary>What is said about mails that are put into a journal.</summary>
internal static class ImportWords
{
    private const int LongestSubject = 60;

    /// <summary>A line for each mail.</summary>
    public static string List(IReadOnlyList<SortedMail> sorted, Plan plan, Language language) => string.Join('\n', sorted.Select(one => Line(one, plan, language)));

    /// <summary>A mail as data.</summary>
    public static object ForPrograms(SortedMail one, IReadOnlyList<Slot> slots) => new
    {
        File = one.Brought.Where,
        Sha256 = one.Brought.Hash,
        Kind = Kebab.Of(one.Kind),
        Fault = one.Brought.Fault == PileFault.None ? null : Kebab.Of(one.Brought.Fault),
        Probe = one.Thread is { } thread ? slots[thread.Probe].Probe : null,
        Thread = one.Thread?.Strand,
        Candidates = one.Candidates.Select(number => slots[number].Probe),
        From = one.Mail?.Sender,
        one.Mail?.Mail.Subject,
        At = one.Mail?.Stamp is { } stamp ? InstantPattern.General.Format(stamp) : null,
    };

    /// <summary>Says what was recorded.</summary>
    public static void Say(ImportFigures figures, Terminal terminal)
    {
        Language l = terminal.Language;
        string recorded = Numerals.Count(figures.Recorded, l), waiting = Numerals.Count(figures.Undecided, l);
        terminal.Say($"Mails put on record: {recorded}.", $"Courriels enregistrés : {recorded}.");
        if (figures.Undecided > 0)
        {
            terminal.Say(
                $"Mails of which nothing tells the contact: {waiting}. Decide on the page Inbox of harness run --live, or give the files again with --contact.",
                $"Courriels dont rien ne dit le contact : {waiting}. Décidez sur la page Courrier de harness run --live, ou redonnez les fichiers avec --contact.");
        }
    }

    private static string Line(SortedMail one, Plan plan, Language l)
    {
        if (one.Mail is not { } mail)
        {
            return $"{"–",-9} {Fault(one.Brought.Fault).In(l)} : {one.Brought.Where}";
        }

        string probe = one.Thread is { } thread ? plan.Slots[thread.Probe].Probe : "–";
        string when = mail.Stamp is { } stamp ? stamp.InZone(plan.Study.Schedule.Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : l.Pick("time unknown", "heure inconnue");
        string subject = mail.Mail.Subject.Length > LongestSubject ? mail.Mail.Subject[..LongestSubject] + "…" : mail.Mail.Subject;
        string maybe = one.Candidates.Count is > 0 and < 6 ? $" ({string.Join(", ", one.Candidates.Select(number => plan.Slots[number].Probe))} ?)" : "";
        return $"{probe,-9} {Named(one.Kind).In(l)}{maybe} · {when} · {mail.Sender} · {subject} · {one.Brought.Where}";
    }

    private static Words Named(ImportKind kind) => kind switch
    {
        ImportKind.Broken => new("no mail", "pas un courriel"),
        ImportKind.Reply => new("reply", "réponse"),
        ImportKind.Automatic => new("automatic reply", "réponse automatique"),
        ImportKind.Undelivered => new("it came back: our message did not arrive", "retour : notre message n’est pas arrivé"),
        ImportKind.Report => new("a server’s report, nothing to record", "avis d’un serveur, rien à enregistrer"),
        ImportKind.Known => new("known already", "déjà connu"),
        ImportKind.Ours => new("ours", "de nous"),
        ImportKind.Nobodys => new("of no contact, as was said", "d’aucun contact, comme on l’a dit"),
        ImportKind.Undecided => new("to be decided", "à décider"),
    };

    private static Words Fault(PileFault fault) => fault switch
    {
        PileFault.None or PileFault.NoMessage => new("not a mail (export it as .eml or .mbox)", "pas un courriel (exportez-le en .eml ou .mbox)"),
        PileFault.Missing => new("no such file or folder", "ni fichier ni dossier de ce nom"),
        PileFault.Unreadable => new("cannot be read", "illisible"),
        PileFault.TooLong => new("too long (at most 16 MB a mail, 512 MB a file)", "trop long (au plus 16 Mo par courriel, 512 Mo par fichier)"),
        PileFault.Empty => new("no .eml or .mbox file in it", "aucun fichier .eml ni .mbox dedans"),
    };
}
