using Harness.Probes;

namespace Harness.Readings;

/// <summary>The reply asks the customer something: it has a question mark outside its links.</summary>
internal static class AsksBack
{
    public static Detector Detector { get; } = new(
        ReplyMarks.AsksBack,
        new("asks back", "pose une question"),
        text => Patterns.Prose(text).AsSpan().IndexOfAny('?', '❓', '❔') >= 0,
        text => [.. Questions(Prose.Of(text))]);

    /// <summary>Each question from the end of the sentence before it.</summary>
    private static IEnumerable<Quote> Questions(Prose prose)
    {
        int from = 0;
        for (int i = 0; i < prose.Text.Length; i++)
        {
            if (prose.Text[i] is '?' or '❓' or '❔')
            {
                yield return prose.Source(from, i + 1 - from);
            }

            from = prose.Text[i] is '?' or '❓' or '❔' or '!' or '.' or '…' or '\n' ? i + 1 : from;
        }
    }
}
