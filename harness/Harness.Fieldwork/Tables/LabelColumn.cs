using System.Buffers.Binary;
using System.Text;

namespace Harness.Tables;

/// <summary>Writes one stretch of a column of words as numbers in the order of their first coming; words are looked up by their bytes.</summary>
internal sealed class LabelColumn(int[] codes, int first)
{
    private readonly List<byte[]> words = [];
    private readonly Dictionary<ulong, int> places = [];
    private int count, last;

    public void Add(ReadOnlySpan<byte> word)
    {
        last = last < words.Count && word.SequenceEqual(words[last]) ? last : Find(word);
        codes[first + count++] = last;
    }

    /// <summary>Numbers the words of all stretches together.</summary>
    /// <returns>The words in ordinal order.</returns>
    public static string[] Join(IReadOnlyList<LabelColumn> parts)
    {
        string[] names = [.. parts.SelectMany(part => part.words).Select(Encoding.UTF8.GetString).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Parallel.For(0, parts.Count, i => parts[i].Renumber(names));
        return names;
    }

    private void Renumber(string[] names)
    {
        int[] place = [.. words.Select(word => Array.BinarySearch(names, Encoding.UTF8.GetString(word), StringComparer.Ordinal))];
        foreach (ref int code in codes.AsSpan(first, count))
        {
            code = place[code];
        }
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

    /// <summary>Eight letters at a time, the last eight overlapping those before.</summary>
    private static ulong Hash(ReadOnlySpan<byte> word)
    {
        const ulong Mix = 0x9E3779B97F4A7C15;
        unchecked
        {
            ulong hash = (ulong)word.Length;
            if (word.Length < sizeof(ulong))
            {
                foreach (byte letter in word)
                {
                    hash = (hash << 8) | letter;
                }

                return hash * Mix;
            }

            for (int at = 0; at < word.Length - sizeof(ulong); at += sizeof(ulong))
            {
                hash = ulong.RotateLeft((hash ^ BinaryPrimitives.ReadUInt64LittleEndian(word[at..])) * Mix, 29);
            }

            return (hash ^ BinaryPrimitives.ReadUInt64LittleEndian(word[^sizeof(ulong)..])) * Mix;
        }
    }
}
