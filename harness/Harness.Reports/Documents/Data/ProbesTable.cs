using Harness.Findings;
using Harness.Planning;
using Harness.Probes;
using Harness.Raters;
using Harness.Ratings;
using Harness.Readings;
using Harness.Studies;
using NodaTime;
using static Harness.Documents.Data.Column;

namespace Harness.Documents.Data;

/// <summary>One row for each planned contact: what was decided about it, and its times; never a word of what was said.</summary>
internal static class ProbesTable
{
    public const string Answered = "answered", Silent = "silent", Open = "open", Undelivered = "undelivered", NotSent = "not-sent";
    private static readonly string[] Rungs = ["acknowledged", "human", "relevant", "promised", "solved", "gone"];

    public static PackageTable Of(Report report)
    {
        Outcomes all = report.Analysis.Overall.Outcomes;
        Dictionary<int, int> sent = Enumerable.Range(0, all.N).ToDictionary(i => all.Slots[i].Index);
        Dictionary<string, TurnKind> cards = report.Quality?.Round.Cards.ToDictionary(card => card.Card.Probe!, card => card.Card.Kind, StringComparer.Ordinal) ?? [];
        return new(
            "probes",
            new("Planned contacts and what became of them", "Contacts prévus et ce qu’ils sont devenus"),
            [.. Columns(), .. Rungs.SelectMany(Moments), Text("card", "Card of the raters: card, gold, or none", "Carte des évaluateurs : card, gold, ou aucune")],
            1,
            [new("brand", "brands", "brand"), new("sector", "sectors", "sector"), new("category", "categories", "category")],
            [.. report.Plan.Slots.Zip(report.Analysis.Probes, (slot, probe) => (IReadOnlyList<string>)
            [
                .. Planned(slot, report),
                .. Became(probe, sent.TryGetValue(slot.Index, out int i) ? (all, i) : null),
                cards.TryGetValue(slot.Probe, out TurnKind kind) ? Wording.Key(kind) : "",
            ])]);
    }

    private static Column[] Columns() =>
    [
        Text("probe", "Contact", "Contact", true), Text("brand", "Brand", "Marque", true), Text("sector", "Sector", "Secteur", true), Text("category", "Category", "Catégorie", true),
        Text("address", "Form of address", "Forme d’adresse", true), Text("channel", "Channel", "Canal", true), Text("account", "Account: active, or absent", "Compte : active, ou absent", true),
        Text("persona", "Persona", "Persona", true), Text("language", "Language", "Langue", true), Instant("planned_at", "Planned for, UTC", "Prévu pour, UTC", true), Instant("sent_at", "Sent at, UTC", "Envoyé à, UTC"),
        Text("status", "What became of it: answered, silent, open, undelivered, not-sent", "Ce qu’il est devenu : answered, silent, open, undelivered, not-sent", true),
        Flag("answered", "Answered by a person within the window", "Réponse d’une personne dans la fenêtre"), Flag("censored", "Not answered while it was watched", "Sans réponse tant qu’il a été observé"),
        Whole("after_ms", "Last look without the answer, ms from sending", "Dernier regard sans la réponse, ms depuis l’envoi"), Whole("time_ms", "Answer, or end of observation, ms from sending", "Réponse, ou fin d’observation, ms depuis l’envoi"),
        Whole("watched_ms", "Watched until, ms from sending", "Observé jusqu’à, ms depuis l’envoi"), Whole("turns", "Messages of ours", "Messages de notre part", true),
    ];

    private static IEnumerable<Column> Moments(string rung) =>
        [Whole(rung + "_after_ms", $"{rung}: last look before, ms from sending", $"{rung} : dernier regard avant, ms depuis l’envoi"), Whole(rung + "_by_ms", $"{rung}: by, ms from sending", $"{rung} : au plus tard, ms depuis l’envoi")];

    /// <summary>In public the testers have numbers, for their ids may be names.</summary>
    private static string Tester(Slot slot, Report report) =>
        report.Edition.IsPublic ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"tester-{report.Study.Personas.Index().FirstOrDefault(persona => persona.Item.Id == slot.Persona.Id).Index + 1}") : slot.Persona.Id;

    private static string[] Planned(Slot slot, Report report) =>
    [
        slot.Probe, slot.Brand.Id, slot.Brand.Sector, slot.Complaint.Category, Wording.Key(slot.Address), slot.Account.Channel, Wording.Key(slot.Account.Presence ?? Presence.Active),
        Tester(slot, report), Wording.Key(slot.Language), Written.Of((Instant?)slot.At),
    ];

    private static string[] Became(Probe probe, (Outcomes All, int I)? outcome)
    {
        (bool? answered, long? after, long? time) = outcome is var (all, i) ? (all.Answered[i], all.After[i], all.Milliseconds[i]) : ((bool?)null, (long?)null, (long?)null);
        Instant? watched = outcome is null ? null : probe.Closed ?? probe.LastLook ?? probe.Sent;
        string Since(Instant? at) => Written.Since(probe.Sent, at);
        Moment?[] moments = [probe.Acknowledged, probe.Human, Readings.Rungs.FirstAt(probe, Rung.Relevant), Readings.Rungs.FirstAt(probe, Rung.Promised), Readings.Rungs.FirstAt(probe, Rung.Solved), probe.Gone];
        return
        [
            Written.Of(probe.Sent), Status(probe, outcome), Written.Of(answered), Written.Of(!answered), Written.Of(after), Written.Of(time), Since(watched), Written.Of(probe.Turns),
            .. moments.SelectMany(moment => new[] { Since(moment?.After), Since(moment?.By) }),
        ];
    }

    private static string Status(Probe probe, (Outcomes All, int I)? outcome) =>
        outcome is not var (all, i) ? probe is { Sent: not null, Undelivered: not null } ? Undelivered : NotSent
        : all.Answered[i] ? Answered
        : probe.Closed is not null || all.Milliseconds[i] >= all.Window.TotalMilliseconds ? Silent
        : Open;
}
