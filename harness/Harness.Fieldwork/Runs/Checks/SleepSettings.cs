namespace Harness.Runs.Checks;

/// <summary>What systemd does when nobody uses a machine, as its files say.</summary>
/// <param name="NeverSleeps">Whether the ways to sleep are masked.</param>
/// <param name="Lid">What closing the lid does, in logind's word: <c>ignore</c>, <c>suspend</c>…</param>
/// <param name="Idle">What having nothing to do does, in logind's word.</param>
internal sealed record SleepSettings(bool NeverSleeps, string Lid, string Idle)
{
    private static readonly string[] Targets = ["sleep.target", "suspend.target"];
    private static readonly string[] Places = ["usr/lib/systemd", "etc/systemd"];
    private static readonly string[] Harmless = ["ignore", "lock"];

    public bool SleepsOnLid => !NeverSleeps && !Harmless.Contains(Lid, StringComparer.Ordinal);

    public bool SleepsWhenIdle => !NeverSleeps && !Harmless.Contains(Idle, StringComparer.Ordinal);

    public static SleepSettings Of(Machine machine) => new(
        Targets.Any(target => machine.IsMasked("etc/systemd/system/" + target)), Set(machine, "HandleLidSwitch") ?? "suspend", Set(machine, "IdleAction") ?? "ignore");

    /// <summary>The last value counts; files of a folder come after the file beside it.</summary>
    private static string? Set(Machine machine, string key) => Places
        .Select(place => place + "/logind.conf").Concat(Places.SelectMany(place => machine.Names(place + "/logind.conf.d").Select(name => $"{place}/logind.conf.d/{name}")))
        .SelectMany(machine.Lines).Select(line => line.Split('=', 2))
        .LastOrDefault(pair => pair.Length == 2 && pair[0].Trim() == key)?[1].Trim();
}
