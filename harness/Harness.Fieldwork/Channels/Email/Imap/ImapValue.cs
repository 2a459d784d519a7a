using System.Globalization;
using System.Text;

namespace Harness.Channels.Email.Imap;

/// <summary>A value in an answer of an IMAP server: an atom, a string, a list, or nothing.</summary>
/// <param name="Bytes">What it says; empty for a list and for nothing.</param>
/// <param name="List">Its values; null unless it is a list.</param>
/// <param name="IsNil">Whether it is nothing.</param>
internal sealed record ImapValue(ReadOnlyMemory<byte> Bytes, IReadOnlyList<ImapValue>? List = null, bool IsNil = false)
{
    /// <summary>What it says, byte for sign.</summary>
    public string Text => Encoding.Latin1.GetString(Bytes.Span);

    /// <summary>The number that it is; null when it is none.</summary>
    public uint? Number => uint.TryParse(Text, NumberStyles.None, CultureInfo.InvariantCulture, out uint number) ? number : null;

    public bool Says(string word) => List is null && Text.Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>In a list of names and values, the value of a name that begins so; null when it is not there.</summary>
    public ImapValue? Of(string name)
    {
        for (int at = 0; List is not null && at + 1 < List.Count; at += 2)
        {
            if (List[at].List is null && List[at].Text.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return List[at + 1];
            }
        }

        return null;
    }
}
