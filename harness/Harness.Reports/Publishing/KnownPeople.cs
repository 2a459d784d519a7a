using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Harness.Planning;
using Harness.Studies;

namespace Harness.Publishing;

/// <summary>What would tell who took part: handles, addresses and numbers of testers, numbers of purchases, names of raters and of those who signed. None may stand in a public file.</summary>
internal sealed class KnownPeople
{
    private const int ShortestWord = 6, ShortestMark = 4;

    private readonly string[] marks;

    public KnownPeople(IReadOnlyList<Slot> slots, Study study, IEnumerable<string> names)
    {
        string[] brands = [.. study.Panel.Brands.SelectMany(brand => brand.Accounts.Select(account => account.Handle).Append(brand.Name))];
        marks =
        [
            .. study.Personas.SelectMany(Of).Concat((study.Cases ?? []).Select(purchase => purchase.Order)).Concat(slots.Select(slot => slot.Case?.Order)).Concat(names).OfType<string>()
                .Select(mark => mark.Trim()).Where(IsTelling).Distinct(StringComparer.OrdinalIgnoreCase).Except(brands, StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>Which of them stand in a file.</summary>
    public IReadOnlyList<string> In(byte[] file)
    {
        string text = WebUtility.HtmlDecode(Encoding.UTF8.GetString(file));
        return [.. marks.Where(mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase) && Alone(mark).IsMatch(text))];
    }

    private static IEnumerable<string?> Of(Persona persona) =>
        [persona.Handle, persona.Phone, persona.Alias?.Replace("{probe}", "", StringComparison.Ordinal).TrimStart('+', '.', '-'), .. (persona.Accounts ?? []).Select(account => account.Handle)];

    /// <summary>A short word alone may be a word of the language.</summary>
    private static bool IsTelling(string mark) => mark.Length >= (mark.All(char.IsLetter) ? ShortestWord : ShortestMark);

    private static Regex Alone(string mark) => new($@"(?<![\p{{L}}\p{{N}}]){Regex.Escape(mark)}(?![\p{{L}}\p{{N}}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));
}
