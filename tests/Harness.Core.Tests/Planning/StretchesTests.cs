using Harness.Planning;
using NodaTime;

namespace Harness.Core.Tests.Planning;

public sealed class StretchesTests
{
    private static readonly Stretches Day = new([Hours(14, 17), Hours(9, 10), Hours(10, 12), Hours(11, 12)]);

    [Theory]
    [InlineData(8, 0, false)]
    [InlineData(9, 0, true)]
    [InlineData(10, 0, true)]
    [InlineData(12, 0, false)]
    [InlineData(16, 59, true)]
    [InlineData(17, 0, false)]
    public void A_stretch_holds_its_beginning_and_not_its_end(int hour, int minute, bool holds) => Day.Holds(At(hour, minute)).ShouldBe(holds);

    [Theory]
    [InlineData(8, 0)]
    [InlineData(10, 1d / 6)]
    [InlineData(13, 0.5)]
    [InlineData(15, 4d / 6)]
    [InlineData(18, 1)]
    public void A_share_counts_what_lies_in_the_stretches(int hour, double share) => Day.Share(At(hour)).ShouldBe(share, 1e-12);

    [Theory]
    [InlineData(0, 9, 0)]
    [InlineData(0.25, 10, 30)]
    [InlineData(0.5, 14, 0)]
    [InlineData(0.75, 15, 30)]
    public void A_share_leads_back_to_its_instant(double share, int hour, int minute) => Day.At(share).ShouldBe(At(hour, minute));

    [Fact]
    public void What_lies_in_both_lies_in_each()
    {
        Stretches both = Day.And(new([Hours(11, 15)]));
        (both.Holds(At(11)), both.Holds(At(13)), both.Holds(At(14)), both.Holds(At(15)), both.IsEmpty).ShouldBe((true, false, true, false, false));
        Day.And(new([Hours(12, 14)])).IsEmpty.ShouldBeTrue();
    }

    private static Instant At(int hour, int minute = 0) => Instant.FromUtc(2026, 3, 2, hour, minute);

    private static (Instant, Instant) Hours(int from, int to) => (At(from), At(to));
}
