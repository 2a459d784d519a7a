using System.Globalization;
using Harness.Findings;
using Harness.Planning;
using Harness.Studies;
using NodaTime;

namespace Harness.Documents.Html;

/// <summary>How the figures came about: panel, dates, window, counts, assumptions, seed.</summary>
internal static class MethodSection
{
    private const int MostTexts = 2000;

    /// <param name="report">The report.</param>
    /// <param name="l">The language.</param>
    /// <param name="isTold">Whether the page tells every case, and with it what was written.</param>
    public static Html Render(Report report, Language l, bool isTold = false)
    {
        (Study study, Analysis analysis) = (report.Study, report.Analysis);
        LocalDate last = report.Plan.Slots.Count == 0 ? report.Plan.Start : report.Plan.Slots[^1].At.InZone(study.Schedule.Zone).Date;
        string days = Numerals.Count(Period.Between(report.Plan.Start, last, PeriodUnits.Days).Days + 1, l, new("day", "jour"), new("days", "jours"));
        string hours = string.Join(", ", study.Schedule.Windows.Select(window => window.Hours.ToString()).Distinct(StringComparer.Ordinal));
        string brands = Numerals.Count(study.Panel.Brands.Count, l, new("brand", "marque"), new("brands", "marques"));
        string sectors = Numerals.Count(study.Panel.Sectors.Count, l, new("sector", "secteur"), new("sectors", "secteurs"));
        string personas = Numerals.Count(study.Personas.Count, l, new("persona", "persona"), new("personas", "personas"));
        string categories = Numerals.Count(study.Complaints.Categories.Count, l, new("category", "catégorie"), new("categories", "catégories"));
        string address = analysis.Addresses.Count > 1 ? l.Pick("; the form of address changes by week", " ; la forme d’adresse change chaque semaine") : string.Empty;
        string Number(int value) => Numerals.Count(value, l);
        return Html.Of($"""
            <section class="method">
            <h2>{l.Pick("Method", "Méthode")}</h2>
            <dl>
            {Item(l.Pick("Ordered and paid for by", "Commandée et payée par"), study.Sponsor?.In(l) ?? l.Pick("not stated", "non précisé"))}
            {Item(l.Pick("Authorisation", "Autorisation"), Bases(report, l))}
            {Item(l.Pick("Panel", "Panel"), l.Pick($"{brands} in {sectors}, {(study.Panel.World is null ? "real" : "simulated: no brand was contacted, and nothing here is a statement about one")}", $"{brands} dans {sectors}, {(study.Panel.World is null ? "réelles" : "simulées : aucune marque n’a été contactée et rien ici ne parle d’une marque réelle")}"))}
            {Item(l.Pick("Fieldwork", "Terrain"), l.Pick($"{Numerals.Date(report.Plan.Start, l)} to {Numerals.Date(last, l)} ({days}), {hours}, {study.Schedule.Zone.Id}", $"du {Numerals.Date(report.Plan.Start, l)} au {Numerals.Date(last, l)} ({days}), {hours}, {study.Schedule.Zone.Id}"))}
            {Item(l.Pick("Design", "Protocole"), l.Pick($"{personas}, {categories}; each persona meets each brand and category equally often{address}", $"{personas}, {categories} ; chaque persona rencontre aussi souvent chaque marque et chaque catégorie{address}"))}
            {Item(l.Pick("Window and clock", "Fenêtre et horloge"), l.Pick($"{Numerals.Span(study.Window, l)} from sending, wall clock; a message without reply by then is silence, which is an outcome and not a gap", $"{Numerals.Span(study.Window, l)} à partir de l’envoi, temps continu ; un message sans réponse à ce terme est un silence, qui est un résultat et non une lacune"))}
            {Item(l.Pick("Messages", "Messages"), Messages(analysis, l))}
            {Item(l.Pick("Not counted", "Non comptés"), Excluded(analysis, l))}
            {Item(l.Pick("Changes since the plan", "Changements depuis le plan"), l.Pick("none: the study’s files are those with which the journal was begun, by their hash", "aucun : les fichiers de l’étude sont ceux avec lesquels le journal a commencé, empreinte à l’appui"))}
            {Item(l.Pick("Estimates", "Estimations"), l.Pick("shares: Wilson intervals; curves: Kaplan-Meier, with Wilson limits while nothing is censored; comparisons: Fisher’s exact test on all pairs, corrected by Holm; all at 95%", "parts : intervalles de Wilson ; courbes : Kaplan-Meier, avec limites de Wilson tant que rien n’est censuré ; comparaisons : test exact de Fisher sur toutes les paires, corrigé par Holm ; le tout à 95 %"))}
            {Item(l.Pick("Floors", "Seuils"), l.Pick($"no order below {Number(Floors.Order)} contacts, no figure below {Number(Floors.Figure)}", $"pas d’ordre en dessous de {Number(Floors.Order)} contacts, pas de chiffre en dessous de {Number(Floors.Figure)}"))}
            {Item(l.Pick("Seed", "Graine"), l.Pick($"{report.Plan.Seed.ToString(CultureInfo.InvariantCulture)}: the same seed gives the same messages, replies and bytes", $"{report.Plan.Seed.ToString(CultureInfo.InvariantCulture)} : la même graine donne les mêmes messages, réponses et octets"))}
            </dl>
            {World(study, l)}
            {(report.Edition.IsPublic ? Wordings(report.Plan.Study, l) : isTold ? Html.Nothing : Texts(report.Plan, l))}
            </section>
            """);
    }

    /// <summary>How many brands were written to on which ground.</summary>
    private static string Bases(Report report, Language l)
    {
        Brand[] brands = [.. report.Analysis.Brands.Where(brand => brand.N > 0).Select(brand => brand.Outcomes.Slots[0].Brand)];
        return report.Study.Panel.World is not null
            ? l.Pick("none needed: the brands are simulated", "aucune n’est nécessaire : les marques sont simulées")
            : brands.Length == 0 ? "–"
            : string.Join(", ", brands.GroupBy(brand => brand.Authorisation?.Basis).OrderBy(basis => basis.Key)
                .Select(basis => $"{Wording.Of(basis.Key).In(l)}{l.Pick(": ", " : ")}{Numerals.Count(basis.Count(), l, new("brand", "marque"), new("brands", "marques"))}"));
    }

    private static string Excluded(Analysis analysis, Language l)
    {
        (Contacts all, int absent) = (analysis.Contacts, analysis.Brands.Where(brand => brand.Absent).Sum(brand => brand.N));
        (int N, Words What)[] parts =
        [
            (all.Undelivered, new("undelivered", "non remis")),
            (all.Uncertain, new("uncertain whether they were posted", "dont on ne sait pas s’ils ont été publiés")),
            (all.Missed, new("missed, their time had passed", "manqués, leur heure étant passée")),
            (all.Refused, new("refused by the platform", "refusés par la plateforme")),
            (all.Open, new("not sent so far", "pas encore envoyés")),
        ];
        string counts = string.Join(", ", parts.Select(part => $"{Numerals.Count(part.N, l)} {part.What.In(l)}"));
        return absent == 0 ? counts : counts + l.Pick(
            $"; {Numerals.Count(absent, l)} to brands without an account are counted in the whole, not in comparisons",
            $" ; {Numerals.Count(absent, l)} à des marques sans compte sont comptés dans l’ensemble, non dans les comparaisons");
    }

    /// <summary>How many messages there were, and what became of them.</summary>
    public static string Messages(Analysis analysis, Language l)
    {
        string Number(int value) => Numerals.Count(value, l);
        return l.Pick($"{Number(analysis.Planned)} planned, {Number(analysis.Sent)} sent, {Number(analysis.Answered)} answered by a person, {Number(analysis.OnlyAcknowledged)} only acknowledged by a machine, {Number(analysis.FollowedUp)} followed up, {Number(analysis.Removed)} removed while watched",
            $"{Number(analysis.Planned)} prévus, {Number(analysis.Sent)} envoyés, {Number(analysis.Answered)} avec la réponse d’une personne, {Number(analysis.OnlyAcknowledged)} avec un accusé de réception automatique seulement, {Number(analysis.FollowedUp)} avec une suite de notre part, {Number(analysis.Removed)} supprimés pendant l’observation");
    }

    private static Html Item(string term, string text) => Html.Of($"<dt>{term}</dt><dd>{text}</dd>\n");

    private static Html World(Study study, Language l) => study.Panel.World is not { } world ? Html.Nothing : Html.Of($"""
        <h3>{l.Pick("The simulated world and its assumptions", "Le monde simulé et ses hypothèses")}</h3>
        <p>{world.About.In(l)}</p>
        <details><summary>{l.Pick("What is assumed, brand by brand", "Ce qui est supposé, marque par marque")}</summary>
        <dl>{study.Panel.Brands.Select(brand => Brand(study, brand, l))}</dl>
        </details>
        """);

    private static Html Brand(Study study, Brand brand, Language l)
    {
        string assumed = study.Panel.World!.Laws.FirstOrDefault(law => law.Brand == brand.Id)?.Assumed?.In(l)
            ?? l.Pick("Nothing: silent, as published.", "Rien : muette, comme l’indique la publication.");
        return Item(brand.Name, brand.Note is { } note ? $"{assumed} {note.In(l)}" : assumed);
    }

    /// <summary>Every message as it was planned; in a large study every wording, as it is written in the study.</summary>
    private static Html Texts(Plan plan, Language l) => plan.Slots.Count > MostTexts ? Wordings(plan.Study, l) : Html.Of($"""
        <details><summary>{l.Pick($"All messages as planned ({Numerals.Count(plan.Slots.Count, l)})", $"Tous les messages tels que prévus ({Numerals.Count(plan.Slots.Count, l)})")}</summary>
        <ol class="texts">{plan.Slots.Select(slot => Html.Of($"<li><bdi>{slot.Brand.Name}</bdi> · <q lang=\"{Wording.Key(slot.Language)}\">{slot.Text}</q></li>\n"))}</ol>
        </details>
        """);

    /// <summary>The wordings as written, with their blanks: what fills them may tell who wrote.</summary>
    private static Html Wordings(Study study, Language l)
    {
        (string Complaint, Language Language, string Text)[] wordings =
        [
            .. study.Complaints.Messages.SelectMany(complaint => InTones(complaint.Wordings, complaint.Tones).Select(text => (complaint.Id, complaint.Language, text))
                .Concat((complaint.Translations ?? []).SelectMany(other => InTones(other.Wordings, other.Tones).Select(text => (complaint.Id, other.Language, text))))),
        ];
        return Html.Of($"""
            <details><summary>{l.Pick($"All wordings of the messages ({Numerals.Count(wordings.Length, l)}); {{brand}} stands for the name", $"Toutes les formulations des messages ({Numerals.Count(wordings.Length, l)}) ; {{brand}} est mis pour le nom")}</summary>
            <ol class="texts">{wordings.Select(wording => Html.Of($"<li>{wording.Complaint} · <q lang=\"{Wording.Key(wording.Language)}\">{wording.Text}</q></li>\n"))}</ol>
            </details>
            """);
    }

    private static IEnumerable<string> InTones(IReadOnlyList<string> wordings, IReadOnlyList<ToneWordings>? tones) => wordings.Concat((tones ?? []).SelectMany(tone => tone.Wordings));
}
