using System.Text;
using Harness.Channels.Email.Mime;

namespace Harness.Fieldwork.Tests.Channels.Email.Mime;

/// <summary>Messages that no standard allows, and headers that stretch it: each is read as far as it goes.</summary>
internal static class BrokenShapes
{
    public static IReadOnlyList<Shape> All { get; } =
    [
        new("nothing at all", "", ""),
        new("only a header", "Subject: Alone\nContent-Type: text/plain", "") { Subject = "Alone" },
        new("no header", "\nJust a body.\n", "Just a body."),
        new("no empty line before the body", "Subject: Lost\nContent-Type: text/plain\nThis is the body\nand goes on.\n", "This is the body\nand goes on.") { Subject = "Lost" },
        new("an envelope line first", "From support@brand.test Mon Mar  3 10:12:00 2025\nSubject: Kept\n\nBody.\n", "Body.") { Subject = "Kept" },
        new("line feeds alone", "", "One.\nTwo.") { Bytes = "Subject: Feeds\nContent-Type: text/plain\n\nOne.\nTwo.\n"u8.ToArray(), Subject = "Feeds" },
        new("carriage returns alone", "", "One.\nTwo.") { Bytes = "Subject: Returns\rContent-Type: text/plain\r\rOne.\rTwo.\r"u8.ToArray(), Subject = "Returns" },
        new("no closing boundary", "Content-Type: multipart/mixed; boundary=m\n\n--m\nContent-Type: text/plain\n\nCut off here", "Cut off here"),
        new("no boundary named", "Content-Type: multipart/mixed\n\n--found\nContent-Type: text/plain\n\nStill read.\n--found--\n", "Still read."),
        new("a boundary that never comes", "Content-Type: multipart/mixed; boundary=never\n\nPlain after all.\n", "Plain after all."),
        new("boundaries that begin alike", "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/alternative; boundary=b-1\n\n--b-1\nContent-Type: text/plain\n\nInner.\n--b-1--\n--b\nContent-Type: text/plain\n\nOuter.\n--b--\n", "Inner.\n\nOuter."),
        new("white space after a boundary", "Content-Type: multipart/mixed; boundary=b\n\n--b ␠\n\nRead.\n--b--␠\n", "Read."),
        new("words before and after", "Content-Type: multipart/mixed; boundary=b\n\nThis is a message in MIME format.\n--b\n\nRead.\n--b--\nNot read.\n", "Read."),
        new("the last part is cut in its header", "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nRead.\n--b\nContent-Type: text/pl", "Read.") { Files = [""] },
        new("a type that is none", "Content-Type: text\n\nRead all the same.\n", "Read all the same."),
        new("a type of two words", "Content-Type: text plain\n\nRead all the same.\n", "Read all the same."),
        new("capitals everywhere", "SUBJECT: LOUD\nCONTENT-TYPE: TEXT/PLAIN; CHARSET=\"ISO-8859-1\"\nCONTENT-TRANSFER-ENCODING: QUOTED-PRINTABLE\n\n=E9\n", "é") { Subject = "LOUD" },
        new("a comment in the type", "Content-Type: text/plain (words); charset=utf-8 (which else)\n\né\n", "é"),
        new("an unknown charset", "Content-Type: text/plain; charset=x-martian\n\nHello \\xE9\n", "Hello é"),
        new("a charset that lies", "Content-Type: text/plain; charset=utf-8\n\nd\\xE9j\\xE0 vu\n", "déjà vu"),
        new("no charset, eight bits", "Content-Type: text/plain\n\nd\\xE9j\\xE0 vu\n", "déjà vu"),
        new("said to be ascii, in UTF-8", "Content-Type: text/plain; charset=us-ascii\n\ndéjà vu\n", "déjà vu"),
        new("smart quotes said to be Latin", "Content-Type: text/plain; charset=iso-8859-1\n\n\\x93Yes\\x94 \\x80 5\n", "“Yes” € 5"),
        new("UTF-8 that breaks off", "Content-Type: text/plain; charset=utf-8\n\ndéjà \\xC3\n", "déjà \uFFFD"),
        new("zeros", "Content-Type: text/plain; charset=utf-8\n\na\\x00b\n", "a\uFFFDb"),
        new("an unknown transfer encoding", "Content-Type: text/plain\nContent-Transfer-Encoding: x-none\n\nAs it is.\n", "As it is."),
        new("a multipart that claims base64", "Content-Type: multipart/mixed; boundary=b\nContent-Transfer-Encoding: base64\n\n--b\n\nRead.\n--b--\n", "Read."),
        new("a subject in words", "Subject: =?utf-8?B?UsOpcG9uc2Ugw6A=?= =?utf-8?Q?_votre_demande?=\n\nx\n", "x") { Subject = "Réponse à votre demande" },
        new("a subject cut inside a letter", "Subject: =?utf-8?Q?R=C3?=\n =?utf-8?Q?=A9ponse?=\n\nx\n", "x") { Subject = "Réponse" },
        new("a subject with words in between", "Subject: =?iso-8859-1?Q?R=E9f?= 4711 =?iso-8859-1?Q?_=E9mise?=\n\nx\n", "x") { Subject = "Réf 4711  émise" },
        new("a subject in Japanese", "Subject: =?ISO-2022-JP?B?GyRCQ21KOCROGyhC?=\n\nx\n", "x") { Subject = "注文の" },
        new("a subject in raw UTF-8", "Subject: Réponse à vous\n\nx\n", "x") { Subject = "Réponse à vous" },
        new("a subject in raw Latin", "Subject: R\\xE9ponse\n\nx\n", "x") { Subject = "Réponse" },
        new("a subject with a language", "Subject: =?utf-8*fr?Q?D=C3=A9j=C3=A0?=\n\nx\n", "x") { Subject = "Déjà" },
        new("a subject that only looks encoded", "Subject: =?what?X?no?= =?\n\nx\n", "x") { Subject = "=?what?X?no?= =?" },
        new("a subject with spaces in its word", "Subject: =?utf-8?Q?Votre commande n=C2=B0 7?=\n\nx\n", "x") { Subject = "Votre commande n° 7" },
        new("a folded subject", "Subject: A long\n\tsubject\n  of three lines\n\nx\n", "x") { Subject = "A long\tsubject  of three lines" },
        new("a space before the colon", "Subject : Spaced\n\nx\n", "x") { Subject = "Spaced" },
        new("two subjects", "Subject: First\nSubject: Second\n\nx\n", "x") { Subject = "First" },
        new("a very long line", "", new string('a', 100_000)) { Bytes = [.. "Content-Type: text/plain\r\n\r\n"u8, .. Encoding.ASCII.GetBytes(new string('a', 100_000))] },
        new("a header of a megabyte", "", "Body.") { Bytes = [.. "X-Long: "u8, .. Encoding.ASCII.GetBytes(new string('a', 1_000_000)), .. "\r\nSubject: After\r\n\r\nBody.\r\n"u8], Subject = "After" },
        new("ten thousand fields", "", "Body.") { Bytes = [.. "Subject: Early\r\n"u8, .. Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("X-A: b\r\n", 10_000))), .. "\r\nBody.\r\n"u8], Subject = "Early" },
        new("ten thousand parts", "", string.Join("\n\n", Enumerable.Repeat("x", 999))) { Bytes = [.. "Content-Type: multipart/mixed; boundary=b\r\n"u8, .. Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("\r\n--b\r\n\r\nx", 10_000))), .. "\r\n--b--\r\n"u8] },
        new("a hundred parts in each other", "", "") { Bytes = Nested(100), Files = [""] },
        new("ten parts in each other", "", "Deep.") { Bytes = Nested(10) },
        new("a date that is none, an address that is none", "Date: yesterday\nFrom: nobody\nMessage-ID: none at all\nReferences: <<>> <\n\nx\n", "x"),
        new("a reply with nothing to go by", "Subject:\nIn-Reply-To:\nReferences:\n\nx\n", "x") { Subject = "", Nature = MailNature.Human },
    ];

    private static byte[] Nested(int depth) => Encoding.ASCII.GetBytes(
        string.Concat(Enumerable.Range(0, depth).Select(level => $"Content-Type: multipart/mixed; boundary=b{level}\r\n\r\n--b{level}\r\n")) + "Content-Type: text/plain\r\n\r\nDeep.\r\n");
}
