namespace Harness.Fieldwork.Tests.Channels.Email.Mime;

/// <summary>Bodies as programs put them together.</summary>
internal static class BodyShapes
{
    private const string Page = "Content-Type: text/html; charset=utf-8\n";
    private const string Flowed = "Content-Type: text/plain; charset=utf-8; format=flowed";

    public static IReadOnlyList<Shape> All { get; } =
    [
        new("two versions", "Content-Type: multipart/alternative; boundary=a\n\n--a\nContent-Type: text/plain\n\nHello there.\n--a\nContent-Type: text/html\n\n<p>Hello <b>there</b>.</p>\n--a--\n", "Hello there."),
        new("a plain version that says nothing", "Content-Type: multipart/alternative; boundary=a\n\n--a\nContent-Type: text/plain\n\n␠\n--a\nContent-Type: text/html\n\n<p>Hello <b>there</b>.</p>\n--a--\n", "Hello there."),
        new("a plain version that only points to the page", "Content-Type: multipart/alternative; boundary=a\n\n--a\nContent-Type: text/plain\n\nNo HTML?\n--a\nContent-Type: text/html\n\n<p>We are sorry that your order is late. It left today.</p>\n--a--\n", "We are sorry that your order is late. It left today."),
        new("a page with a picture in it", "Content-Type: multipart/related; boundary=r\n\n--r\nContent-Type: text/html\n\n<p>See <img src=\"cid:1\" alt=\"logo\"> it.</p>\n--r\nContent-Type: image/png; name=logo.png\nContent-ID: <1>\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n--r--\n", "See it.") { Files = ["logo.png"] },
        new("a page whose root comes last", "Content-Type: multipart/related; start=\"<root@x>\"; boundary=r\n\n--r\nContent-Type: image/png; name=a.png\nContent-ID: <1>\n\nx\n--r\nContent-Type: text/html\nContent-ID: <root@x>\n\n<p>Root.</p>\n--r--\n", "Root.") { Files = ["a.png"] },
        new("apple, text around a picture", "Content-Type: multipart/mixed; boundary=m\n\n--m\nContent-Type: text/plain\n\nBefore.\n--m\nContent-Type: image/jpeg; name=\"IMG 1.jpeg\"\nContent-Disposition: inline; filename=\"IMG 1.jpeg\"\n\nx\n--m\nContent-Type: text/plain\n\nAfter.\n--m--\n", "Before.\n\nAfter.") { Files = ["IMG 1.jpeg"] },
        new("a file of text is not read", "Content-Type: multipart/mixed; boundary=m\n\n--m\nContent-Type: text/plain\n\nSee the file.\n--m\nContent-Type: text/plain\nContent-Disposition: attachment; filename=terms.txt\n\nTerms.\n--m--\n", "See the file.") { Files = ["terms.txt"] },
        new("an invitation", "Content-Type: multipart/alternative; boundary=a\n\n--a\nContent-Type: text/plain\n\nLet us call.\n--a\nContent-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR\n--a--\n", "Let us call.") { Files = [""] },
        new("winmail.dat", "Content-Type: multipart/mixed; boundary=m\n\n--m\nContent-Type: text/plain\n\nHello.\n--m\nContent-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\neJ8+\n--m--\n", "Hello.") { Files = ["winmail.dat"] },
        new("signed", "Content-Type: multipart/signed; protocol=\"application/pkcs7-signature\"; boundary=s\n\n--s\nContent-Type: text/plain\n\nSigned words.\n--s\nContent-Type: application/pkcs7-signature; name=smime.p7s\n\nx\n--s--\n", "Signed words.") { Files = ["smime.p7s"] },
        new("sealed", "Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\nContent-Transfer-Encoding: base64\n\nMIAG\n", "") { Files = ["smime.p7m"] },
        new("a message in the message", "Content-Type: multipart/mixed; boundary=m\n\n--m\nContent-Type: text/plain\n\nSee what we wrote.\n--m\nContent-Type: message/rfc822\n\nSubject: Old\nContent-Type: text/plain\n\nOld words.\n--m--\n", "See what we wrote.") { Files = [""] },
        new("lines broken for the way", Flowed + "\n\nThis is one␠\nparagraph.\n\nAnd another.\n", "This is one paragraph.\n\nAnd another."),
        new("lines broken for the way, the space dropped", Flowed + "; delsp=yes\n\n注文␠\nを確認␠\nします。\n", "注文を確認します。"),
        new("lines broken for the way, quoted", Flowed + "\n\nYes.\n\n> A long␠\n> question?\n", "Yes.") { Beyond = "> A long question?" },
        new("lines broken for the way, stuffed", Flowed + "\n\n From here.\n", "From here."),
        new("a page in tables", Page + "\n<table><tr><td>Order</td><td>4711</td></tr><tr><td>Status</td><td>sent</td></tr></table>\n", "Order 4711\nStatus sent"),
        new("a page with a hidden opening", Page + "\n<div style=\"display: none; font-size:1px\">Preview words</div><p>Hello.</p>\n", "Hello."),
        new("a page with a list", Page + "\n<p>Please:</p><ul><li>wait</li><li>write</li></ul>\n", "Please:\n\n- wait\n- write"),
        new("a page with style and script", Page + "\n<html><head><title>T</title><style>p{color:red}</style></head><body><script>alert(1)</script><p>Hello &amp; thanks&nbsp;!</p></body></html>\n", "Hello & thanks !"),
        new("a page never closed", Page + "\n<div><p>Hello<p>there <b>and <i>so on\n", "Hello\n\nthere and so on"),
        new("a page with lines that count", Page + "\n<pre>one\ntwo</pre>\n", "one\ntwo"),
        new("a page that is no page", Page + "\nJust words & an angle < here\n", "Just words & an angle < here"),
        new("empty", "Content-Type: text/plain\nSubject: Empty\n\n", "") { Subject = "Empty" },
        new("quoted-printable, broken lines", "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nVotre commande a =C3=A9t=C3=\n=A9 envoy=C3=A9e.=20\nMerci.\n", "Votre commande a été envoyée.\nMerci."),
        new("quoted-printable, wrongly escaped", "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: Quoted-Printable\n\n10 =ZZ 20 = 30 =c3=a9 =\n", "10 =ZZ 20 = 30 é"),
        new("base64 in one line", "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nQm9uam91ciDDoCB2b3Vz\n", "Bonjour à vous"),
        new("base64 with strangers between", "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: BASE64\n\nQm9u*am91\n ciDDoCB2b3Vz\n", "Bonjour à vous"),
        new("base64 in two pieces", "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nQm9uam91cg==\nIMOgIHZvdXM=\n", "Bonjour à vous"),
        new("base64 without its end", "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nQm9uam91ciDDoCB2b3V\n", "Bonjour à vou"),
        new("one part that is a file", "Content-Type: application/pdf; name=\"r\u00E9ponse.pdf\"\nContent-Transfer-Encoding: base64\n\nJVBERi0=\n", "") { Files = ["réponse.pdf"] },
        new("a name in segments", "Content-Type: application/pdf\nContent-Disposition: attachment;\n filename*0*=utf-8''r%C3%A9po;\n filename*1*=nse%20de%20la;\n filename*2=\" marque.pdf\"\n\nx\n", "") { Files = ["réponse de la marque.pdf"] },
        new("a name in another charset", "Content-Type: application/pdf\nContent-Disposition: attachment; filename*=iso-8859-1'fr'r%E9ponse.pdf\n\nx\n", "") { Files = ["réponse.pdf"] },
        new("a name as outlook encodes it", "Content-Type: application/pdf; name=\"=?utf-8?B?csOpcG9uc2UucGRm?=\"\n\nx\n", "") { Files = ["réponse.pdf"] },
        new("a name with a path", "Content-Type: application/pdf\nContent-Disposition: attachment; filename=\"../../etc/passwd\"\n\nx\n", "") { Files = ["passwd"] },
        new("a name without quotes", "Content-Type: application/pdf\nContent-Disposition: attachment; filename=my file.pdf; size=3\n\nx\n", "") { Files = ["my file.pdf"] },
    ];
}
