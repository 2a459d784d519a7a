namespace Harness.Readings.Statements;

/// <summary>Lines and columns of a whole text.</summary>
internal sealed class LinePlaces
{
    private readonly List<int> starts = [0];

    public LinePlaces(string text)
    {
        Text = text;
        for (int at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            starts.Add(at + 1);
        }
    }

    public string Text { get; }

    public Spot At(int offset)
    {
        int found = starts.BinarySearch(offset), line = found >= 0 ? found : ~found - 1;
        return new(line + 1, offset - starts[line] + 1);
    }

    public Passage Part(int start, int length) => new(Text.Substring(start, length), At(start));
}
