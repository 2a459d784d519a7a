using System.Text;

namespace Harness.Channels.Email.Mime;

/// <summary>The lines of a page as they come about while it is walked through.</summary>
internal sealed class PageLines
{
    private readonly StringBuilder text = new();
    private int quotes, preformatted, wanted;
    private bool space;

    /// <summary>Words in the page; white space in them counts only where it is preformatted.</summary>
    public void Say(string words)
    {
        foreach (char sign in words)
        {
            if (sign == '\n' && preformatted > 0)
            {
                Break(wanted + 1);
            }
            else if (char.IsWhiteSpace(sign) && sign != '\u00A0')
            {
                space = true;
            }
            else
            {
                Put(sign == '\u00A0' ? ' ' : sign);
            }
        }
    }

    /// <summary>An element begins, or ends.</summary>
    public void Pass(string name, bool isQuote, bool ends)
    {
        switch (name)
        {
            case "br" when !ends:
                Break(wanted + 1);
                break;
            case "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "ul" or "ol" or "table" or "hr" or "blockquote" or "pre":
                Break(Math.Max(wanted, 2));
                break;
            case "div" or "tr" or "li" or "section" or "article" or "header" or "footer" or "address" or "dl" or "dt" or "dd" or "form" or "fieldset" or "center":
                Break(Math.Max(wanted, 1));
                break;
            case "td" or "th":
                space = true;
                break;
            default:
                break;
        }

        preformatted += name is not "pre" and not "textarea" ? 0 : ends ? -1 : 1;
        if (isQuote)
        {
            Break(Math.Max(wanted, 2));
            quotes += ends ? -1 : 1;
        }

        if (!ends && name is "hr" or "li")
        {
            Mark(name == "hr" ? "________________________________" : "- ");
        }
    }

    public override string ToString() => text.ToString();

    private void Break(int lines)
    {
        wanted = Math.Min(lines, 2);
        space = false;
    }

    private void Mark(string mark)
    {
        foreach (char sign in mark)
        {
            Put(sign);
        }
    }

    private void Put(char sign)
    {
        bool begins = text.Length == 0 || wanted > 0;
        if (text.Length > 0)
        {
            text.Append('\n', wanted);
        }

        if (begins && quotes > 0)
        {
            text.Append('>', Math.Min(quotes, 20)).Append(' ');
        }

        text.Append(space && !begins && text[^1] != ' ' ? " " : "").Append(sign);
        (wanted, space) = (0, false);
    }
}
