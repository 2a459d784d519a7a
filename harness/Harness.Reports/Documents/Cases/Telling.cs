using System.Text;
using Harness.Channels;
using Harness.Findings;
using Harness.Planning;
using Harness.Playbook;
using Harness.Probes;
using Harness.Runs.Hands;
using Harness.Studies;
using Harness.Studies.Binding;
using NodaTime;
using NodaTime.Text;

namespace Harness.Documents.Cases;

/// <summary>A conversation in the words of one language, in the zone of the schedule.</summary>
internal sealed class Telling(Dossier dossier, Language l)
{
    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    private readonly Study study = dossier.Study;
    private readonly IReadOnlyList<Rule> rules = dossier.Study.ScriptOf(dossier.Slot.Complaint)?.AllRules ?? [];

    /// <summary>When an event happened: of messages, when they were written, not when that was seen.</summary>
    public string When(EventHead head) => Minute(head.Kind is EventKind.Sent or EventKind.Replied ? head.Stamp ?? head.At : head.At);

    public string Minute(Instant at) => Minutes.Format(at.InZone(study.Schedule.Zone).LocalDateTime);

    /// <summary>What happened; where somebody wrote something, the words stand apart.</summary>
    public ToldEvent Of(EventHead head, string? said) => head.Kind switch
    {
        EventKind.Sent => Written($"→ {Place(head)} : ", said),
        EventKind.Replied => Written($"← {Place(head)} : ", said, Marks(head)),
        EventKind.Edited => Written($"← {Place(head)} : {l.Pick("changed to", "changé en")} ", said, Marks(head)),
        EventKind.Found => Written($"→ {Place(head)} : {l.Pick("found after all", "retrouvé après coup")} : ", said),
        _ => new(Happened(head, said), null, ""),
    };

    /// <summary>What came of it beside its events, a line each: looks, rungs, what shows it, what it hashes to.</summary>
    public IReadOnlyList<ToldEvent> Facts() => dossier.Seal.Events == 0 ? [] :
    [
        .. dossier.Looks is { } looks ? [new ToldEvent(Looked(looks), null, "")] : Array.Empty<ToldEvent>(),
        .. dossier.Rungs.GroupBy(rung => (rung.At, rung.Words)).Select(Reached),
        .. dossier.Exhibits.Select(exhibit => new ToldEvent(Kept(exhibit), null, "")),
        new(Sealed(), null, ""),
    ];

    /// <summary>A text in quotation marks.</summary>
    public string Quoted(string said) => l.Pick($"“{said}”", $"«\u00A0{said}\u00A0»");

    /// <summary>A thing that was kept, with its size and what the journal commits to.</summary>
    public string Kept(ShownExhibit exhibit)
    {
        string size = exhibit.Length is { } length ? Numerals.Count(length, l, new("byte", "octet"), new("bytes", "octets")) : l.Pick("erased", "effacé");
        return $"{Exhibit(exhibit.Kind).In(l)} ({l.Pick("event", "événement")} {Numerals.Count(exhibit.Event, l)}, {size}), {l.Pick("salted SHA-256", "SHA-256 salé")} {exhibit.Commitment}";
    }

    private ToldEvent Written(string before, string? said, string after = "") => new(said is null ? before + l.Pick("(erased)", "(effacé)") : before, said, after);

    private ToldEvent Reached(IGrouping<(Moment At, string? Words), ReachedRung> same)
    {
        (Moment at, string? words) = same.Key;
        string when = at.After == at.By ? Minute(at.By) : l.Pick($"between {Minute(at.After)} and {Minute(at.By)}", $"entre {Minute(at.After)} et {Minute(at.By)}");
        string rungs = string.Join(", ", same.Select(rung => Wording.Of(rung.Rung).In(l)));
        return Written($"{rungs}{l.Pick(": ", " : ")}{when}, ", words);
    }

    private string Looked(LookCount looks)
    {
        string all = Numerals.Count(looks.All, l, new("look", "regard"), new("looks", "regards")), news = Numerals.Count(looks.WithNews, l);
        string when = looks.First == looks.Last ? Minute(looks.First) : l.Pick($"{Minute(looks.First)} to {Minute(looks.Last)}", $"du {Minute(looks.First)} au {Minute(looks.Last)}");
        return $"{all}, {when}{(looks.WithNews == 0 ? "" : l.Pick($", {news} with news", $", dont {news} avec du nouveau"))}";
    }

    private string Sealed() => $"{Numerals.Count(dossier.Seal.Events, l, new("event", "événement"), new("events", "événements"))}, {l.Pick("root", "racine")} {dossier.Seal.Root}";

    private string Happened(EventHead head, string? said) => head.Kind switch
    {
        EventKind.Refused => $"✗ {Place(head)} : {l.Pick("not posted", "non publié")} ({Kebab.Of(SendCodes.Of(head.Codes).Cause)})",
        EventKind.Deferred => $"  {Place(head)} : {l.Pick("put off", "remis à plus tard")} ({Kebab.Of(SendCodes.Of(head.Codes).Cause)})",
        EventKind.Uncertain => $"? {Place(head)} : {l.Pick("it is not known whether it was posted", "on ne sait pas s’il a été publié")} ({Kebab.Of(SendCodes.Of(head.Codes).Cause)})",
        EventKind.Unresolved => $"? {Place(head)} : {l.Pick("never found", "jamais retrouvé")}",
        EventKind.Missed => $"✗ {l.Pick("its time has passed: not sent", "son heure est passée : non envoyé")}",
        EventKind.Looked => $"  {Looks(head)}",
        EventKind.Gone => $"✗ {Place(head)} : {l.Pick("our message was removed", "notre message a été supprimé")}",
        EventKind.Closed => $"■ {l.Pick("the window is over", "la fenêtre est close")}",
        EventKind.Ruled => $"  {l.Pick("rule", "règle")} {RuleName(Cause.Of(head.Codes).Rule)}",
        EventKind.Conceded => $"  {Kebab.Of((Concession)head.Codes)}",
        EventKind.Tasked => $"☐ {l.Pick("by hand", "à la main")} : {said}",
        EventKind.Ended => $"■ {l.Pick("the script ends", "le scénario s’arrête")} : {Kebab.Of((Ending)head.Codes)}",
        EventKind.Promised => $"  {l.Pick("a promise, due by", "une promesse, pour le")} {Day(head)}",
        EventKind.Claimed => $"  {l.Pick("it says that it had answered on", "elle dit avoir répondu le")} {(ThreadCode.Bare(head.Codes) == 1 ? Local(head)[..10] : Local(head))}",
        EventKind.Adopted => $"  {l.Pick("the journal was taken over: from here on only watched", "le journal a été repris : à partir d’ici, observation seule")}",
        EventKind.Undelivered => $"✗ {l.Pick("it came back: it never reached the brand", "il est revenu : il n’a jamais atteint la marque")}",
        EventKind.Assigned => $"  {l.Pick("taken by", "pris par")} {said}",
        EventKind.Logged => $"  {l.Pick("noted by hand", "noté à la main")} : {Log(said)}",
        EventKind.Captured => $"  {l.Pick("kept as evidence", "conservé comme preuve")} : {Exhibit((ExhibitKind)head.Codes).In(l)}",
        EventKind.Wire or EventKind.Sent or EventKind.Replied or EventKind.Edited or EventKind.Found => "",
    };

    private string Log(string? json) => HandLog.Read(Encoding.UTF8.GetBytes(json ?? "")) is not { } log ? json ?? "" : string.Join(" · ", new[]
    {
        log.Who,
        log.Attempt is { } attempt ? l.Pick($"attempt {Numerals.Count(attempt, l)}", $"tentative {Numerals.Count(attempt, l)}") : null,
        log.Minutes is { } minutes ? $"{Numerals.Number(minutes, l)} min" : null,
        log.Cost is { } cost ? $"{Numerals.Number(cost, l)} {study.Costs?.Currency}".TrimEnd() : null,
        log.Role,
        log.Verified == true ? l.Pick("read there by the harness", "relu sur place par le harnais") : null,
        log.Differs is { } differs ? $"{l.Pick("it says", "il dit")} {Quoted(differs)}" : null,
        log.Imported is { } hash ? l.Pick($"imported from a file, SHA-256 {hash}", $"importé d’un fichier, SHA-256 {hash}") : null,
        log.Note,
    }.OfType<string>());

    private static Words Exhibit(ExhibitKind kind) => kind switch
    {
        ExhibitKind.Message => new("the mail with its headers", "le courriel avec ses en-têtes"),
        ExhibitKind.Page => new("the page", "la page"),
        ExhibitKind.Screenshot => new("a picture of the page", "une image de la page"),
        ExhibitKind.Json => new("the answer of the interface", "la réponse de l’interface"),
        ExhibitKind.Attachment => new("a file that came with it", "un fichier joint"),
        ExhibitKind.Transcript => new("what was written down", "ce qui a été noté"),
    };

    private string Place(EventHead head)
    {
        Strand strand = dossier.Strands[ThreadCode.Thread(head.Codes)];
        return $"{strand.Channel} {strand.Party?.In(l) ?? dossier.Slot.Brand.Name} ({strand.Handle})";
    }

    private static string Marks(EventHead head) =>
        (ReplyMarks)ThreadCode.Bare(head.Codes) is var marks && marks == ReplyMarks.None ? "" : $" [{string.Join(' ', Enum.GetValues<ReplyMarks>().Where(mark => mark != ReplyMarks.None && marks.HasFlag(mark)).Select(mark => Kebab.Of(mark)))}]";

    private string Looks(EventHead head)
    {
        string since = head.Stamp is { } first ? Minute(first) : "";
        return head.Codes == 1
            ? l.Pick("one look, nothing new", "un regard, rien de nouveau")
            : l.Pick($"{Numerals.Count(head.Codes, l)} looks since {since}, nothing new", $"{Numerals.Count(head.Codes, l)} regards depuis {since}, rien de nouveau");
    }

    private string RuleName(int number)
    {
        Rule rule = rules[number];
        string cause = rule.When switch
        {
            { Asks: { } request } => $"asks: {Kebab.Of(request)}",
            { Silence: not null } => "silence",
            { BusinessSilence: not null } => "businessSilence",
            { Rung: { } rung } => $"rung: {Kebab.Of(rung)}",
            { Does: { } behaviour } => $"does: {Kebab.Of(behaviour)}",
            { PromiseBroken: true } => "promiseBroken",
            _ => "refunded",
        };
        return rule.Id is { } id ? $"{id} ({cause})" : cause;
    }

    /// <summary>The midnight that ends a day means that day.</summary>
    private string Day(EventHead head) => Local(head) is var local && local.EndsWith("00:00", StringComparison.Ordinal)
        ? Minute(head.Stamp!.Value - Duration.Epsilon)[..10]
        : local;

    private string Local(EventHead head) => head.Stamp is { } named ? Minute(named) : "";
}
