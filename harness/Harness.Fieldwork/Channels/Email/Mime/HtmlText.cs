using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Harness.Channels.Email.Mime;

/// <summary>What a page of HTML says to a reader. Quoted history stands behind <c>&gt;</c>, as in plain text.</summary>
internal static class HtmlText
{
    private const int Longest = 1_000_000;

    private static readonly string[] Quotes = ["gmail_quote", "yahoo_quoted", "protonmail_quote", "zmail_extra", "tutanota_quote"], Hiding = ["display:none", "visibility:hidden", "mso-hide:all"];

    public static string Plain(string html)
    {
        string page = html.Length > Longest ? html[..Longest] : html;
        if (PlainTags.AreTooMany(page))
        {
            return PlainTags.Drop(page);
        }

        using IHtmlDocument document = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(page);
        PageLines lines = new();
        Stack<(INode Node, bool Leaves)> open = new(document.Body is { } body ? [(body, false)] : []);
        while (open.TryPop(out (INode Node, bool Leaves) next))
        {
            if (next.Node is IText text)
            {
                lines.Say(text.Data);
            }
            else if (next.Node is IElement element && !IsHidden(element))
            {
                lines.Pass(element.LocalName, IsQuote(element), next.Leaves);
                if (!next.Leaves)
                {
                    open.Push((element, true));
                    for (INode? child = element.LastChild; child is not null; child = child.PreviousSibling)
                    {
                        open.Push((child, false));
                    }
                }
            }
        }

        return lines.ToString();
    }

    private static bool IsHidden(IElement element) =>
        element.LocalName is "script" or "style" or "head" or "title" or "template" or "noscript" or "svg" or "math" or "object" or "iframe"
        || element.HasAttribute("hidden")
        || (element.GetAttribute("style") is { } style && IsHidden(string.Concat(style.Where(sign => !char.IsWhiteSpace(sign)))));

    private static bool IsHidden(string style) =>
        Array.Exists(Hiding, hides => style.Contains(hides, StringComparison.OrdinalIgnoreCase));

    private static bool IsQuote(IElement element) =>
        element.LocalName == "blockquote" || (element.GetAttribute("class") is { } names && Quotes.Any(quote => names.Split(' ').Contains(quote, StringComparer.Ordinal)));
}
