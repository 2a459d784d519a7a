using Harness.Probes;

namespace Harness.Core.Tests.Probes;

public sealed class SendCauseTests
{
    [Fact]
    public void Stored_numbers_of_causes_never_change() => Enum.GetValues<SendCause>().Select(cause => $"{cause} {(int)cause}").ShouldBe([
        "None 0", "Unfit 1", "Undeclared 2", "NoAccess 3", "Unreached 4", "Rejected 5", "Limited 6", "Duplicate 7", "Failed 8", "TimedOut 9", "CutOff 10", "Unreadable 11",
        "Redirected 12", "Crashed 13", "NotYet 14", "TooMuch 15", "Late 16", "Forbidden 17", "Skipped 18", "Captcha 24", "PageChanged 25", "NoBrowser 26",
    ]);
}
