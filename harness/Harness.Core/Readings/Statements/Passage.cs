namespace Harness.Readings.Statements;

/// <summary>A piece of a text that knows where it stands: a cell, or a sentence.</summary>
internal sealed record Passage(string Text, Spot Start)
{
    public Spot At(int offset)
    {
        int line = Start.Line, from = -1;
        for (int at = 0; at < offset; at++)
        {
            if (Text[at] == '\n')
            {
                (line, from) = (line + 1, at);
            }
        }

        return new(line, from < 0 ? Start.Column + offset : offset - from);
    }

    public Passage Part(int start, int length) => new(Text.Substring(start, length), At(start));
}
