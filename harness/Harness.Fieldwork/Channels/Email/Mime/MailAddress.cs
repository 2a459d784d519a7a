using System.Text;

namespace Harness.Channels.Email.Mime;

/// <summary>An address and the name it goes with.</summary>
/// <param name="Name">What people read; empty when there is none.</param>
/// <param name="Address">The address itself, in lower case.</param>
internal readonly record struct MailAddress(string Name, string Address)
{
    private const int Most = 500, Longest = 320;

    /// <summary>What follows the @.</summary>
    public string Domain => Address[(Address.LastIndexOf('@') + 1)..];

    /// <summary>The addresses of a field; what is none is passed over.</summary>
    public static IReadOnlyList<MailAddress> In(string? text)
    {
        List<MailAddress> all = [];
        StringBuilder name = new(), angled = new();
        (bool quoted, bool inside, int comment) = (false, false, 0);
        foreach (char sign in text ?? "")
        {
            if (quoted || (sign == '"' && comment == 0))
            {
                quoted = sign == '"' ? !quoted : quoted;
                (inside ? angled : name).Append(sign == '"' && !inside ? "" : sign);
            }
            else if (sign is '(' or ')' || comment > 0)
            {
                comment = Math.Max(0, comment + (sign == '(' ? 1 : sign == ')' ? -1 : 0));
            }
            else if (sign is ',' or ';' && !inside)
            {
                Add(all, name, angled);
            }
            else if (sign == ':' && !inside && !name.ToString().Contains('@', StringComparison.Ordinal))
            {
                name.Clear();
            }
            else if (sign is '<' or '>')
            {
                inside = sign == '<';
            }
            else
            {
                (inside ? angled : name).Append(sign);
            }
        }

        Add(all, name, angled);
        return all;
    }

    private static void Add(List<MailAddress> all, StringBuilder name, StringBuilder angled)
    {
        string said = name.ToString().Trim(), address = (angled.Length > 0 ? angled.ToString() : said).Trim().ToLowerInvariant();
        int at = address.LastIndexOf('@');
        if (at > 0 && at < address.Length - 1 && address.Length <= Longest && !address.Any(char.IsWhiteSpace) && all.Count < Most)
        {
            all.Add(new(angled.Length > 0 ? EncodedWords.Decode(said).Trim() : "", address));
        }

        name.Clear();
        angled.Clear();
    }
}
