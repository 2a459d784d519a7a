using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Harness.Brandville;

/// <summary>Five letters in a picture, for a person to type. It keeps nobody out; it stands in the way as a real one does.</summary>
/// <param name="Riddle">Its number, sent with the form.</param>
/// <param name="Letters">The letters and how each is turned, in degrees.</param>
internal sealed record Captcha(string Riddle, IReadOnlyList<(char Letter, int Turn)> Letters)
{
    private const int Count = 5, MostTurn = 50;
    private const string Alphabet = "ACEFHKLMNPRTWXYZ";

    public static Captcha Number(int number)
    {
        string riddle = number.ToString(CultureInfo.InvariantCulture);
        byte[] digest = SHA256.HashData(Encoding.ASCII.GetBytes("captcha " + riddle));
        return new(riddle, [.. digest[..Count].Zip(digest[Count..], (letter, turn) => (Alphabet[letter % Alphabet.Length], (turn % MostTurn) - (MostTurn / 2)))]);
    }

    public static bool Solves(string? riddle, string? answer) =>
        int.TryParse(riddle, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        && string.Concat(Number(number).Letters.Select(letter => letter.Letter)).Equals(answer?.Trim(), StringComparison.OrdinalIgnoreCase);
}
