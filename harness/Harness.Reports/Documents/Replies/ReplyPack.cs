using System.Text;
using Harness.Documents.Cases;
using Harness.Documents.Html;
using Harness.Findings;
using Harness.Planning;
using Harness.Readings;
using Harness.Studies;
using Harness.Tables;
using NodaTime;
using static Harness.Findings.Phrases;

namespace Harness.Documents.Replies;

using Html = Harness.Documents.Html.Html;

/// <summary>What one brand is given before anything is published of it: its own figures and cases and nobody else's, until when it may answer, and a form to object by.</summary>
/// <param name="Report">The report.</param>
/// <param name="Brand">The brand.</param>
/// <param name="Sent">The day on which it is given.</param>
/// <param name="Deadline">The last day on which the brand may answer.</param>
internal sealed record ReplyPack(Report Report, Stratum Brand, LocalDate Sent, LocalDate Deadline)
{
    public const string Form = "answer-form.csv";

    /// <summary>The columns of the form: the brand fills in the first two, who answers for the study the others.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["case", "text", "decision", "reason"];

    private Outcomes Outcomes => Brand.Outcomes;

    public IReadOnlyList<DocumentFile> Files() =>
    [
        new("reply.html", Encoding.UTF8.GetBytes(BilingualPage.Render(Report.Language, Report.Tool, Report.Study.Title, Page))),
        new("cases.csv", CasesCsv.Render(Outcomes)),
        new(Form, Encoding.UTF8.GetBytes(string.Join(',', Columns) + "\n" + string.Concat(Outcomes.Slots.Select(slot => $"{CsvCell.Of(slot.Probe)},,,\n")))),
    ];

    private Html Page(Language l) => Html.Of($"""
        <header>
        <p class="kind">{l.Pick("Right of reply", "Droit de réponse")}</p>
        <h1><bdi>{Brand.Name(l)}</bdi></h1>
        <p class="about">{Report.Study.Title.In(l)}. {Report.Study.About.In(l)}</p>
        </header>
        <section class="verdict">
        <h2>{l.Pick($"You may answer until {Numerals.Date(Deadline, l)}", $"Vous pouvez répondre jusqu’au {Numerals.Date(Deadline, l)}")}</h2>
        <p>{l.Pick(
            $"This is all that is about to be published of you, given to you on {Numerals.Date(Sent, l)}: your figures and your cases, and nobody else’s.",
            $"Voici tout ce qui va être publié à votre sujet, remis le {Numerals.Date(Sent, l)} : vos chiffres et vos cas, et ceux de personne d’autre.")}</p>
        <ol>
        <li>{l.Pick("Answer in your own words: what you write is printed word for word, so name nobody and give no address or telephone number.", "Répondez avec vos propres mots : votre texte est imprimé mot pour mot ; ne nommez donc personne et n’y mettez ni adresse ni numéro de téléphone.")}</li>
        <li>{l.Pick($"If a case is wrong, say why in the column “text” of {Form}. Each objection is decided on, and printed with the decision and its reason.", $"Si un cas est inexact, dites pourquoi dans la colonne « text » de {Form}. Chaque contestation reçoit une décision, imprimée avec sa raison.")}</li>
        <li>{l.Pick("Send both back to whoever gave you this.", "Renvoyez le tout à qui vous l’a remis.")}</li>
        </ol>
        </section>
        <section>
        <h2>{l.Pick("Your figures", "Vos chiffres")}</h2>
        <div class="sheet">{BrandSection.Own(Report, Brand, l, isAlone: true)}</div>
        </section>
        <section>
        <h2>{l.Pick("Your cases in full", "Vos cas en entier")}</h2>
        {Outcomes.Slots.Select(slot => Case(slot, l))}
        </section>
        """);

    private Html Case(Slot slot, Language l) => Html.Of($"""
        <div class="dossiers"><h3>{slot.Probe}</h3>
        {DossierSection.Told(Dossier.Of(Report.Study, slot, Report.EventsOf!(slot.Index), isOurs: false), l)}</div>

        """);
}
