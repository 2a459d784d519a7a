using System.Text.Encodings.Web;
using System.Text.Json;
using Harness.Findings;
using Harness.Planning;
using NodaTime.Text;

namespace Harness.Documents.Plans;

/// <summary>One contact of a plan as data; instants in UTC.</summary>
internal sealed record PlannedContact(
    string Probe, string At, string Brand, string Channel, string Handle, string Persona, string Complaint, string Category, int Wording, string Address, int Week, string Text);

/// <summary>A plan as JSON: which wave it is, what it costs, and its contacts in the order of sending.</summary>
internal static class PlanJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<string> Render(Plan plan, Prospect prospect)
    {
        string head = JsonSerializer.Serialize(
            new
            {
                Study = plan.Study.Id,
                Wave = plan.WaveId,
                plan.Seed,
                Start = LocalDatePattern.Iso.Format(plan.Start),
                Zone = plan.Study.Schedule.Zone.Id,
                Cost = PlanCost.Of(plan, prospect),
            },
            Options);
        return plan.Slots.Select((slot, i) => (i == 0 ? "\n    " : ",\n    ") + JsonSerializer.Serialize(Of(slot), Options).Replace("\n", "\n    ", StringComparison.Ordinal))
            .Prepend(head[..^2] + ",\n  \"contacts\": [").Append(plan.Slots.Count == 0 ? "]\n}\n" : "\n  ]\n}\n");
    }

    /// <summary>The contacts of a plan that was written before, be it a list of contacts alone; null when the text is none.</summary>
    public static IReadOnlyList<PlannedContact>? Read(string text)
    {
        try
        {
            using System.Text.Json.JsonDocument written = System.Text.Json.JsonDocument.Parse(text);
            JsonElement list = written.RootElement.ValueKind == JsonValueKind.Object && written.RootElement.TryGetProperty("contacts", out JsonElement inside) ? inside : written.RootElement;
            PlannedContact[]? contacts = list.Deserialize<PlannedContact[]>(Options);
            return contacts is null || contacts.Any(contact => contact?.Probe is null) ? null : contacts;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static PlannedContact Of(Slot slot) => new(
        slot.Probe,
        InstantPattern.General.Format(slot.At),
        slot.Brand.Id,
        slot.Account.Channel,
        slot.Account.Handle,
        slot.Persona.Id,
        slot.Complaint.Id,
        slot.Complaint.Category,
        slot.Wording,
        Wording.Key(slot.Address),
        slot.Week + 1,
        slot.Text);
}
