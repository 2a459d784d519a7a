using Harness.Probes;

namespace Harness.Core.Tests.Probes;

public sealed class EventHeadTests
{
    [Fact]
    public void Stored_numbers_of_kinds_never_change() =>
        Enum.GetValues<EventKind>().Select(kind => $"{kind} {(int)kind}").ShouldBe(["Wire 1", "Sent 2", "Looked 3", "Replied 4", "Gone 5", "Closed 6"]);

    [Fact]
    public void Stored_bits_of_marks_never_change() =>
        Enum.GetValues<ReplyMarks>().Select(mark => $"{mark} {(int)mark}").ShouldBe(["None 0", "Automatic 1", "AsksBack 2", "LinkInstead 4", "HandsOver 8", "Apology 16"]);
}
