using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Harness.Findings;
using Harness.Planning;
using Harness.Studies;
using NodaTime;
using NodaTime.Text;

namespace Harness.Commands;

/// <summary><c>harness plan STUDY</c>: the calendar and every text, before anything is sent. Writes nothing.</summary>
internal static class PlanCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> study = Arguments.Study(terminal);
        Option<ulong> seed = Arguments.Seed(terminal);
        Option<bool> json = Arguments.Json(terminal);
        Command command = new("plan", terminal.Pick("Show the calendar and every text of a study; nothing is sent or written", "Montrer le calendrier et tous les textes d’une étude ; rien n’est envoyé ni écrit")) { study, seed, json };
        command.SetAction((parsed, cancellation) =>
        {
            Plan plan = Planner.Plan(Scenario.Load(parsed.GetRequiredValue(study)).Required(terminal), parsed.GetValue(seed));
            Action<Plan, Terminal, CancellationToken> show = parsed.GetValue(json) ? ShowJson : ShowCalendar;
            show(plan, terminal, cancellation);
            return Task.FromResult((int)ExitCode.Ok);
        });
        return command;
    }

    private static void ShowCalendar(Plan plan, Terminal terminal, CancellationToken cancellation)
    {
        Language l = terminal.Language;
        DateTimeZone zone = plan.Study.Schedule.Zone;
        foreach (IGrouping<LocalDate, Slot> day in plan.Slots.GroupBy(slot => slot.At.InZone(zone).Date))
        {
            terminal.Data.WriteLine($"{day.Key.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)}  {zone.Id}");
            foreach (Slot slot in day)
            {
                cancellation.ThrowIfCancellationRequested();
                string time = slot.At.InZone(zone).TimeOfDay.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
                terminal.Data.WriteLine($"  {time}  {slot.Probe}  {slot.Brand.Name,-16} {slot.Persona.Id,-10} {slot.Complaint.Category,-10} {Wording.Key(slot.Address),-7} {slot.Text}");
            }
        }

        string n = Numerals.Count(plan.Slots.Count, l), brands = Numerals.Count(plan.Study.Panel.Brands.Count, l);
        terminal.Say($"{n} messages to {brands} brands. Nothing was sent or written.", $"{n} messages à {brands} marques. Rien n’a été envoyé ni écrit.");
    }

    private static void ShowJson(Plan plan, Terminal terminal, CancellationToken cancellation) => terminal.Data.WriteLine(JsonSerializer.Serialize(
        plan.Slots.Select(slot => new
        {
            slot.Probe,
            At = InstantPattern.General.Format(slot.At),
            Brand = slot.Brand.Id,
            slot.Account.Channel,
            slot.Account.Handle,
            Persona = slot.Persona.Id,
            Complaint = slot.Complaint.Id,
            slot.Complaint.Category,
            slot.Wording,
            Address = Wording.Key(slot.Address),
            Week = slot.Week + 1,
            slot.Text,
        }),
        Arguments.JsonOptions));
}
