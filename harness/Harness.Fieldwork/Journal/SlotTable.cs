using System.Data.Common;
using System.Text;
using Harness.Planning;
using Harness.Studies;
using NodaTime;

namespace Harness.Journal;

/// <summary>The plan as the journal keeps it: what was to be sent, word for word.</summary>
internal static class SlotTable
{
    public static void Write(DbConnection connection, IReadOnlyList<Slot> slots)
    {
        using Statement insert = connection.Command(
            "INSERT INTO slot VALUES (@probe, @brand, @channel, @handle, @persona, @complaint, @wording, @address, @week, @at, @text, @arm, @levels, @purchase)",
            "probe", "brand", "channel", "handle", "persona", "complaint", "wording", "address", "week", "at", "text", "arm", "levels", "purchase");
        foreach (Slot slot in slots)
        {
            if (!IsWellFormed(slot.Text))
            {
                throw new ArgumentException($"the text of {slot.Probe} is not well-formed Unicode", nameof(slots));
            }

            insert.Run(
                slot.Index, slot.Brand.Id, slot.Account.Channel, slot.Account.Handle, slot.Persona.Id, slot.Complaint.Id, slot.Wording,
                slot.Address.ToString(), slot.Week, slot.At.ToUnixTimeMilliseconds(), slot.Text,
                slot.Drawn?.Arm, slot.Drawn?.Written ?? "", slot.Case?.Id);
        }
    }

    /// <summary>The slots of a journal, with the parts of the study they name.</summary>
    /// <exception cref="InvalidDataException">A slot names something that the study does not have.</exception>
    public static IReadOnlyList<Slot> Read(DbConnection connection, Study study)
    {
        Dictionary<string, Brand> brands = study.Panel.Brands.ToDictionary(brand => brand.Id, StringComparer.Ordinal);
        Dictionary<string, Persona> personas = study.Personas.ToDictionary(persona => persona.Id, StringComparer.Ordinal);
        Dictionary<string, Complaint> complaints = study.Complaints.Messages.ToDictionary(complaint => complaint.Id, StringComparer.Ordinal);
        Dictionary<string, Purchase> purchases = (study.Cases ?? []).ToDictionary(purchase => purchase.Id, StringComparer.Ordinal);
        string since2 = WaveTable.SchemaOf(connection) < 2 ? "NULL, '', NULL" : "arm, levels, purchase";
        using Statement select = connection.Command(
            $"SELECT probe, brand, channel, handle, persona, complaint, wording, address, week, at, text, {since2} FROM slot ORDER BY probe");
        using DbDataReader row = select.Read();
        List<Slot> slots = [];
        while (row.Read())
        {
            Brand brand = Part(brands, row.GetString(1));
            Complaint complaint = Part(complaints, row.GetString(5));
            int wording = row.GetInt32(6);
            Treatment? drawn = row.IsDBNull(11) && row.GetString(12).Length == 0 ? null : new(row.IsDBNull(11) ? null : row.GetString(11), row.GetString(12));
            slots.Add(new(
                row.GetInt32(0),
                brand,
                brand.Accounts.FirstOrDefault(account => account.Channel == row.GetString(2) && account.Handle == row.GetString(3))
                    ?? throw Unknown($"the account {row.GetString(3)}"),
                Part(personas, row.GetString(4)),
                complaint,
                wording >= 0 && wording < Wordings(complaint, drawn) ? wording : throw Unknown(FormattableString.Invariant($"wording {wording} of {complaint.Id}")),
                Enum.TryParse(row.GetString(7), out Address address) && Enum.IsDefined(address) ? address : throw Unknown(row.GetString(7)),
                row.GetInt32(8),
                Instant.FromUnixTimeMilliseconds(row.GetInt64(9)),
                row.GetString(10),
                drawn,
                row.IsDBNull(13) ? null : Part(purchases, row.GetString(13))));
        }

        return slots;
    }

    private static int Wordings(Complaint complaint, Treatment? drawn) => complaint
        .WordingsIn(drawn?.Level<Language>(Factor.Language) ?? complaint.Language, drawn?.Level<Tone>(Factor.Tone) ?? Tone.Plain)?.Count ?? complaint.Wordings.Count;

    private static T Part<T>(Dictionary<string, T> parts, string id) => parts.TryGetValue(id, out T? part) ? part : throw Unknown(id);

    private static InvalidDataException Unknown(string name) => new($"the journal names {name}, which the study does not have");

    private static bool IsWellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text;
}
