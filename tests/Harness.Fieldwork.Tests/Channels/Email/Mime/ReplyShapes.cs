namespace Harness.Fieldwork.Tests.Channels.Email.Mime;

/// <summary>Replies with the history of the conversation in them, as the programs of the world put it there.</summary>
internal static class ReplyShapes
{
    private const string Plain = "Content-Type: text/plain; charset=utf-8\n";
    private const string Page = "Content-Type: text/html; charset=utf-8\n";

    public static IReadOnlyList<Shape> All { get; } =
    [
        new("gmail, English", Plain + "\nHello, we are looking into it.\n\nOn Mon, 3 Mar 2025 at 10:12, Jane Doe <jane@shopper.test> wrote:\n\n> My order is late.\n> Jane\n", "Hello, we are looking into it.") { Beyond = "My order is late." },
        new("gmail, French", Plain + "\nBonjour, nous regardons.\n\nLe lun. 3 mars 2025 à 10:12, Jeanne Petit <jeanne@shopper.test> a écrit :\n\n> Ma commande est en retard.\n", "Bonjour, nous regardons.") { Beyond = "Ma commande" },
        new("gmail, the attribution on two lines", Plain + "\nOui.\n\nLe lundi 3 mars 2025 à 10:12, Jeanne Petit <\njeanne.petit.avec.une.longue.adresse@shopper.test> a écrit :\n> Bonjour\n", "Oui.") { Beyond = "Bonjour" },
        new("gmail, a no-break space before the colon", Plain + "\nOui.\n\nLe lun. 3 mars 2025 à 10:12, Jeanne <jeanne@shopper.test> a écrit\u00A0:\n> Bonjour\n", "Oui.") { Beyond = "Bonjour" },
        new("attribution without quote marks", Plain + "\nDone.\n\nOn 3 Mar 2025, at 10:12, Jane <jane@shopper.test> wrote:\n\nMy order is late.\n", "Done.") { Beyond = "My order" },
        new("between the lines", Plain + "\nOn Mon, 3 Mar 2025, Jane <jane@shopper.test> wrote:\n> Where is it?\nIn Lyon.\n> When will it come?\nOn Friday.\n", "In Lyon.\nOn Friday.") { Beyond = "Where is it?" },
        new("below the quote", Plain + "\n> Where is it?\n> I wait.\n\nIt will come on Friday.\n", "It will come on Friday.") { Beyond = "Where is it?" },
        new("only a quote", Plain + "\n> Where is it?\n", "> Where is it?"),
        new("old outlook, English", Plain + "\nWe have sent it again.\n\n-----Original Message-----\nFrom: Jane Doe\nSent: Monday, March 3, 2025 10:12 AM\nTo: Support\nSubject: My order\n\nIt is late.\n", "We have sent it again.") { Beyond = "It is late." },
        new("old outlook, French", Plain + "\nNous l’avons renvoyée.\n\n-----Message d'origine-----\nDe : Jeanne Petit\nEnvoyé : lundi 3 mars 2025 10:12\nÀ : Service client\nObjet : Ma commande\n\nElle est en retard.\n", "Nous l’avons renvoyée.") { Beyond = "Elle est en retard." },
        new("outlook on the web, English", Plain + "\nWe have sent it again.\n________________________________\nFrom: Jane Doe <jane@shopper.test>\nSent: 03 March 2025 10:12\nTo: Support <support@brand.test>\nSubject: My order\n\nIt is late.\n", "We have sent it again.\n________________________________") { Beyond = "It is late." },
        new("outlook on the web, French", Plain + "\nC’est fait.\n\nDe : Jeanne <jeanne@shopper.test>\nDate : lundi, 3 mars 2025 à 10:12\nÀ : Support <support@brand.test>\nObjet : Ma commande\n\nElle est en retard.\n", "C’est fait.") { Beyond = "Elle est en retard." },
        new("outlook in bold stars", Plain + "\nDone.\n\n*From:* Jane <jane@shopper.test>\n*Sent:* Monday\n*To:* Support\n*Subject:* Order\n\nLate.\n", "Done.") { Beyond = "Late." },
        new("apple, forwarded", Plain + "\nSee below.\n\nBegin forwarded message:\n\nFrom: Jane\nTo: Us\n\nLate.\n", "See below.") { Beyond = "Late." },
        new("apple, forwarded in French", Plain + "\nVoir plus bas.\n\nDébut du message transféré :\n\nDe : Jeanne\n\nEn retard.\n", "Voir plus bas.") { Beyond = "En retard." },
        new("a colleague's message carried on", Plain + "\nVoir la réponse de ma collègue.\n\n---------- Message transféré ----------\nDe : Julie\nDate : lundi\nÀ : Paul\n\nTexte.\n", "Voir la réponse de ma collègue.") { Beyond = "Texte." },
        new("nothing but a forward", Plain + "\n---------- Forwarded message ---------\nFrom: Jane <jane@shopper.test>\nDate: Mon, 3 Mar 2025\nSubject: Order\nTo: <us@brand.test>\n\nLate.\n", "---------- Forwarded message ---------\nFrom: Jane <jane@shopper.test>\nDate: Mon, 3 Mar 2025\nSubject: Order\nTo: <us@brand.test>\n\nLate."),
        new("a help desk that wants the answer above a line", Plain + "\n##- Veuillez saisir votre réponse au-dessus de cette ligne -##\n\nBonjour, votre demande a été traitée.\n", "Bonjour, votre demande a été traitée.") { Beyond = "##-" },
        new("a help desk, English", Plain + "\n##- Please type your reply above this line -##\n\nYour request has been solved.\n", "Your request has been solved.") { Beyond = "##-" },
        new("what only reads like an attribution", Plain + "\nLe service client vous a écrit :\nvotre colis est parti.\n", "Le service client vous a écrit :\nvotre colis est parti."),
        new("what a client wrote, told by a person", Plain + "\nVous nous avez écrit :\nvotre colis est parti.\n", "Vous nous avez écrit :\nvotre colis est parti."),
        new("a line that begins with from", Plain + "\nFrom: Monday on we are open.\nBest regards\n", "From: Monday on we are open.\nBest regards"),
        new("a signature stays", Plain + "\nBonjour.\n\n--␠\nJulie, service client\n", "Bonjour.\n\n--\nJulie, service client"),
        new("quotes of quotes", Plain + "\nAgreed.\n\nOn Tue, 4 Mar 2025, Jane <jane@shopper.test> wrote:\n> Thanks.\n>\n> On Mon, 3 Mar 2025, Support wrote:\n>> Hello.\n", "Agreed.") { Beyond = "Hello." },
        new("gmail, a page", Page + "\n<div dir=\"ltr\">Bonjour,<div><br></div><div>Nous regardons.</div></div><br><div class=\"gmail_quote\"><div dir=\"ltr\" class=\"gmail_attr\">Le lun. 3 mars 2025 à 10:12, Jeanne &lt;<a href=\"mailto:jeanne@shopper.test\">jeanne@shopper.test</a>&gt; a écrit :<br></div><blockquote class=\"gmail_quote\">Ma commande est en retard.</blockquote></div>\n", "Bonjour,\n\nNous regardons.") { Beyond = "Ma commande est en retard." },
        new("apple mail, a page", Page + "\n<html><body>On it.<div><br><blockquote type=\"cite\"><div>On 3 Mar 2025, at 10:12, Jane &lt;jane@shopper.test&gt; wrote:</div><br><div>Late!</div></blockquote></div></body></html>\n", "On it.") { Beyond = "Late!" },
        new("outlook, a page", Page + "\n<html><body><div class=\"WordSection1\"><p class=\"MsoNormal\">Bonjour,<o:p></o:p></p><p class=\"MsoNormal\">C’est parti.<o:p></o:p></p><div><div style=\"border:none;border-top:solid #E1E1E1 1.0pt\"><p class=\"MsoNormal\"><b>De&nbsp;:</b> Jeanne &lt;jeanne@shopper.test&gt;<br><b>Envoyé&nbsp;:</b> lundi 3 mars 2025 10:12<br><b>À&nbsp;:</b> Support<br><b>Objet&nbsp;:</b> Commande</p></div></div><p>En retard.</p></div></body></html>\n", "Bonjour,\n\nC’est parti.") { Beyond = "En retard." },
        new("outlook on the web, a page", Page + "\n<html><body><div>Solved.</div><hr><div id=\"divRplyFwdMsg\"><b>From:</b> Jane<br><b>Sent:</b> Monday<br><b>To:</b> Support<br><b>Subject:</b> Order</div><div>Late.</div></body></html>\n", "Solved.\n\n________________________________") { Beyond = "Late." },
        new("yahoo, a page", Page + "\n<div>Thanks.</div><div class=\"yahoo_quoted\"><div>On Monday, March 3, 2025, Jane &lt;jane@shopper.test&gt; wrote:</div><div>Late.</div></div>\n", "Thanks.") { Beyond = "Late." },
        new("thunderbird, a page", Page + "\n<p>Bonjour.</p><div class=\"moz-cite-prefix\">Le 03/03/2025 à 10:12, Jeanne a écrit :<br></div><blockquote type=\"cite\" cite=\"mid:1@shopper.test\"><p>En retard.</p></blockquote>\n", "Bonjour.") { Beyond = "En retard." },
    ];
}
