using System.Text.RegularExpressions;

namespace Harness.Ratings;

/// <summary>Days and times of the day; how long something takes is none of them.</summary>
internal static partial class TimePatterns
{
    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace;

    private const string Months =
        """
        ( january | february | march | april | may | june | july | august | september | october | november | december | (jan | feb | mar | apr | jun | jul | aug | sept? | oct | nov | dec) \b \.?
        | janvier | f[ée]vrier | mars | avril | mai | juin | juillet | ao[ûu]t | septembre | octobre | novembre | d[ée]cembre | (janv | f[ée]vr? | avr | juil | d[ée]c) \b \.? )
        """;

    /// <summary>A day or a month of a year.</summary>
    [GeneratedRegex(
        @"(?<! [\d.,] ) ( ([12]\d | 3[01] | 0?[1-9]) (st | nd | rd | th | er)? \s (of \s)? " + Months + @" (,? \s (19 | 20) \d\d)? (?! \p{L} ) | \b " + Months + @" \s ([12]\d | 3[01] | 0?[1-9]) (st | nd | rd | th)? (,? \s (19 | 20) \d\d)? (?! [\p{L}\d%€$£:] ) | \b " + Months + @" \s (19 | 20) \d\d (?! \d ) )",
        Loose,
        10_000)]
    public static partial Regex Named();

    /// <summary>A day in figures, or by its name and number.</summary>
    [GeneratedRegex(
        """
        (?<! [\d./-] ) ( (19 | 20) \d\d [/.-] (0?[1-9] | 1[0-2]) [/.-] (0?[1-9] | [12]\d | 3[01]) | (0?[1-9] | [12]\d | 3[01]) (?<s> [/.-]) (0?[1-9] | [12]\d | 3[01]) \k<s> ((19 | 20) \d\d | \d\d) ) (?! \d | [./-]\d )
        | (?<! [\d/.,-] ) (0[1-9] | [12]\d | 3[01]) / (0[1-9] | 1[0-2]) (?! [\d/] | [.,]\d | \s? [hj] \b )
        | \b (monday | tuesday | wednesday | thursday | friday | saturday | sunday | lundi | mardi | mercredi | jeudi | vendredi | samedi | dimanche) ,? \s (the \s | le \s)? ([1-9] | [12]\d | 3[01]) (er | st | nd | rd | th)? \b (?! \s? [h:€$£%] )
        """,
        Loose,
        10_000)]
    public static partial Regex Written();

    /// <summary>A time of the day.</summary>
    [GeneratedRegex(
        """
        (?<! [\d:.,] ) ( [01]?\d | 2[0-3] ) ( : | \s? h \s? ) [0-5]\d ( ( : | \s? m \s? ) [0-5]\d )? ( \s? [ap] \.? m \b \.? )? (?! \d )
        | (?<! [\d:.,] ) \b ( 1[0-2] | 0?[1-9] ) \s? ( [ap] m \b | [ap] \. m \. ) | \b \d{1,2} \s o['’]clock \b
        | \b \d{1,2} \s? h (eures?)? \s? ( à | - | – | et ) \s? \d{1,2} \s? h (eures?)? \b
        | \b ( à | vers | dès | jusqu['’]à ) \s (?<it> ( 1?\d | 2[0-3] ) \s? h (eures?)? \b (?! \s? [/\d] ) )
        | \b ( à | vers | avant | dès | at | by | before | around | until ) \s (?<it> midi | minuit | noon | midnight ) \b
        """,
        Loose,
        10_000)]
    public static partial Regex Hour();
}
