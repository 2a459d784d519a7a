using Harness.Channels.Email.Mime;

namespace Harness.Fieldwork.Tests.Channels.Email.Mime;

/// <summary>What machines say, and what people say through machines that mark it.</summary>
internal static class MachineShapes
{
    private const string Plain = "Content-Type: text/plain; charset=utf-8\n";

    public static IReadOnlyList<Shape> All { get; } =
    [
        Automatic("sieve vacation", "Auto-Submitted: auto-replied (vacation)\nSubject: Auto: Ma commande\nPrecedence: bulk\n", "Je suis absent."),
        Automatic("exchange, away", "Auto-Submitted: auto-generated\nX-Auto-Response-Suppress: All\nSubject: Automatic reply: My order\n", "I am out of the office."),
        Automatic("exchange, away, in French and without its main mark", "X-Auto-Response-Suppress: All\nSubject: =?utf-8?Q?R=C3=A9ponse_automatique_=3A_Ma_commande?=\n", "Je suis absent du bureau."),
        Automatic("gmail, away", "Auto-Submitted: auto-replied\nPrecedence: bulk\nX-Autoreply: yes\n", "I am away."),
        Automatic("a ticket was opened", "Auto-Submitted: auto-generated\nX-Ticket: 4711\nSubject: [#4711] Votre demande\n", "Votre demande porte le numéro 4711."),
        Automatic("x-autoreply alone", "X-Autoreply: yes\n", "Thank you for your message."),
        Automatic("x-autorespond alone", "X-Autorespond: My order\n", "Thank you for your message."),
        Automatic("notified", "Auto-Submitted: auto-notified; owner-email=a@brand.test\n", "Votre colis a quitté l’entrepôt."),
        Automatic("nobody's, in bulk", "Return-Path: <>\nPrecedence: junk\n", "Merci de votre message."),
        Automatic("nobody's", "Return-Path: <>\n", "Merci de votre message."),
        Automatic("an old autoresponder", "Precedence: auto_reply\nSubject: Out of Office: My order\n", "Back on Monday."),
        Automatic("acknowledged in French", "X-Auto-Response-Suppress: OOF\nSubject: Accusé de réception de votre demande\n", "Nous l’avons bien reçue."),
        Human("in bulk, by a person", "Precedence: bulk\nIn-Reply-To:\nReferences: <own-4711@desk.brand.test>\n", "Bonjour, je regarde cela tout de suite. Julie"),
        Human("through a desk that wants no automatic answers", "X-Auto-Response-Suppress: All\nPrecedence: bulk\nSubject: Re: Ma commande\n", "Bonjour, votre colis arrive demain. Julie"),
        Human("said not to be automatic", "Auto-Submitted: no\nPrecedence: list\n", "Hello, it is on its way."),
        Human("said in capitals not to be", "Auto-Submitted: No\n", "Hello, it is on its way."),
        Human("x-autoreply: no", "X-Autoreply: no\n", "Hello, it is on its way."),
        Human("from a desk with a campaign tool", "List-Unsubscribe: <mailto:off@brand.test>\nPrecedence: bulk\n", "Bonjour, nous avons remboursé votre achat."),
        Human("with an out of office as its subject, after all by a person", "Subject: Re: Out of office furniture: where is my chair?\n", "It ships on Monday."),
        new("read receipt", "Content-Type: multipart/report; report-type=disposition-notification; boundary=b\nSubject: Read: My order\n\n--b\nContent-Type: text/plain\n\nYour message was read.\n--b\nContent-Type: message/disposition-notification\n\nFinal-Recipient: rfc822; support@brand.test\nDisposition: manual-action/MDN-sent-manually; displayed\n--b--\n", "Your message was read.") { Nature = MailNature.Automatic, Files = [""] },
        Bounce("postfix", "Return-Path: <>\nAuto-Submitted: auto-replied\n", "failed", "5.1.1"),
        Bounce("a server with notes in its status", "Return-Path: <>\n", "Failed ", "5.7.1 (refused)"),
        Bounce("a delay", "Return-Path: <>\n", "delayed", "4.4.1"),
        new("exim", Plain + "X-Failed-Recipients: nobody@brand.test\nAuto-Submitted: auto-replied\nFrom: Mail Delivery System <Mailer-Daemon@mx.test>\nSubject: Mail delivery failed: returning message to sender\n\nA message that you sent could not be delivered.\n\n  nobody@brand.test\n    unknown user\n\nMessage-ID: <ours-1@shopper.test>\n", "A message that you sent could not be delivered.\n\n  nobody@brand.test\n    unknown user\n\nMessage-ID: <ours-1@shopper.test>") { Nature = MailNature.Report },
        new("qmail", Plain + "From: MAILER-DAEMON@mx.test\nSubject: failure notice\n\nHi. This is the qmail-send program.\n\n<nobody@brand.test>:\nSorry, no mailbox here by that name.\n\n--- Below this line is a copy of the message.\n\nMessage-Id: <ours-1@shopper.test>\n", "Hi. This is the qmail-send program.\n\n<nobody@brand.test>:\nSorry, no mailbox here by that name.\n\n--- Below this line is a copy of the message.\n\nMessage-Id: <ours-1@shopper.test>") { Nature = MailNature.Report },
        new("a server that speaks French", Plain + "From: postmaster@brand.test\nSubject: =?utf-8?Q?Non_remis_:_Ma_commande?=\n\nÉchec de la remise.\n", "Échec de la remise.") { Nature = MailNature.Report },
        new("a postmaster who is a person", Plain + "From: postmaster@brand.test\nSubject: Re: Ma commande\n\nBonjour, je transmets.\n", "Bonjour, je transmets."),
    ];

    private static Shape Automatic(string name, string marks, string says) => Human(name, marks, says) with { Nature = MailNature.Automatic };

    private static Shape Human(string name, string marks, string says) => new(name, $"From: Support <support@brand.test>\n{marks}{Plain}\n{says}\n", says);

    private static Shape Bounce(string name, string marks, string action, string status) => new(
        $"delivery report, {name}",
        $"{marks}From: MAILER-DAEMON@mx.test (Mail Delivery System)\nContent-Type: multipart/report; report-type=delivery-status;\n\tboundary=\"=_r\"\n\n--=_r\nContent-Type: text/plain; charset=us-ascii\n\nI could not deliver it.\n\n"
        + $"--=_r\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.test\n\nFinal-Recipient: rfc822; Nobody@brand.test\nAction: {action}\nStatus: {status}\n\n"
        + "--=_r\nContent-Type: text/rfc822-headers\n\nMessage-ID: <ours-1@shopper.test>\nSubject: My order\n\n--=_r--\n",
        "I could not deliver it.") { Nature = MailNature.Report, Files = ["", ""] };
}
