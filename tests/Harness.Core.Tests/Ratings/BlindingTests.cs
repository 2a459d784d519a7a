using Harness.Ratings;
using Harness.Studies;

namespace Harness.Core.Tests.Ratings;

/// <summary>Replies as brands write them, and what raters see of them.</summary>
public sealed class BlindingTests
{
    private static readonly Identity Ondazur = new("Ondazur", ["Groupe Ondée"], ["@Ondazur_Aide", "service@ondazur.example", "https://www.ondazur.example/contact", "01 99 00 24 13"], ["Claire Martin"]);

    [Theory]
    [InlineData("Chez Ondazur, nous remplaçons l’appareil.", "Chez [marque], nous remplaçons l’appareil.")]
    [InlineData("L’équipe d’ONDAZUR vous remercie.", "L’équipe d’[marque] vous remercie.")]
    [InlineData("On-dazur, On Dazur, O N D A Z U R, ondàzur et #OndazurSolidaire", "[marque], [marque], [marque], [marque] et [marque]")]
    [InlineData("Le Groupe Ondee et les ondazuriens", "Le [marque] et les [marque]")]
    [InlineData("Une ronde d’azur dans l’onde azurée", "Une ronde d’azur dans l’onde azurée")]
    [InlineData("Contactez @ondazur_aide ou @autre.", "Contactez [marque] ou [compte].")]
    [InlineData("Écrivez à service@ondazur.example, ou voir https://www.ondazur.example/contact?id=3.", "Écrivez à [courriel], ou voir [lien].")]
    [InlineData("Tout est sur aide.ondazur.fr ou ondazur.example/faq !", "Tout est sur [lien] ou [lien] !")]
    [InlineData("Appelez le 01 99 00 24 13 ou le 3900, prix d’un appel local.", "Appelez le [téléphone] ou le [téléphone], prix d’un appel local.")]
    [InlineData("Au +33 1 99 00 24 13 ou 0199002413", "Au [téléphone] ou [téléphone]")]
    [InlineData("Réponse le 6 septembre à 12 h 10, au plus tard le 08/09/2013.", "Réponse le [date] à [heure], au plus tard le [date].")]
    [InlineData("Un technicien passe lundi 8 entre 9h et 18h ; le 1er août 2024, à 14h.", "Un technicien passe [date] entre [heure] ; le [date], à [heure].")]
    [InlineData("Sous 48h, 24h/24 et 7j/7, en 2 jours ouvrés : 3 paires à 12,50 €.", "Sous 48h, 24h/24 et 7j/7, en 2 jours ouvrés : 3 paires à 12,50 €.")]
    [InlineData("Bonjour Claire, désolés pour ce désagrément.", "Bonjour [nom], désolés pour ce désagrément.")]
    [InlineData("Bonjour Mme Dupont-Aignan, merci Claire !", "Bonjour Mme [nom], merci [nom] !")]
    [InlineData("bonjour claire, c’est noté", "bonjour [nom], c’est noté")]
    [InlineData("Bonjour, Merci pour votre message. Bonjour Madame, Nous regardons.", "Bonjour, Merci pour votre message. Bonjour Madame, Nous regardons.")]
    [InlineData("Chère cliente, vos chaussures ne sont plus vendues.", "Chère cliente, vos chaussures ne sont plus vendues.")]
    [InlineData("Je suis Julie du service après-vente. Ici Marc, votre conseiller.", "Je suis [nom] du service après-vente. Ici [nom], votre conseiller.")]
    [InlineData("C’est corrigé. ^JM", "C’est corrigé. [signature]")]
    [InlineData("C’est corrigé. ^ Julie", "C’est corrigé. [signature]")]
    [InlineData("C’est corrigé. - Julie", "C’est corrigé. - [signature]")]
    [InlineData("C’est corrigé.\n\n— Marie du service client", "C’est corrigé.\n\n— [signature]")]
    [InlineData("C’est corrigé.\nCordialement,\nJulie Martin\nL’équipe Ondazur", "C’est corrigé.\nCordialement,\n[signature]\n[signature]")]
    [InlineData("C’est corrigé. Bonne journée, Paul", "C’est corrigé. Bonne journée, [signature]")]
    [InlineData("C’est corrigé. Votre service client Ondazur", "C’est corrigé. [signature]")]
    [InlineData("C’est corrigé. Bonne journée, et n’hésitez pas à revenir vers nous", "C’est corrigé. Bonne journée, et n’hésitez pas à revenir vers nous")]
    [InlineData("Il nous faut :\n- Votre facture\n- Votre adresse", "Il nous faut :\n- Votre facture\n- Votre adresse")]
    [InlineData("Merci beaucoup ! Nous avons transmis votre message à l’équipe.", "Merci beaucoup ! Nous avons transmis votre message à l’équipe.")]
    public void A_French_reply_shows_this(string reply, string shown) => new Blinding(Ondazur, Language.Fr).Blind(reply).ShouldBe(shown);

    private static readonly Identity Wells = new("Wells & Sons", ["W&S"], ["@WellsHelp", "facebook.com/wellsandsons", "help@wells-sons.example"], []);

    [Theory]
    [InlineData("At Wells & Sons we care; Wells and Sons, wells&sons, W & S, #WellsAndSons.", "At [brand] we care; [brand], [brand], [brand], [brand].")]
    [InlineData("Wells & Sons’s shop, the Wells-Sons way", "[brand]’s shop, the [brand] way")]
    [InlineData("He was in the wells, sons of men, as it was.", "He was in the [brand] of men, as it was.")]
    [InlineData("Ask @WellsHelp or @tom@town.example", "Ask [brand] or [account]")]
    [InlineData("Mail help (at) wells-sons.example, see facebook.com/wellsandsons or wells-sons.co.uk", "Mail [e-mail], see [link] or [link]")]
    [InlineData("Call 1-800-555-0199, (555) 555-0142 or +44 20 7946 0018 ext 3.", "Call [phone], [phone] or [phone] ext 3.")]
    [InlineData("We answered on 6 September at 12:10, on August 8th, 2013 and on 2013-09-07 at 7 pm.", "We answered on [date] at [time], on [date] and on [date] at [time].")]
    [InlineData("By noon, 5 o’clock or 10:30 a.m. at the latest; within 24 hours, 3 of 5.", "By [time], [time] or [time] at the latest; within 24 hours, 3 of 5.")]
    [InlineData("Hi John, thanks Tom! Dear Ms Smith, hello there, hi everyone!", "Hi [name], thanks [name]! Dear Ms [name], hello there, hi everyone!")]
    [InlineData("I'm Anna from the web team. I’m Sorry, this is great.", "I'm [name] from the web team. I’m Sorry, this is great.")]
    [InlineData("It is fixed now. ^KT", "It is fixed now. [signature]")]
    [InlineData("It is fixed now /KT", "It is fixed now /[signature]")]
    [InlineData("It is fixed.\nKind regards,\nAnna Lee\nWells & Sons Customer Care", "It is fixed.\nKind regards,\n[signature]\n[signature]")]
    [InlineData("It is fixed. Best regards, the Social Media Team", "It is fixed. Best regards, [signature]")]
    [InlineData("It is fixed. Anna", "It is fixed. [signature]")]
    [InlineData("It is fixed – Tom from the support team", "It is fixed – [signature]")]
    [InlineData("Thanks for asking. Yes, that works until the end of the month.", "Thanks for asking. Yes, that works until the end of the month.")]
    [InlineData("We are sorry for the trouble. Have a lovely day!", "We are sorry for the trouble. Have a lovely day!")]
    public void An_English_reply_shows_this(string reply, string shown) => new Blinding(Wells, Language.En).Blind(reply).ShouldBe(shown);

    [Theory]
    [InlineData("a\u200Bb", "a[U+200B]b")]
    [InlineData("\u202Eegnarts\u202C", "[U+202E]egnarts[U+202C]")]
    [InlineData("soft\u00ADhyphen \u0007 \uFEFF", "soft[U+00AD]hyphen [U+0007] [U+FEFF]")]
    [InlineData("👨\u200D👩\u200D👧 ❤️", "👨\u200D👩\u200D👧 ❤️")]
    [InlineData("one\r\ntwo\rthree\u2028four\tfive", "one\ntwo\nthree\nfour\tfive")]
    [InlineData("On\u200Bda\u2060zur and o\u0301ndazur and 𝗢𝗻𝗱𝗮𝘇𝘂𝗿 and Ｏｎｄａｚｕｒ", "[brand] and [brand] and [brand] and [brand]")]
    [InlineData("[brand] said [nom] [U+200B] [U+0041] [thing]", "[brand] said [name] [U+200B] [U+0041] [thing]")]
    [InlineData("", "")]
    public void What_cannot_be_seen_is_shown(string text, string shown) => new Blinding(Ondazur, Language.En).Blind(text).ShouldBe(shown);

    [Theory]
    [InlineData("C&A", "Chez C & A, ça va ? #CetA", "Chez [marque], ça va ? [marque]")]
    [InlineData("SFR", "SFR, S.F.R., sfr, #sfrmoi, MonSFR ; nos frais", "[marque], [marque]., [marque], [marque], Mon[marque] ; nos frais")]
    [InlineData("O2", "O2, o 2 et CO2", "[marque], [marque] et CO2")]
    [InlineData("X", "X répond, x = 3 et l’X", "[marque] répond, x = 3 et l’X")]
    [InlineData("Canal+", "Canal+ ou Canal Plus, le canal", "[marque] ou [marque], le canal")]
    [InlineData("!!!", "Ah !!! non", "Ah [marque] non")]
    [InlineData("Crédit Général", "CREDIT GENERAL, credit-général, créditgénéral.fr", "[marque], [marque], [lien]")]
    [InlineData("Straße", "strasse, STRASSE", "[marque], [marque]")]
    [InlineData("1664", "une 1664 et 16 64", "une [marque] et [marque]")]
    public void Names_of_every_kind_are_found(string name, string text, string shown) => new Blinding(new(name, [], [], []), Language.Fr).Blind(text).ShouldBe(shown);

    [Fact]
    public void What_is_no_character_becomes_the_sign_for_that() => new Blinding(Ondazur, Language.En).Blind("\uE000 \ud83d \uDBC0\uDC01 \uFFFE").ShouldBe("\uFFFD \uFFFD \uFFFD \uFFFD");

    [Fact]
    public void What_simulated_brands_say_is_left_as_it_is_but_for_links_and_signatures() =>
        new[]
        {
            "Sorry about that. Take it back with your receipt and they will replace it for you today.",
            "Glad to hear it! We passed your kind words on to the team. ^JM",
            "You will find it here: https://help.example/contact",
            "Désolés de l’apprendre. De quel site s’agit-il, et vers quelle heure ?",
        }.Select(new Blinding(Ondazur, Language.En).Blind).ShouldBe(
        [
            "Sorry about that. Take it back with your receipt and they will replace it for you today.",
            "Glad to hear it! We passed your kind words on to the team. [signature]",
            "You will find it here: [link]",
            "Désolés de l’apprendre. De quel site s’agit-il, et vers quelle heure ?",
        ]);
}
