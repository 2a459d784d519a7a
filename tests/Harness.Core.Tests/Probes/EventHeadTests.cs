using Harness.Probes;

namespace Harness.Core.Tests.Probes;

public sealed class EventHeadTests
{
    [Fact]
    public void Stored_numbers_of_kinds_never_change() =>
        Enum.GetValues<EventKind>().Select(kind => $"{kind} {(int)kind}").ShouldBe(["Wire 1", "Sent 2", "Looked 3", "Replied 4", "Gone 5", "Closed 6", "Ruled 7", "Conceded 8", "Tasked 9", "Ended 10", "Promised 11", "Claimed 12", "Edited 13", "Adopted 14", "Captured 15", "Undelivered 16", "Assigned 17", "Logged 18",
            "Refused 20", "Deferred 21", "Uncertain 22", "Found 23", "Unresolved 24", "Missed 25"]);

    [Fact]
    public void Stored_bits_of_marks_never_change() =>
        Enum.GetValues<ReplyMarks>().Select(mark => $"{mark} {(int)mark}").ShouldBe(["None 0", "Automatic 1", "AsksBack 2", "LinkInstead 4", "HandsOver 8", "Apology 16",
            "AsksOrderNumber 32", "AsksContact 64", "AsksPhoto 128", "AsksProof 256", "Redirects 512", "Refuses 1024", "Compensates 2048", "AsksForPublicity 4096",
            "Blames 8192", "Refunds 16384", "Settles 32768", "PassesOn 65536"]);
}
