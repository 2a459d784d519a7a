using Harness.Studies;

namespace Harness.Findings;

/// <summary>Sentences in both languages, numbers written as each language writes them.</summary>
internal static class Phrases
{
    public static Words Say(Func<Language, string> sentence) => new(sentence(Language.En), sentence(Language.Fr));

    public static string Pick(this Language language, string en, string fr) => language switch
    {
        Language.En => en,
        Language.Fr => French.Spaced(fr),
    };

    public static string Name(this Stratum group, Language language) => group.Name.In(language);

    public static string Share(this Stratum group, Language language) =>
        group.Absent ? language.Pick("no account", "pas de compte")
        : group.N < Floors.Figure ? $"n < {Numerals.Count(Floors.Figure, language)}"
        : group.Share.Value is { } share ? Numerals.Share(share, language)
        : Numerals.NoData(language);

    public static string Interval(this Stratum group, Language language) =>
        group.Published ? Numerals.ShareInterval(group.Share, language) : "–";

    /// <summary>Numerator and denominator: <c>5 of 20</c>.</summary>
    public static string Fraction(this Stratum group, Language language) =>
        Numerals.Count(group.X, language) + language.Pick(" of ", " sur ") + Numerals.Count(group.N, language);

    /// <summary>The same with its noun: <c>5 of 20 messages</c>.</summary>
    public static string Messages(this Stratum group, Language language) => language.Pick(
        $"{group.Fraction(language)} messages",
        $"{Numerals.Count(group.X, language)} {(group.X < 2 ? "message" : "messages")} sur {Numerals.Count(group.N, language)}");

    public static string Median(this Stratum group, Language language) =>
        group.Median.Value is { } seconds ? Numerals.Time(seconds, language)
        : group.Median.Absent is { } absent ? Wording.Of(absent).In(language)
        : Numerals.NoData(language);

    public static string List(this IReadOnlyList<Stratum> groups, Language language)
    {
        string[] names = [.. groups.Select(group => group.Name(language))];
        return names.Length < 2 ? string.Concat(names) : string.Join(", ", names[..^1]) + language.Pick(" and ", " et ") + names[^1];
    }

    public static string Lower(this string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
