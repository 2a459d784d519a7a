using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Harness.Studies.Desks;
using Harness.Time;
using NodaTime;
using NodaTime.Text;

namespace Harness.Studies.Binding;

/// <summary>All ways to read a single value: one per type, and two for texts of which more is asked.</summary>
internal static partial class ScalarKinds
{
    private const NumberStyles Decimal = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private static readonly FrozenSet<string> Zones = DateTimeZoneProviders.Tzdb.Ids.ToFrozenSet(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<Type, ScalarKind> Enums = new();

    private static readonly ScalarKind Identifier = new(ProblemWords.Identifier, text => IdentifierPattern().IsMatch(text) ? text : null, AsIdentifier);

    private static readonly ScalarKind Beside = new(ProblemWords.FileName, text => FileName.IsOne(text) ? text : null, _ => null);
    private static readonly ScalarKind WebAddress = new(
        ProblemWords.WebAddress,
        IsWebAddress,
        text => text.Contains('.', StringComparison.Ordinal) && !text.Contains("//", StringComparison.Ordinal) ? IsWebAddress("https://" + text) : null);

    private static readonly Dictionary<Type, ScalarKind> ByType = new()
    {
        [typeof(string)] = new(ProblemWords.Text, text => text, _ => null),
        [typeof(int)] = new(
            ProblemWords.WholeNumber,
            text => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : null,
            _ => null,
            IsBare: true),
        [typeof(double)] = new(ProblemWords.Number, text => AsNumber(text), WithPoint, IsBare: true),
        [typeof(bool)] = new(
            ProblemWords.YesOrNo,
            text => text switch { "true" => true, "false" => false, _ => null },
            text => Nearest.To(text, ["true", "false"]),
            IsBare: true),
        [typeof(Duration)] = new(ProblemWords.Time, text => WrittenTime.Parse(text), WrittenTime.Mend),
        [typeof(LocalDate)] = new(
            ProblemWords.Date,
            text => LocalDatePattern.Iso.Parse(text) is { Success: true, Value.Year: >= 1900 and < 2200 } date ? date.Value : null,
            _ => null),
        [typeof(AnnualDate)] = new(ProblemWords.MonthAndDay, text => AnnualDatePattern.Iso.Parse(text) is { Success: true } day ? day.Value : null, _ => null),
        [typeof(Amount)] = new(ProblemWords.NumberOrTime, text => Amount.Parse(text), WrittenTime.Mend),
        [typeof(Secret)] = new(ProblemWords.SecretName, text => Secret.Parse(text), _ => null, IsHidden: true),
        [typeof(JsonPath)] = new(ProblemWords.JsonPath, text => JsonPath.Parse(text), JsonPath.Mend, Why: text => ProblemWords.PathEnds(text, JsonPath.ReadsUntil(text))),
        [typeof(Pick)] = new(ProblemWords.PathOrHeader, text => Pick.Parse(text), JsonPath.Mend),
        [typeof(MailHost)] = new(ProblemWords.MailHost, text => MailHost.Parse(text), _ => null),
        [typeof(DateTimeZone)] = new(
            ProblemWords.Zone,
            text => Zones.Contains(text) ? DateTimeZoneProviders.Tzdb[text] : null,
            AsZone),
        [typeof(HourSpan)] = new(ProblemWords.Hours, text => HourSpan.Parse(text), AsHours),
    };

    /// <summary>How values of a type are read; null when they are no single values.</summary>
    public static ScalarKind? Of(Type type, KeyShape? key) =>
        type.IsEnum ? Enums.GetOrAdd(type, Member)
        : key is { IsIdentifier: true } && type == typeof(string) ? Identifier
        : key is { IsFileName: true } && type == typeof(string) ? Beside
        : key is { IsWebAddress: true } && type == typeof(string) ? WebAddress
        : ByType.GetValueOrDefault(type);

    private static ScalarKind Member(Type type)
    {
        IReadOnlyDictionary<string, object> members = Kebab.Members(type);
        return new(ProblemWords.OneOf([.. members.Keys]), members.GetValueOrDefault, text => Nearest.To(text, members.Keys));
    }

    private static double? AsNumber(string text) =>
        double.TryParse(text, Decimal, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? number : null;

    private static string? WithPoint(string text) => text.Replace(',', '.') is var mended && AsNumber(mended) is null ? null : mended;

    private static string? IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https"
        && address.Host.Length > 0 && !text.Any(char.IsWhiteSpace)
            ? text
            : null;

    private static string? AsHours(string text)
    {
        IEnumerable<string> ends = text.Split('-').Select(end => end.Trim().Replace('h', ':').PadLeft(5, '0'));
        return HourSpan.Parse(string.Join('-', ends))?.ToString();
    }

    private static string? AsZone(string text)
    {
        string id = text.Replace(' ', '_');
        return DateTimeZoneProviders.Tzdb.Ids.FirstOrDefault(known => known.EndsWith("/" + id, StringComparison.OrdinalIgnoreCase))
            ?? Nearest.To(id, DateTimeZoneProviders.Tzdb.Ids);
    }

    /// <summary>A name as an identifier, without accents; null when nothing is left of it.</summary>
    public static string? AsIdentifier(string text)
    {
        if (text.Length > 64)
        {
            return null;
        }

        string letters = string.Concat(text.Normalize(NormalizationForm.FormD)
            .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark));
        string word = NoIdentifierPattern().Replace(letters.ToLowerInvariant(), "-").Trim('-');
        return IdentifierPattern().IsMatch(word) ? word : null;
    }

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,63}\z", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex IdentifierPattern();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex NoIdentifierPattern();
}
