using Harness.Findings;
using Harness.Runs;
using Harness.Studies;
using NodaTime;
using NodaTime.Text;

namespace Harness.Commands;

/// <summary>What one tick did and when the next is due, for people and for programs.</summary>
/// <param name="Wave">The wave, by its id.</param>
/// <param name="Visit">How it stands now; null when it is stopped and nothing was done.</param>
/// <param name="Did">What was done.</param>
/// <param name="Fence">The number of the bundle; null without one.</param>
internal sealed record TickReport(string Wave, Visit? Visit, HostFigures Did, long? Fence)
{
    private static readonly InstantPattern Minute = InstantPattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd' 'HH':'mm':'ss' UTC'");

    public string In(Language l) => Visit is { } visit ? $"{Done(visit, l)} {Again(visit, l)}{Number(l)}"
        : l.Pick($"{Wave}: stopped. Nothing was done; harness resume, or removing the file STOP, lifts it.", $"{Wave} : arrêtée. Rien n’a été fait ; harness resume, ou la suppression du fichier STOP, lève l’arrêt.") + Number(l);

    public object ForPrograms() => new
    {
        Wave,
        Stopped = Visit is null,
        Sent = Did.Sends,
        Looked = Did.Looks,
        Did.Missed,
        Did.Uncertain,
        Visit?.Failed,
        Visit?.Open,
        Over = Visit?.Open == 0,
        Next = Visit?.Next is { } next ? next.ToDateTimeOffset() : (DateTimeOffset?)null,
        Fence,
    };

    private string Done(Visit visit, Language l)
    {
        string sent = Numerals.Count(Did.Sends, l), looks = Numerals.Count(Did.Looks, l), missed = Numerals.Count(Did.Missed, l), uncertain = Numerals.Count(Did.Uncertain, l), failed = Numerals.Count(visit.Failed, l);
        return l.Pick($"{Wave}: {sent} sent, {looks} looks, {missed} missed, {uncertain} uncertain", $"{Wave} : {sent} envoyés, {looks} relevés, {missed} manqués, {uncertain} incertains")
            + (visit.Failed == 0 ? "." : l.Pick($"; {failed} conversations broke off and are tried again next time.", $" ; {failed} conversations se sont interrompues et seront reprises la prochaine fois."));
    }

    private static string Again(Visit visit, Language l)
    {
        string open = Numerals.Count(visit.Open, l);
        return visit.Next is { } next
            ? l.Pick($"{open} conversations are open; nothing is due before {Minute.Format(next)}.", $"{open} conversations sont ouvertes ; rien n’est à faire avant le {Minute.Format(next)}.")
            : l.Pick("Every conversation is over: no further tick is needed.", "Toutes les conversations sont terminées : plus aucun passage n’est nécessaire.");
    }

    private string Number(Language l) => Fence is not { } fence ? ""
        : l.Pick(FormattableString.Invariant($" The bundle has number {fence}."), FormattableString.Invariant($" Le paquet porte le numéro {fence}."));
}
