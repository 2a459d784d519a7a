using System.Text;
using Harness.Gates;
using Harness.Planning;
using Harness.Tables;
using NodaTime.Text;

namespace Harness.Documents.Gates;

/// <summary>
/// The test messages whose conversations are over, as CSV (RFC 4180), so that the people of the desk may know afterwards which customers were
/// none and take them out of their own figures. While a conversation goes on it is not in it: nobody is to know that it is a test.
/// </summary>
internal static class SentCsv
{
    private const string Header = "tag,sent,channel,account,from,text\n";

    public static byte[] Of(GateWave wave) => Encoding.UTF8.GetBytes(Header + string.Concat(wave.Plan.Slots.Zip(wave.Probes).Where(pair => pair.Second is { Sent: not null, Closed: not null }).Select(pair => Line(wave.Plan, pair.First, InstantPattern.General.Format(pair.Second.Sent!.Value)))));

    private static string Line(Plan plan, Slot slot, string sent)
    {
        string from = slot.Persona.HandleOn(slot.Account.Channel) ?? slot.Persona.Handle ?? slot.Persona.Id;
        return string.Join(',', new[] { $"{plan.WaveId}/{slot.Probe}", sent, slot.Account.Channel, slot.Account.Handle, from, slot.Text }.Select(cell => CsvCell.Of(cell))) + "\n";
    }
}
