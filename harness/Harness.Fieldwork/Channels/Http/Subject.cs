using System.Globalization;

namespace Harness.Channels.Http;

/// <summary>The subject of a ticket: how its message begins.</summary>
internal static class Subject
{
    private const int Most = 70;

    /// <summary>The first sentence, cut between two words where it is longer than 70 signs.</summary>
    public static string Of(string text)
    {
        string line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        int end = line.AsSpan().IndexOfAny(".?!…") is >= 0 and int at && at >= 10 ? at + (line[at] == '.' ? 0 : 1) : line.Length;
        string sentence = line[..end].TrimEnd(',', ';', ':', ' ');
        StringInfo signs = new(sentence);
        if (signs.LengthInTextElements <= Most)
        {
            return sentence;
        }

        string cut = signs.SubstringByTextElements(0, Most);
        int space = cut.LastIndexOf(' ');
        return (space > 0 ? cut[..space] : cut).TrimEnd(',', ';', ':', ' ') + "…";
    }
}
