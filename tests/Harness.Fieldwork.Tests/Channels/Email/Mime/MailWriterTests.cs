using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Harness.Channels.Email.Mime;
using NodaTime;

namespace Harness.Fieldwork.Tests.Channels.Email.Mime;

public sealed class MailWriterTests
{
    private static readonly MailDraft Draft = new(
        new("Jeanne Petit", "jeanne@shopper.test"), new("", "support@brand.test"), "Ma commande", "Bonjour,\n\nMerci.", "0123abcd@shopper.test",
        new LocalDateTime(2026, 3, 2, 9, 5, 7).WithOffset(Offset.FromHours(1)), []);

    [Fact]
    public void A_plain_message_is_written_byte_for_byte_as_expected() => Written(Draft).ShouldBe("""
        From: "Jeanne Petit" <jeanne@shopper.test>
        To: support@brand.test
        Subject: Ma commande
        Date: Mon, 2 Mar 2026 09:05:07 +0100
        Message-ID: <0123abcd@shopper.test>
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 7bit

        Bonjour,

        Merci.

        """.ReplaceLineEndings("\r\n"));

    [Fact]
    public void An_answer_with_accents_and_a_file_is_written_byte_for_byte_as_expected() => Written(Draft with
    {
        From = new("Anaïs Noël", "anais@shopper.test"),
        Subject = "Re: Réclamation n° 7",
        Text = "Déjà vu.\n.\nFrom here = there  ",
        References = ["a@brand.test", "b@brand.test"],
        File = new("étiquette.txt", "text/plain", "abc"u8.ToArray()),
    }).ShouldBe("""
        From: =?utf-8?Q?Ana=C3=AFs_No=C3=ABl?= <anais@shopper.test>
        To: support@brand.test
        Subject: =?utf-8?Q?Re=3A_R=C3=A9clamation_n=C2=B0_7?=
        Date: Mon, 2 Mar 2026 09:05:07 +0100
        Message-ID: <0123abcd@shopper.test>
        In-Reply-To: <b@brand.test>
        References: <a@brand.test> <b@brand.test>
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="=_0123abcd"

        --=_0123abcd
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        D=C3=A9j=C3=A0 vu.
        =2E
        =46rom here =3D there =20

        --=_0123abcd
        Content-Type: text/plain
        Content-Transfer-Encoding: base64
        Content-Disposition: attachment; filename*=utf-8''%C3%A9tiquette.txt

        YWJj

        --=_0123abcd--

        """.ReplaceLineEndings("\r\n"));

    [Fact]
    public void Nothing_in_a_value_ends_its_field()
    {
        string written = Written(Draft with { From = new("Eve\r\nBcc: all@x.test", "eve@shopper.test"), Subject = "Hello\r\nBcc: all@brand.test\r\n\r\nBody", File = new("a\"\r\nX: y.txt", "text/plain", default) });

        written.ShouldNotContain("\r\nBcc:");
        written.ShouldNotContain("\r\nX:");
        ReadMail.Of(Encoding.UTF8.GetBytes(written)).Subject.ShouldBe("Hello  Bcc: all@brand.test    Body");
    }

    [Fact]
    public void What_is_written_is_what_is_read() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(
            (from texts in Gen.Elements("é", "a", " ", "\n", "=", ".", "日本", "😀", "From ", "--", "\"", "x,y;z", "=?utf-8?Q?a?=", "long-long-long-long-long-long", "?", "_").ArrayOf() select string.Concat(texts)).Two().ToArbitrary(),
            pair =>
            {
                string subject = pair.Item1.Replace('\n', ' ').Trim(), text = pair.Item2.Normalize();
                byte[] bytes = MailWriter.Write(Draft with { Subject = subject, Text = text, File = new($"{subject}.pdf", "application/pdf", Encoding.UTF8.GetBytes(text)) });
                ReadMail read = ReadMail.Of(bytes);
                return read.Subject == subject && read.Text == Shown(text) && read.Files is [{ } file] && file.Bytes.Span.SequenceEqual(Encoding.UTF8.GetBytes(text)) && file.Name == $"{subject}.pdf".Trim()
                    && Encoding.UTF8.GetString(bytes).Split("\r\n").All(line => line.Length < 998 && !line.Contains('\n', StringComparison.Ordinal) && Ascii.IsValid(line));
            }));

    private static string Shown(string text) => text.Trim('\n', ' ');

    private static string Written(MailDraft draft) => Encoding.UTF8.GetString(MailWriter.Write(draft));
}
