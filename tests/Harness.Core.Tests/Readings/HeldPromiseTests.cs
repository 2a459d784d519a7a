using Harness.Probes;
using Harness.Readings;
using NodaTime;

namespace Harness.Core.Tests.Readings;

public sealed class HeldPromiseTests
{
    private static readonly Instant Sent = Instant.FromUtc(2024, 3, 4, 8, 0);

    [Theory]
    [InlineData(110, 120, 300, true)]
    [InlineData(120, 130, 300, false)]
    [InlineData(110, 130, 300, null)]
    [InlineData(-1, -1, 120, false)]
    [InlineData(-1, -1, 119, null)]
    public void A_case_is_kept_broken_or_nobody_knows(int after, int by, int watched, bool? expected) =>
        new PromiseCase("p0000001", At(120), by < 0 ? null : new Moment(At(after), At(by)), At(watched)).IsKept.ShouldBe(expected);

    private static Instant At(int minutes) => Sent + Duration.FromMinutes(minutes);
}
