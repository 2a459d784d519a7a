using Harness.Brandville;
using Harness.Findings;
using Harness.Planning;
using Harness.Runs;
using NodaTime;

namespace Harness.Commands;

/// <summary>
/// Plays a plan slowly enough to be watched: as the simulation does, but over HTTP. The messages go through the Mastodon channel to
/// Brandville, whose time stands still at each instant until all that is due there is done.
/// </summary>
internal static class WatchedWave
{
    /// <summary>As <see cref="SimulatedWave.Publish(Plan, string, string, bool, Terminal, CancellationToken)"/>, in so much real time for a day.</summary>
    public static async Task<ExitCode> Publish(Plan plan, string source, string path, bool json, Duration day, int? port, Terminal terminal, CancellationToken cancellation)
    {
        TownTime time = TownTime.Held(Midnight(plan), day, TimeProvider.System);
        TownHall hall = new(plan, time, day, terminal.Language) { HasSwitches = false };
        await using PageServer pages = await PageServer.Start(at => BrandvilleHost.Build(hall, at), port, BrandvilleCommand.UsualPort, cancellation);
        using WayIn brandville = new(plan, new Uri(pages.Address + "/"), time);
        Invite(plan, day, pages.Address + "/", terminal);
        return await SimulatedWave.Publish(
            plan, source, path, json, keep => Simulation.Play(plan, brandville, time, time.Reach, keep, cancellation), terminal, cancellation);
    }

    private static void Invite(Plan plan, Duration day, string address, Terminal terminal)
    {
        string planned = Numerals.Count(plan.Slots.Count, terminal.Language);
        string lasts = Numerals.Time(day * (Period.DaysBetween(plan.Start, plan.Slots[^1].At.InUtc().Date) + plan.Study.Window.TotalDays), terminal.Language);
        terminal.Say(
            $"{plan.Study.Id}: {planned} messages planned. Watch them at {address} for about {lasts}; it ends by itself.",
            $"{plan.Study.Id} : {planned} messages prévus. Regardez-les à {address} pendant {lasts} environ ; cela s’arrête tout seul.");
        BrowserWindow.TryOpen(address, terminal);
    }

    private static Instant Midnight(Plan plan)
    {
        DateTimeZone zone = plan.Study.Schedule.Zone;
        return zone.AtStartOfDay(plan.Slots[0].At.InZone(zone).Date).ToInstant();
    }
}
