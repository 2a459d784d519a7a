using System.Globalization;
using Harness.Documents.Html;
using Harness.Findings;
using Harness.Findings.Protocols;
using Harness.Studies;

namespace Harness.Documents.Protocols;

using Html = Harness.Documents.Html.Html;

/// <summary>A comparison of protocols as one page in both languages: the verdict first, then every order beside what the data bear of it.</summary>
internal static class ProtocolPage
{
    public static string Render(ProtocolComparison comparison, Language first) =>
        BilingualPage.Render(first, "Harness", Title(comparison), l => Article(comparison, l));

    private static Words Title(ProtocolComparison comparison) => Phrases.Say(l =>
        l.Pick("Protocols compared: ", "Protocoles comparés : ") + comparison.Plan.Study.Title.In(l));

    private static Html Article(ProtocolComparison comparison, Language l) => Html.Of($"""
        <header>
        <p class="kind">{l.Pick("Protocols compared on simulated brands", "Protocoles comparés sur des marques simulées")}</p>
        <h1>{Title(comparison).In(l)}</h1>
        <p class="about">{About(comparison, l)}</p>
        </header>
        <section class="verdict"><h2>{l.Pick("What each would have concluded", "Ce que chacun aurait conclu")}</h2>
        <ul>{ProtocolSentences.Of(comparison).Select(sentence => Html.Of($"<li>{sentence.In(l)}</li>\n"))}</ul></section>
        <section><h2>{l.Pick("Every protocol, every brand", "Tous les protocoles, toutes les marques")}</h2>
        {Figure.Render(ProtocolHeatmap.Of(comparison, l), l)}</section>
        <section><h2>{l.Pick("Protocol by protocol", "Protocole par protocole")}</h2>
        {comparison.Judgements.Select(judgement => Section(judgement, comparison, l))}</section>
        {MarkSection.Render(l)}
        {Limits(comparison, l)}
        <footer><p>{comparison.Plan.WaveId} · {l.Pick("seed", "graine")} {new Html(comparison.Plan.Seed.ToString(CultureInfo.InvariantCulture))}</p></footer>
        """);

    private static string About(ProtocolComparison comparison, Language l)
    {
        (string sent, string brands) = (Numerals.Count(comparison.Wave.Analysis.Sent, l), Numerals.Count(comparison.Wave.Brands.Count, l));
        return l.Pick(
            $"{sent} messages to {brands} simulated brands were played once; the same outcomes are judged here by the rules of each protocol. A protocol is named by its formula, after those who published it: nothing here is theirs, and where a rule was not published the formula says what is ours.",
            $"{sent} messages à {brands} marques simulées ont été joués une fois ; les mêmes issues sont jugées ici selon les règles de chaque protocole. Un protocole est nommé par sa formule, d’après ceux qui l’ont publiée : rien ici n’est d’eux, et là où une règle n’a pas été publiée, la formule dit ce qui est de nous.");
    }

    private static Html Section(Judgement judgement, ProtocolComparison comparison, Language l) => Html.Of($"""
        <section id="{judgement.Protocol.Id}-{Wording.Key(l)}"><h3>{judgement.Protocol.Title.In(l)}</h3>
        <p>{l.Pick(judgement.Protocol.Formula.En, judgement.Protocol.Formula.Fr)}</p>
        <p><strong>{ProtocolSentences.Of(judgement).In(l)}</strong> {l.Pick("Pairs in the true order of shares answered: ", "Paires dans le vrai ordre des taux de réponse : ")}{ProtocolTables.Pairs(comparison, judgement, l)}.</p>
        {Figure.Table(ProtocolTables.Order(judgement, l))}</section>

        """);

    private static Html Limits(ProtocolComparison comparison, Language l) => Html.Of($"""
        <section class="limits">
        <h2>{l.Pick("Limits", "Limites")}</h2>
        <ul>
        {Item(l.Pick("The brands are simulated: this compares ways of judging, not companies, and another world may compare otherwise.", "Les marques sont simulées : on compare ici des façons de juger, non des entreprises, et un autre monde peut donner une autre comparaison."))}
        {Item(l.Pick("The truth in the last row is the share answered alone. A protocol that looks at speed or quality asks another question, and may rightly end in another order.", "La vérité de la dernière ligne est le seul taux de réponse. Un protocole qui regarde la rapidité ou la qualité pose une autre question, et peut à bon droit aboutir à un autre ordre."))}
        {Item(l.Pick("All protocols are given the messages, the channels and the window of this one study; in their own studies these differed too. Brands are compared across sectors, where several protocols compare within them.", "Tous les protocoles reçoivent les messages, les canaux et la fenêtre de cette seule étude ; dans leurs propres études, ceux-ci différaient aussi. Les marques sont comparées tous secteurs confondus, alors que plusieurs protocoles comparent par secteur."))}
        {Item(l.Pick("It is one wave with one seed. Tests treat messages as independent, and each protocol is corrected for its own pairs, not for there being several protocols.", "C’est une seule vague avec une seule graine. Les tests supposent des messages indépendants, et chaque protocole est corrigé pour ses propres paires, non pour le nombre de protocoles."))}
        {(comparison.Plan.Study.Panel.World is { } world ? Item(world.About.In(l)) : Html.Nothing)}
        </ul>
        </section>
        """);

    private static Html Item(string text) => Html.Of($"<li>{text}</li>\n");
}
