using Harness.Hosting;
using Harness.Planning;
using Harness.Studies;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Harness.Pages;

/// <summary>One conversation, event by event, as the journal has it so far.</summary>
internal sealed class CaseModel(ShownWave wave) : WavePage(wave)
{
    public override Words Title { get; } = new("Case", "Cas");

    public Slot? Slot { get; private set; }

    public IReadOnlyList<string> Lines { get; private set; } = [];

    public LocalDate Day => Slot!.At.InZone(Wave.Study.Schedule.Zone).Date;

    public IActionResult OnGet(string probe)
    {
        Slot = Wave.Slots.FirstOrDefault(slot => string.Equals(slot.Probe, probe, StringComparison.OrdinalIgnoreCase));
        if (Slot is null)
        {
            return NotFound();
        }

        Lines = [.. Wave.Told(Slot, Language).Skip(1)];
        return Page();
    }
}
