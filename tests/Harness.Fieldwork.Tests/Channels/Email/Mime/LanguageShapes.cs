using System.Globalization;
using System.Text;

namespace Harness.Fieldwork.Tests.Channels.Email.Mime;

/// <summary>What is said in the languages and charsets of the world, in each encoding for the way and in each build of a message.</summary>
internal static class LanguageShapes
{
    private static readonly (string Charset, int Page, string Words)[] Languages =
    [
        ("utf-8", 65001, "Votre commande est partie : 20 € d’avoir, à bientôt 😀"),
        ("iso-8859-1", 1252, "Votre commande a été envoyée à Genève."),
        ("iso-8859-15", 28605, "Nous vous rendons 20 € sur votre œuvre."),
        ("windows-1252", 1252, "L’œuvre coûte 20 € – c’est “noté”."),
        ("iso-8859-2", 28592, "Zamówienie zostało wysłane, dziękujemy."),
        ("windows-1250", 1250, "Vaše objednávka byla odeslána, děkujeme."),
        ("koi8-r", 20866, "Ваш заказ отправлен, спасибо."),
        ("windows-1251", 1251, "Ваш заказ отправлен — спасибо."),
        ("windows-1253", 1253, "Η παραγγελία σας στάλθηκε."),
        ("windows-1255", 1255, "ההזמנה שלך נשלחה."),
        ("windows-1256", 1256, "تم إرسال طلبك."),
        ("gb18030", 54936, "您的订单已发货，谢谢。㐀"),
        ("gb2312", 936, "您的订单已发货，谢谢。"),
        ("big5", 950, "您的訂單已出貨，謝謝。"),
        ("shift_jis", 932, "ご注文の商品を発送しました。"),
        ("iso-2022-jp", 50220, "ご注文の商品を発送しました。"),
        ("euc-kr", 949, "주문하신 상품이 발송되었습니다."),
        ("windows-874", 874, "คำสั่งซื้อของคุณถูกส่งแล้ว"),
    ];

    private static readonly string[] Ways = ["8bit", "base64", "quoted-printable"];

    private static readonly (string Name, Func<string, string, byte[], byte[], byte[]> Build)[] Builds =
    [
        ("plain", (charset, way, plain, _) => Message([$"Content-Type: text/plain; charset={charset}", $"Content-Transfer-Encoding: {way}"], plain)),
        ("a page", (charset, way, _, page) => Message([$"Content-Type: text/html; charset=\"{charset}\"", $"Content-Transfer-Encoding: {way}"], page)),
        ("both, with a file", (charset, way, plain, page) => Message(
            ["Content-Type: multipart/mixed; boundary=\"m m\""],
            [
                .. "--m m\r\nContent-Type: multipart/alternative;\r\n boundary=a\r\n\r\n--a\r\n"u8,
                .. Message([$"Content-Type: text/plain; charset={charset}", $"Content-Transfer-Encoding: {way}"], plain),
                .. "\r\n--a\r\n"u8,
                .. Message([$"Content-Type: text/html; charset={charset}", $"Content-Transfer-Encoding: {way}"], page),
                .. "\r\n--a--\r\n--m m\r\nContent-Type: application/pdf; name=a.pdf\r\nContent-Disposition: attachment; filename=a.pdf\r\n\r\nx\r\n--m m--\r\n"u8,
            ])),
    ];

    public static IReadOnlyList<Shape> All { get; } =
    [
        .. from language in Languages
           from way in Ways
           from build in Builds
           select new Shape($"{language.Charset}, {way}, {build.Name}", "", language.Words)
           {
               Bytes = build.Build(language.Charset, way, Sent(language.Words + "\r\n", language.Page, way), Sent($"<p>{language.Words}</p>\r\n", language.Page, way)),
               Files = build.Name.EndsWith("file", StringComparison.Ordinal) ? ["a.pdf"] : [],
           },
    ];

    private static byte[] Message(string[] header, byte[] body) => [.. Encoding.ASCII.GetBytes(string.Concat(header.Select(line => line + "\r\n")) + "\r\n"), .. body];

    private static byte[] Sent(string words, int page, string way)
    {
        byte[] bytes = (page == 65001 ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(page)!).GetBytes(words);
        return way switch
        {
            "base64" => Encoding.ASCII.GetBytes(Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks) + "\r\n"),
            "quoted-printable" => Encoding.ASCII.GetBytes(string.Join("=\r\n", bytes.Select(sign => "=" + sign.ToString("X2", CultureInfo.InvariantCulture)).Chunk(24).Select(part => string.Concat(part)))),
            _ => bytes,
        };
    }
}
