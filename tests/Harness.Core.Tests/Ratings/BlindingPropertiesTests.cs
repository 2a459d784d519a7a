using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Harness.Ratings;
using Harness.Statistics;
using Harness.Studies;

namespace Harness.Core.Tests.Ratings;

/// <summary>What holds for every text.</summary>
public sealed class BlindingPropertiesTests
{
    private static readonly string[] Brands = ["Ondazur", "Crédit Général", "Wells & Sons", "SFR", "L’Épicerie d’Œdipe", "Bolt24", "Les Pas Perdus"];

    private static readonly Gen<string> Pieces = Gen.Elements(
        "bonjour ", "Hi ", "nous ", "the ", "Julie", ", ", ". ", "! ", "\n", "- ", "— ", " ", "^", "@", "#", "/", ":", "12", "h", "30", "06", ".", "août", "May", "[", "]", "[brand]", "[U+200B]", "\u200B", "\u202E", "é",
        "\ud83d", "🙂", "\uE001", "Cordialement", "équipe", "from ", "du service client", "www.", "x.fr", "https://", "tom@", "\u0301", "&", "+", "ﷺ", "ß", "İ", "\0", "\r", "Ondazur", "SFR");

    [Fact]
    public void It_never_throws_and_blinds_nothing_twice() => ForAll.Of(
        Pieces.ArrayOf().Select(string.Concat).Zip(Gen.Elements(Brands)).Zip(Gen.Elements(Language.En, Language.Fr)),
        drawn =>
        {
            Blinding blinding = new(Of(drawn.Item1.Item2), drawn.Item2);
            string once = blinding.Blind(drawn.Item1.Item1);
            return blinding.Blind(once) == once;
        },
        1000);

    [Fact]
    public void Any_string_at_all_is_blinded() => ForAll.Of(
        Gen.Choose(0, 0xFFFF).Select(code => (char)code).ArrayOf().Select(letters => new string(letters)).Zip(Gen.Choose(0, 0xFFFF).Select(code => (char)code).ArrayOf().Select(letters => new string(letters))),
        drawn =>
        {
            Blinding blinding = new(new(drawn.Item2, [], [], []), Language.Fr);
            string once = blinding.Blind(drawn.Item1);
            return blinding.Blind(once) == once;
        },
        300);

    [Fact]
    public void No_way_to_write_a_name_a_handle_or_a_host_gets_through() => ForAll.Of(
        Gen.Elements(Brands).Zip(Gen.Choose(0, int.MaxValue)),
        drawn =>
        {
            string planted = Written(drawn.Item1, new Draws((ulong)drawn.Item2));
            string shown = new Blinding(Of(drawn.Item1), Language.En).Blind($"Il faut {planted} oui; why {planted}\nbut {planted}");
            return !Plain(shown.Replace("[brand]", "|").Replace("[link]", "|").Replace("[account]", "|").Replace("[e-mail]", "|")).Contains(Plain(drawn.Item1), StringComparison.Ordinal);
        },
        1500);

    [Theory]
    [InlineData("a")]
    [InlineData("a.")]
    [InlineData("@a")]
    [InlineData("0 ")]
    [InlineData("12:")]
    [InlineData("Julie ")]
    [InlineData("- Julie\n")]
    [InlineData("Bonjour ")]
    [InlineData("Bonjour Julie, ")]
    [InlineData("a-")]
    [InlineData("Ondazur ")]
    [InlineData("on da zur ")]
    [InlineData("\u200B")]
    [InlineData("[")]
    [InlineData("x.fr ")]
    [InlineData(" ")]
    public void Texts_of_any_length_are_blinded(string part)
    {
        Blinding blinding = new(Of("Ondazur"), Language.Fr);
        string once = blinding.Blind(string.Concat(Enumerable.Repeat(part, 5_000)));
        blinding.Blind(once).ShouldBe(once);
    }

    private static Identity Of(string brand) => new(brand, [], ["@" + string.Concat(brand.Where(char.IsAsciiLetterOrDigit)), $"https://www.{string.Concat(Plain(brand).Where(char.IsAsciiLetterOrDigit))}.example/help"], []);

    /// <summary>A name in some way that people write it.</summary>
    private static string Written(string name, Draws draws)
    {
        string plain = string.Concat(name.Normalize(NormalizationForm.FormD).Where(letter => char.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark));
        string chosen = draws.Below(2) == 0 ? name : plain;
        string cased = draws.Below(4) switch
        {
            0 => chosen.ToUpperInvariant(),
            1 => chosen.ToLowerInvariant(),
            2 => string.Concat(chosen.Select(letter => draws.Below(2) == 0 ? char.ToUpperInvariant(letter) : char.ToLowerInvariant(letter))),
            _ => chosen,
        };
        string letters = string.Concat(cased.Where(letter => letter is not (' ' or '’')));
        return draws.Below(11) switch
        {
            0 => cased.Replace(' ', '-'),
            1 => letters,
            2 => "#" + letters,
            3 => "@" + letters,
            4 => string.Join(' ', letters.ToCharArray()),
            5 => string.Join('.', letters.ToCharArray()),
            6 => cased + "’s",
            7 => $"https://www.{letters.ToLowerInvariant().Replace("&", "")}.example/help",
            8 => string.Join('\u200B', letters.ToCharArray()),
            9 => cased.Normalize(NormalizationForm.FormD),
            _ => cased.Replace(' ', '\u00A0'),
        };
    }

    /// <summary>Letters and digits in capitals without accents; other letters are told apart by none of the names.</summary>
    private static string Plain(string text) => string.Concat(
        text.Replace("œ", "oe").Replace("Œ", "OE").Normalize(NormalizationForm.FormKD).ToUpperInvariant().Where(letter => char.IsLetterOrDigit(letter) || letter is '&' or '|'));
}
