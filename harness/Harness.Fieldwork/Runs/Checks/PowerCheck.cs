using Harness.Studies;

namespace Harness.Runs.Checks;

/// <summary>Whether the machine may fall asleep while a study runs: messages whose time passes meanwhile are missed.</summary>
internal static class PowerCheck
{
    private const string Supplies = "sys/class/power_supply";
    private static readonly Words Todo = new(
        "Keep it awake while a study runs (systemd-inhibit --what=sleep:handle-lid-switch harness run …), or use a machine that is always on.",
        "Tenez-la éveillée pendant l’étude (systemd-inhibit --what=sleep:handle-lid-switch harness run …), ou prenez une machine toujours allumée.");

    public static Check Of(Machine machine)
    {
        string[] batteries = [.. machine.Names(Supplies).Where(name => IsOfTheMachine(machine, name))];
        bool lid = machine.Names("proc/acpi/button/lid").Count > 0;
        return batteries.Any(name => machine.Line($"{Supplies}/{name}/status") == "Discharging") ? Check.Warning(Subject.Sleep,
                new("This machine runs on its battery: it may fall asleep or end.", "Cette machine est sur batterie : elle peut s’endormir ou s’éteindre."), Todo)
            : batteries.Length > 0 || lid ? Check.Warning(Subject.Sleep,
                new("This is a laptop: it sleeps when its lid is closed or nobody uses it.", "C’est un portable : il s’endort quand on le ferme ou quand personne ne s’en sert."), Todo)
            : Check.Ok(Subject.Sleep, "No battery and no lid are known.", "Ni batterie ni capot ne sont connus.");
    }

    /// <summary>A battery that is not one of a mouse or a keyboard.</summary>
    private static bool IsOfTheMachine(Machine machine, string name) =>
        machine.Line($"{Supplies}/{name}/type") == "Battery" && machine.Line($"{Supplies}/{name}/scope") != "Device";
}
