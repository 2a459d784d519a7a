using System.Globalization;
using Harness.Documents.Html;
using Harness.Findings;
using Harness.Findings.Prospects;
using Harness.Planning;
using Harness.Studies;
using NodaTime;

namespace Harness.Documents.Plans;

using Html = Harness.Documents.Html.Html;

/// <summary>A plan as a page in both languages, for whoever has to approve it: what it will bear, what it cannot tell apart, every contact with its text.</summary>
internal static class PlanPage
{
    public static string Render(Plan plan, Prospect prospect, Language first)
    {
        Balance balance = Balance.Of(plan);
        return BilingualPage.Render(first, "Harness", plan.Study.Title, l => Article(plan, prospect, balance, l));
    }

    private static Html Article(Plan plan, Prospect prospect, Balance balance, Language l) => Html.Of($"""
        <header>
        <p class="kind">{l.Pick("Plan, nothing was sent", "Plan, rien n’a été envoyé")}</p>
        <h1>{plan.Study.Title.In(l)}{(plan.WaveId == plan.Study.Id ? string.Empty : $" – {plan.WaveId}")}</h1>
        <p class="about">{plan.Study.About.In(l)}</p>
        </header>
        <section class="verdict"><h2>{l.Pick("What this plan costs and will be able to say", "Ce que ce plan coûte et ce qu’il permettra de dire")}</h2>
        <ul>{ProspectSentences.Of(plan, prospect, balance).Select(sentence => Html.Of($"<li>{sentence.In(l)}</li>\n"))}</ul></section>
        <section><h2>{l.Pick("How often levels meet", "Combien de fois les niveaux se rencontrent")}</h2>
        {balance.Pairs.Select(pair => Pair(pair, l))}</section>
        <section><h2>{l.Pick("Every contact", "Chaque contact")}</h2>
        <p>{l.Pick($"Times are those of {plan.Study.Schedule.Zone.Id}.", $"Les heures sont celles du fuseau {plan.Study.Schedule.Zone.Id}.")}</p>
        {plan.Slots.GroupBy(slot => slot.At.InZone(plan.Study.Schedule.Zone).Date).Select(day => Day(day, plan.Study, l))}</section>
        <footer><p>{l.Pick("seed", "graine")} {plan.Seed.ToString(CultureInfo.InvariantCulture)}</p></footer>
        """);

    private static Html Pair(FactorPair pair, Language l)
    {
        string first = FactorNames.Of(pair.First).In(l), second = FactorNames.Of(pair.Second).In(l);
        string least = Numerals.Count(pair.Least, l), most = Numerals.Count(pair.Most, l), range = pair.Least == pair.Most ? most : least + l.Pick(" to ", " à ") + most;
        return Html.Of($"""
            <details><summary>{first} × {second}{l.Pick(": ", " : ")}{(pair.Confounding == Confounding.None ? range + l.Pick(" contacts in a cell", " contacts par case") : l.Pick("confounded", "confondus"))}</summary>
            {Figure.Table(new($"{first} × {second}", [string.Empty, .. pair.Columns], [.. pair.Rows.Zip(pair.Counts, (row, counts) => (IReadOnlyList<string>)[row, .. counts.Select(count => Numerals.Count(count, l))])]))}
            </details>

            """);
    }

    private static Html Day(IGrouping<LocalDate, Slot> day, Study study, Language l) => Html.Of($"""
        <details><summary>{Numerals.Date(day.Key, l)}{l.Pick(": ", " : ")}{Numerals.Count(day.Count(), l, new("contact", "contact"), new("contacts", "contacts"))}</summary>
        <div class="scroll" role="group" tabindex="0" aria-label="{Numerals.Date(day.Key, l)}"><table>
        <thead><tr>{Headings(l).Select(heading => Html.Of($"<th scope=\"col\">{heading}</th>"))}</tr></thead>
        <tbody>
        {day.Select(slot => Contact(slot, study, l))}</tbody>
        </table></div></details>

        """);

    private static string[] Headings(Language l) =>
    [
        l.Pick("Time", "Heure"), l.Pick("Probe", "Contact"), l.Pick("Brand", "Marque"), l.Pick("Account", "Compte"), l.Pick("Persona", "Persona"), l.Pick("Category", "Catégorie"), l.Pick("Address", "Adresse"), l.Pick("Text", "Texte"),
    ];

    private static Html Contact(Slot slot, Study study, Language l)
    {
        string time = slot.At.InZone(study.Schedule.Zone).TimeOfDay.ToString("HH:mm", CultureInfo.InvariantCulture);
        Words category = study.Complaints.Categories.First(category => category.Id == slot.Complaint.Category).Name;
        return Html.Of($"""
            <tr><td>{time}</td><td>{slot.Probe}</td><th scope="row">{slot.Brand.Name}</th><td>{slot.Account.Channel} {slot.Account.Handle}</td><td>{slot.Persona.Id}</td><td>{category.In(l)}</td><td>{Wording.Of(slot.Address).In(l)}</td><td lang="{Wording.Key(slot.Language)}">{slot.Text}</td></tr>

            """);
    }
}
