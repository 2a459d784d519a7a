using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Harness.Runs.Checks;

/// <summary>Whether the time of day can be right, and whether something keeps it so.</summary>
internal static class ClockCheck
{
    /// <summary>No machine that runs this has an earlier time.</summary>
    private static readonly Instant Written = Instant.FromUtc(2026, 1, 1, 0, 0);
    private static readonly Duration Apart = Duration.FromMinutes(5);

    public static Check Of(Machine machine)
    {
        Instant now = Instant.FromDateTimeOffset(machine.Time.GetUtcNow());
        string written = InstantPattern.General.Format(now);
        return now < Written ? Check.Failure(Subject.Clock,
                new($"The clock says {written}, which cannot be.", $"L’horloge indique {written}, ce qui est impossible."),
                new("Set the clock, and let the system keep it right: timedatectl set-ntp true.", "Réglez l’horloge, et laissez le système la tenir à l’heure : timedatectl set-ntp true."))
            : Hardware(machine) is { } hardware && Abs(now - hardware) > Apart ? Check.Warning(Subject.Clock,
                new($"The clock says {written}, the clock of the hardware {InstantPattern.General.Format(hardware)}: one of them was set or runs wrong.", $"L’horloge indique {written}, celle du matériel {InstantPattern.General.Format(hardware)} : l’une des deux a été changée ou se trompe."),
                new("See which is right before anything is sent.", "Voyez laquelle est juste avant tout envoi."))
            : IsBehind(machine) ? Check.Warning(Subject.Clock,
                new($"It is {written}; systemd-timesyncd runs and has not reached a time server yet.", $"Il est {written} ; systemd-timesyncd tourne et n’a pas encore joint de serveur de temps."),
                new("See why: timedatectl timesync-status.", "Voyez pourquoi : timedatectl timesync-status."))
            : IsKept(machine) ? Check.Ok(Subject.Clock, $"It is {written}, and the system keeps the clock right.", $"Il est {written}, et le système tient l’horloge à l’heure.")
            : Check.Warning(Subject.Clock,
                new($"It is {written}, and nothing tells that the clock is kept right.", $"Il est {written}, et rien n’indique que l’horloge est tenue à l’heure."),
                new("Let the system keep it: timedatectl set-ntp true, or chrony. In a container, look at the machine that carries it.", "Faites-la tenir par le système : timedatectl set-ntp true, ou chrony. Dans un conteneur, voyez la machine qui le porte."));
    }

    private static Instant? Hardware(Machine machine) =>
        long.TryParse(machine.Line("sys/class/rtc/rtc0/since_epoch"), NumberStyles.None, CultureInfo.InvariantCulture, out long seconds) ? Instant.FromUnixTimeSeconds(seconds) : null;

    /// <summary>The service is there, nothing else keeps the clock, and it never succeeded since the start.</summary>
    private static bool IsBehind(Machine machine) => machine.Has("run/systemd/timesync") && !IsKept(machine);

    private static bool IsKept(Machine machine) =>
        machine.Has("run/systemd/timesync/synchronized") || machine.Has("run/chrony/chronyd.pid") || machine.Has("run/chronyd.pid") || machine.Has("run/ntpd.pid");

    private static Duration Abs(Duration duration) => duration < Duration.Zero ? -duration : duration;
}
