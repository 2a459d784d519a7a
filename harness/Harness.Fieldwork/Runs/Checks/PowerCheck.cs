using Harness.Studies;

namespace Harness.Runs.Checks;

/// <summary>Whether the machine may fall asleep while a study runs: messages whose time passes meanwhile are missed.</summary>
internal static class PowerCheck
{
    private const string Supplies = "sys/class/power_supply";
    private static readonly Words Todo = new(
        "Keep it awake while a study runs (systemd-inhibit --what=sleep:handle-lid-switch harness run …), use a machine that is always on, or let harness tick visit the study.",
        "Tenez-la éveillée pendant l’étude (systemd-inhibit --what=sleep:handle-lid-switch harness run …), prenez une machine toujours allumée, ou faites visiter l’étude par harness tick.");

    public static Check Of(Machine machine)
    {
        string[] batteries = [.. machine.Names(Supplies).Where(name => IsOfTheMachine(machine, name))];
        bool laptop = batteries.Length > 0 || machine.Names("proc/acpi/button/lid").Count > 0;
        SleepSettings sleep = SleepSettings.Of(machine);
        return batteries.Any(name => machine.Line($"{Supplies}/{name}/status") == "Discharging") ? Check.Warning(Subject.Sleep,
                new("This machine runs on its battery: it may fall asleep or end.", "Cette machine est sur batterie : elle peut s’endormir ou s’éteindre."), Todo)
            : sleep.SleepsWhenIdle ? Check.Warning(Subject.Sleep,
                new($"This machine falls asleep when nobody uses it (IdleAction={sleep.Idle} in logind.conf).", $"Cette machine s’endort quand personne ne s’en sert (IdleAction={sleep.Idle} dans logind.conf)."), Todo)
            : laptop && sleep.SleepsOnLid ? Check.Warning(Subject.Sleep,
                new("This is a laptop: it sleeps when its lid is closed or nobody uses it.", "C’est un portable : il s’endort quand on le ferme ou quand personne ne s’en sert."), Todo)
            : laptop && !sleep.NeverSleeps ? Check.Warning(Subject.Sleep,
                new("This is a laptop whose lid does nothing; its desktop can still put it to sleep.", "C’est un portable dont le capot ne fait rien ; son bureau peut encore l’endormir."), Todo)
            : laptop ? Check.Ok(Subject.Sleep, "This is a laptop that cannot fall asleep: systemd’s sleep is masked.", "C’est un portable qui ne peut pas s’endormir : la veille de systemd est masquée.")
            : Check.Ok(Subject.Sleep, "No battery and no lid are known.", "Ni batterie ni capot ne sont connus.");
    }

    /// <summary>A battery that is not one of a mouse or a keyboard.</summary>
    private static bool IsOfTheMachine(Machine machine, string name) =>
        machine.Line($"{Supplies}/{name}/type") == "Battery" && machine.Line($"{Supplies}/{name}/scope") != "Device";
}
