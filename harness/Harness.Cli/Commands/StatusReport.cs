using Harness.Findings;
using Harness.Journal;
using Harness.Probes;
using Harness.Runs;
using Harness.Studies;
using Harness.Studies.Binding;
using NodaTime;
using NodaTime.Text;

namespace Harness.Commands;

/// <summary>How far a study is, for people and for programs.</summary>
internal sealed record StatusReport(JournalGlance Journal, ControlMode Switch, ControlReply Reply)
{
    private static readonly InstantPattern Minute = InstantPattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd' 'HH':'mm' UTC'");

    public string In(Language l) => string.Join(Environment.NewLine, new[] { Plan(l), Times(l), Events(l), Held(l), Host(l) }.OfType<string>());

    public object ForPrograms() => new
    {
        Journal.Wave.Study,
        Brands = Kebab.Of(Journal.Wave.Brands),
        Journal.Planned,
        Journal.Begun,
        Journal.Closed,
        First = Journal.First?.ToDateTimeOffset(),
        Last = Journal.Last?.ToDateTimeOffset(),
        Next = Journal.Next?.ToDateTimeOffset(),
        Events = Journal.Events.ToDictionary(of => Kebab.Of(of.Key), of => of.Value, StringComparer.Ordinal),
        Switch = Kebab.Of(Switch),
        Outcome = Kebab.Of(Reply.Outcome),
        Host = Reply.Answer is { } answer ? new { State = Kebab.Of(answer.State), answer.Pid, answer.Since, answer.Figures } : null,
    };

    private string Plan(Language l)
    {
        string planned = Numerals.Count(Journal.Planned, l), begun = Numerals.Count(Journal.Begun, l), closed = Numerals.Count(Journal.Closed, l);
        string brands = Journal.Wave.Brands switch
        {
            Brands.Simulated => l.Pick("simulated brands", "marques simulées"),
            Brands.Live => l.Pick("real brands", "marques réelles"),
        };
        return l.Pick(
            $"{Journal.Wave.Study}, {brands}: {planned} conversations planned, {begun} begun, {closed} over.",
            $"{Journal.Wave.Study}, {brands} : {planned} conversations prévues, {begun} commencées, {closed} terminées.");
    }

    private string? Times(Language l) => (Journal.First, Journal.Last) is not ({ } first, { } last) ? null
        : l.Pick($"First {Minute.Format(first)}, last {Minute.Format(last)}", $"Première {Minute.Format(first)}, dernière {Minute.Format(last)}")
            + (Journal.Next is { } next ? l.Pick($", next {Minute.Format(next)}.", $", prochaine {Minute.Format(next)}.") : ".");

    private string Events(Language l)
    {
        string Of(EventKind kind) => Numerals.Count(Journal.Events.GetValueOrDefault(kind), l);
        return l.Pick(
            $"{Of(EventKind.Sent)} messages sent, {Of(EventKind.Replied)} replies seen, {Of(EventKind.Gone)} messages gone; {Of(EventKind.Missed)} missed, {Of(EventKind.Uncertain)} uncertain at first, {Of(EventKind.Found)} of them found.",
            $"{Of(EventKind.Sent)} messages envoyés, {Of(EventKind.Replied)} réponses vues, {Of(EventKind.Gone)} messages disparus ; {Of(EventKind.Missed)} manqués, {Of(EventKind.Uncertain)} d’abord incertains, dont {Of(EventKind.Found)} retrouvés.");
    }

    private string? Held(Language l) => Switch switch
    {
        ControlMode.Running => null,
        ControlMode.Paused => l.Pick("Paused: nothing is sent before harness resume.", "En pause : rien n’est envoyé avant harness resume."),
        ControlMode.Stopped => l.Pick("Stopped: nothing is sent before harness resume.", "Arrêtée : rien n’est envoyé avant harness resume."),
    };

    private string Host(Language l)
    {
        if (Reply.Answer is not { } answer)
        {
            return Reply.Host is { } silent
                ? l.Pick(FormattableString.Invariant($"Process {silent.Pid} runs it and does not answer."), FormattableString.Invariant($"Le processus {silent.Pid} l’exécute et ne répond pas."))
                : l.Pick("No host runs it.", "Aucun hôte ne l’exécute.");
        }

        HostFigures did = answer.Figures;
        string since = Minute.Format(Instant.FromDateTimeOffset(answer.Since)), sends = Numerals.Count(did.Sends, l), looks = Numerals.Count(did.Looks, l);
        string uncertain = Numerals.Count(did.Uncertain, l), missed = Numerals.Count(did.Missed, l), queue = Numerals.Count(did.Queue, l);
        return l.Pick(
            FormattableString.Invariant($"Process {answer.Pid} runs it since {since}: {sends} sent, {looks} looks, {uncertain} uncertain, {missed} missed, {queue} waiting."),
            FormattableString.Invariant($"Le processus {answer.Pid} l’exécute depuis {since} : {sends} envoyés, {looks} relevés, {uncertain} incertains, {missed} manqués, {queue} en attente.")) + Behind(did.Lag, l);
    }

    private static string Behind(Lag? lag, Language l) => lag is null ? ""
        : l.Pick(
            $" Behind the plan: half under {Seconds(lag.Median, l)}, 99 of 100 under {Seconds(lag.P99, l)}, {Seconds(lag.Longest, l)} at most.",
            $" Retard sur le plan : la moitié sous {Seconds(lag.Median, l)}, 99 sur 100 sous {Seconds(lag.P99, l)}, {Seconds(lag.Longest, l)} au plus.");

    private static string Seconds(double milliseconds, Language l) => Numerals.Number(milliseconds / 1000, l) + Numerals.NoBreak + "s";
}
