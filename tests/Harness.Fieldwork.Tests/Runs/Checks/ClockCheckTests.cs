using Harness.Runs.Checks;
using NodaTime;

namespace Harness.Fieldwork.Tests.Runs.Checks;

public sealed class ClockCheckTests : IDisposable
{
    private readonly FakeMachine fake = new();

    public void Dispose() => fake.Dispose();

    [Theory]
    [InlineData("run/systemd/timesync/synchronized")]
    [InlineData("run/chrony/chronyd.pid")]
    public void A_clock_that_the_system_keeps_right_is_fine(string sign) => ClockCheck.Of(fake.With(sign).Machine).Grade.ShouldBe(Grade.Ok);

    [Fact]
    public void A_clock_that_nobody_is_known_to_keep_is_a_warning_with_a_way_out()
    {
        Check check = ClockCheck.Of(fake.Machine);
        check.Grade.ShouldBe(Grade.Warning);
        check.What.En.ShouldBe("It is 2026-03-02T09:00:00Z, and nothing tells that the clock is kept right.");
        check.Todo!.Fr.ShouldContain("timedatectl set-ntp true");
    }

    [Fact]
    public void A_time_service_that_never_reached_a_server_is_told_unless_another_keeps_the_clock()
    {
        Check check = ClockCheck.Of(fake.With("run/systemd/timesync/any").Machine);
        (check.Grade, check.What.En).ShouldBe((Grade.Warning, "It is 2026-03-02T09:00:00Z; systemd-timesyncd runs and has not reached a time server yet."));
        ClockCheck.Of(fake.With("run/chrony/chronyd.pid").Machine).Grade.ShouldBe(Grade.Ok);
    }

    [Fact]
    public void A_time_before_this_was_written_is_a_failure() =>
        ClockCheck.Of(fake.With("run/systemd/timesync/synchronized").At(Instant.FromUtc(2012, 10, 1, 0, 0))).Grade.ShouldBe(Grade.Failure);

    [Theory]
    [InlineData(299, "Ok")]
    [InlineData(-301, "Warning")]
    [InlineData(3600, "Warning")]
    public void A_clock_far_from_that_of_the_hardware_was_set(int seconds, string grade)
    {
        string hardware = (FakeMachine.Now + Duration.FromSeconds(seconds)).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        ClockCheck.Of(fake.With("run/systemd/timesync/synchronized").With("sys/class/rtc/rtc0/since_epoch", hardware).Machine).Grade.ToString().ShouldBe(grade);
    }
}
