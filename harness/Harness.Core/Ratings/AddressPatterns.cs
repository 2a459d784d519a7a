using System.Text.RegularExpressions;

namespace Harness.Ratings;

/// <summary>Addresses and numbers by which somebody can be reached.</summary>
internal static partial class AddressPatterns
{
    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace;

    /// <summary>A handle such as <c>@julie</c> or <c>@julie@town.example</c>.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}_]) [@＠] [\p{L}\p{N}_] ([\p{L}\p{N}_.-]{0,60} [\p{L}\p{N}_])? ([@＠] [\p{L}\p{N}-]{1,63} (\.[\p{L}\p{N}-]{1,63}){1,8})?", Loose, 10_000)]
    public static partial Regex Handle();

    /// <summary>A handle that follows a word or another handle at once.</summary>
    [GeneratedRegex(@"[@＠] [\p{L}\p{N}_] ([\p{L}\p{N}_.-]{0,60} [\p{L}\p{N}_])?", Loose, 10_000)]
    public static partial Regex Stray();

    /// <summary>An address for mail, the sign written out or not.</summary>
    [GeneratedRegex(@"[\p{L}\p{N}._%+'-]{0,64} ([@＠] | \s? [(\[] \s? (at | arobase | @) \s? [)\]] \s?) [\p{L}\p{N}-]{1,63} (\.[\p{L}\p{N}-]{1,63}){1,8}", Loose, 10_000)]
    public static partial Regex Mail();

    /// <summary>A host without a path, by the endings that are common, or four numbers.</summary>
    [GeneratedRegex(
        """
        (?<! [\p{L}\p{N}_] ) ( [\p{L}\p{N}] [\p{L}\p{N}-]{0,62} \. ){1,6}
            ( com | net | org | eu | fr | uk | us | ca | be | ch | lu | de | es | it | nl | pt | ie | at | io | co | ai | me | ly | gl | gd | tv | info | biz | app | shop | store | online | help
            | support | link | page | site | social | paris | bzh | mobi | pro | tel | services | example | test | invalid | localhost ) (?! [\p{L}\p{N}_] ) (:\d{1,5})?
        | (?<! [\d.] ) \d{1,3} (\.\d{1,3}){3} (?! [\d.] )
        """,
        Loose,
        10_000)]
    public static partial Regex Host();

    /// <summary>A telephone number, abroad or at home, and a short one where somebody is told to call or write to it.</summary>
    [GeneratedRegex(
        """
        (?<! [\p{L}\d] ) (\+ | 00) \s? \d{1,3} ([\s.()/-]{0,3} \d){6,13} (?! \d )
        | (?<! [\p{L}\d] ) \(? 0 \)? ([\s./()-]{0,2} \d){8,10} (?! \d )
        | (?<! [\p{L}\d] ) (1 [\s.-]?)? \(? \d{3} \)? [\s.-]{1,2} \d{3} [\s.-]{1,2} \d{4} (?! \d )
        | \b (au | le | numéro | composez | appelez | appeler | joindre | téléphone | tél\.? | call | dial | ring | phone | number | on | sms | text | envoyez | par) \s? :? \s
            (?<it> 3 \d ( [\s.]? \d\d ) | 10 \s? \d\d | 118 \s? \d{3} | \d{5} ) (?! [\s.]? [\d€$£%] | , \d )
        """,
        Loose,
        10_000)]
    public static partial Regex Phone();
}
