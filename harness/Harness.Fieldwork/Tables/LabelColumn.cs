using System.Text;

namespace Harness.Tables;

/// <summary>Collects a column of words as numbers in the order of their first coming; words are looked up by their bytes.</summary>
internal sealed class LabelColumn
{
    private readonly List<byte[]> words = [];
    private readonly Dictionary<ulong, int> places = [];
    private int[] codes = new int[1024];
    private int count, last;

    public void Add(ReadOnlySpan<byte> word)
    {
        if (count == codes.Length)
        {
            Array.Resize(ref codes, 2 * count);
        }

        last = last < words.Count && word.SequenceEqual(words[last]) ? last : Find(word);
        codes[count++] = last;
    }

    /// <summary>The columns of several parts as one, words in ordinal order.</summary>
    public static Labels Join(IReadOnlyList<LabelColumn> parts)
    {
        string[] names = [.. parts.SelectMany(part => part.words).Select(Encoding.UTF8.GetString).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        int[] joined = new int[parts.Sum(part => part.count)];
        int at = 0;
        foreach (LabelColumn part in parts)
        {
            int[] place = [.. part.words.Select(word => Array.BinarySearch(names, Encoding.UTF8.GetString(word), StringComparer.Ordinal))];
            for (int i = 0; i < part.count; i++)
            {
                joined[at++] = place[part.codes[i]];
            }
        }

        return new(names, joined);
    }

    private int Find(ReadOnlySpan<byte> word)
    {
        ulong hash = Hash(word);
        while (places.TryGetValue(hash, out int place))
        {
            if (word.SequenceEqual(words[place]))
            {
                return place;
            }

            hash = unchecked(hash + 1);
        }

        places.Add(hash, words.Count);
        words.Add(word.ToArray());
        return words.Count - 1;
    }

    private static ulong Hash(ReadOnlySpan<byte> word)
    {
        ulong hash = 14695981039346656037;
        foreach (byte letter in word)
        {
            hash = unchecked((hash ^ letter) * 1099511628211);
        }

        return hash;
    }
}
