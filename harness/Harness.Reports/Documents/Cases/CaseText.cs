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

/// <summary>One conversation in words, a line for each event, in the zone of the schedule.</summary>
internal static class CaseText
{
    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    /// <summary>The lines of a conversation.</summary>
    /// <param name="study">The study.</param>
    /// <param name="slot">The slot.</param>
    /// <param name="events">Its events.</param>
    /// <param name="l">The language.</param>
    /// <param name="isOurs">Whether what only concerns who carries the study out is told too.</param>
    public static IReadOnlyList<string> Lines(Study study, Slot slot, IReadOnlyList<ProbeEvent> events, Language l, bool isOurs = true)
    {
        Probe probe = events.Aggregate(new Probe(), (probe, happened) => probe.Apply(happened.Head));
        Telling telling = new(study, slot, Playbook.Playbook.Strands(study, slot, probe), study.ScriptOf(slot.Complaint)?.AllRules ?? [], l);
        return
        [
            $"{slot.Probe} · {slot.Brand.Name} · {slot.Complaint.Id} · {slot.Persona.Id}",
            .. events.Where(happened => happened.Head.Kind != EventKind.Wire && (isOurs || !IsOurs(happened.Head.Kind))).Select(happened =>
                $"{Minute.Format(When(happened.Head).InZone(study.Schedule.Zone).LocalDateTime)}  {telling.Of(happened.Head, Said(happened, events))}"),
        ];
    }

    /// <summary>What only concerns who carries the study out: who did what by hand, and how evidence is kept.</summary>
    private static bool IsOurs(EventKind kind) => kind is EventKind.Tasked or EventKind.Assigned or EventKind.Logged or EventKind.Captured or EventKind.Adopted or EventKind.Ruled;

    private static Instant When(EventHead head) => head.Kind is EventKind.Sent or EventKind.Replied ? head.Stamp ?? head.At : head.At;

    /// <summary>What was said: of a message that was sent, the text that the claim before it holds.</summary>
    private static string? Said(ProbeEvent happened, IReadOnlyList<ProbeEvent> events) =>
        Text(happened.Head.Kind is not (EventKind.Sent or EventKind.Found) ? happened : events.LastOrDefault(other => other.Head.Kind == EventKind.Wire && other.Head.N < happened.Head.N));

    private static string? Text(ProbeEvent happened) => happened.Content is { } content ? Encoding.UTF8.GetString(content.Bytes) : null;

    /// <summary>Tells events of one conversation.</summary>
    private sealed class Telling(Study study, Slot slot, IReadOnlyList<Strand> strands, IReadOnlyList<Rule> rules, Language l)
    {
        public string Of(EventHead head, string? said) => head.Kind switch
        {
            EventKind.Sent => $"→ {Place(head)} : {Quoted(said)}",
            EventKind.Replied => $"← {Place(head)} : {Quoted(said)}{Marks(head)}",
            EventKind.Edited => $"← {Place(head)} : {l.Pick("changed to", "changé en")} {Quoted(said)}{Marks(head)}",
            EventKind.Found => $"→ {Place(head)} : {l.Pick("found after all", "retrouvé après coup")} : {Quoted(said)}",
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
            EventKind.Wire => "",
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
            Strand strand = strands[ThreadCode.Thread(head.Codes)];
            return $"{strand.Channel} {strand.Party?.In(l) ?? slot.Brand.Name} ({strand.Handle})";
        }

        private string Quoted(string? said) => said is null ? l.Pick("(erased)", "(effacé)") : l.Pick($"“{said}”", $"«\u00A0{said}\u00A0»");

        private static string Marks(EventHead head) =>
            (ReplyMarks)ThreadCode.Bare(head.Codes) is var marks && marks == ReplyMarks.None ? "" : $" [{string.Join(' ', Enum.GetValues<ReplyMarks>().Where(mark => mark != ReplyMarks.None && marks.HasFlag(mark)).Select(mark => Kebab.Of(mark)))}]";

        private string Looks(EventHead head)
        {
            string since = head.Stamp is { } first ? Minute.Format(first.InZone(study.Schedule.Zone).LocalDateTime) : "";
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
            ? Minute.Format((head.Stamp!.Value - Duration.Epsilon).InZone(study.Schedule.Zone).LocalDateTime)[..10]
            : local;

        private string Local(EventHead head) => head.Stamp is { } named ? Minute.Format(named.InZone(study.Schedule.Zone).LocalDateTime) : "";
    }
}
