using Harness.Documents.Cases;
using Harness.Findings;
using Harness.Probes;
using Harness.Publishing;
using Harness.Studies;
using static Harness.Findings.Phrases;

namespace Harness.Documents.Html;

/// <summary>The cases of a brand in full, each folded: messages word for word, looks, rungs, pictures, and what its events hash to.</summary>
internal static class DossierSection
{
    /// <summary>What marks it on a page: the data of a report alone do not give it.</summary>
    public const string Class = "dossiers";

    /// <summary>Nothing in public, nor where there is no journal to read.</summary>
    public static Html Of(Report report, Stratum brand, Language l, Dossiers? cases) =>
        cases is not null ? Html.Of($"""

            <div class="{Class}">
            <p class="note">{l.Pick("Each case in full. Its root is that over the heads of its lines in events.jsonl.", "Chaque cas en entier. Sa racine porte sur les en-têtes (head) de ses lignes dans events.jsonl.")}</p>
            {brand.Outcomes.Slots.Select(slot => Html.Of($"<details><summary>{slot.Probe}</summary>{Told(cases[slot], l)}</details>\n"))}</div>
            """)
        : report.EventsOf is null || report.Edition.IsPublic || report.Plan.Slots.Count <= Dossiers.MostMessages ? Html.Nothing
        : Html.Of($"""

            <div class="{Class}"><p class="note">{l.Pick(
                $"With more than {Numerals.Count(Dossiers.MostMessages, l)} messages, their cases are not told here: harness case {brand.Outcomes.Slots[0].Probe} tells one in full.",
                $"Au-delà de {Numerals.Count(Dossiers.MostMessages, l)} messages, les cas ne sont pas racontés ici : harness case {brand.Outcomes.Slots[0].Probe} en raconte un en entier.")}</p></div>
            """);

    /// <summary>One case.</summary>
    public static Html Told(Dossier dossier, Language l)
    {
        Telling telling = new(dossier, l);
        return Html.Of($"""
            <ol>{dossier.Told.Where(happened => happened.Head.Kind is not (EventKind.Looked or EventKind.Captured or EventKind.Closed)).Select(happened => Html.Of($"<li>{telling.When(happened.Head)} {Line(telling.Of(happened.Head, happened.Said))}</li>\n"))}</ol>
            <ul>{telling.Facts().Select(fact => Html.Of($"<li>{Line(fact)}</li>\n"))}</ul>
            {dossier.Exhibits.Where(exhibit => exhibit.Picture is not null).Select(exhibit => Html.Of($"<img src=\"data:image/png;base64,{new Html(Convert.ToBase64String(exhibit.Picture!))}\" alt=\"{telling.Kept(exhibit)}\" />\n"))}
            """);
    }

    private static Html Line(ToldEvent told) => told.Quote is { } quote
        ? Html.Of($"<bdi>{told.Words.Trim(' ')}</bdi> <q dir=\"auto\">{quote}</q>{told.After}")
        : Html.Of($"{told.Words.Trim(' ')}{told.After}");
}
