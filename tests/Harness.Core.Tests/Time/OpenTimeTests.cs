using FsCheck;
using FsCheck.Fluent;
using Harness.Time;
using NodaTime;

namespace Harness.Core.Tests.Time;

public sealed class OpenTimeTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 20, 0, 0);

    private static readonly BusinessClock Office = new(
        DateTimeZoneProviders.Tzdb["Europe/Paris"],
        [.. Enumerable.Range(1, 5).Select(day => ((IsoDayOfWeek)day, HourSpan.Parse("09:00-17:00")!.Value)), (IsoDayOfWeek.Sunday, HourSpan.Parse("00:00-24:00")!.Value), (IsoDayOfWeek.Monday, HourSpan.Parse("00:00-08:00")!.Value)],
        [new LocalDate(2026, 3, 31)]);

    [Fact]
    public void Any_wait_is_as_long_as_the_clock_counts_it() => ForAll.Of(
        Gen.Choose(0, 30 * 86_400).Two(),
        seconds =>
        {
            OpenTime open = new(Office, Start, Start + Duration.FromDays(30));
            (int from, int to) = (Math.Min(seconds.Item1, seconds.Item2), Math.Max(seconds.Item1, seconds.Item2));
            Instant sent = Start + Duration.FromSeconds(from), seen = Start + Duration.FromSeconds(to);
            return open.Between(sent.ToUnixTimeMilliseconds(), seen.ToUnixTimeMilliseconds()) == (long)Office.Between(sent, seen).TotalMilliseconds;
        },
        1_000);

    [Fact]
    public void A_stretch_without_openings_has_no_open_time()
    {
        Instant saturday = Instant.FromUtc(2026, 3, 21, 0, 0);
        new OpenTime(Office, saturday, saturday + Duration.FromHours(20)).Between(saturday.ToUnixTimeMilliseconds(), saturday.ToUnixTimeMilliseconds() + 3_600_000).ShouldBe(0);
    }
}
