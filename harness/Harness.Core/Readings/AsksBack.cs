using Harness.Probes;

namespace Harness.Readings;

/// <summary>The reply asks the customer something: it has a question mark outside its links.</summary>
internal static class AsksBack
{
    public static Detector Detector { get; } = new(
        ReplyMarks.AsksBack,
        new("asks back", "pose une question"),
        text => Patterns.Prose(text).AsSpan().IndexOfAny('?', '❓', '❔') >= 0);
}
