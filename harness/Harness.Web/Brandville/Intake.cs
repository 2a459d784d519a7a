using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Harness.Planning;
using Harness.Studies;
using NodaTime;

namespace Harness.Brandville;

/// <summary>
/// Makes of a message what the laws of a brand understand: a slot. A message of the plan is known by its words and gets the plan's own
/// slot; any other gets one whose chance follows from who wrote, to whom and what, whatever came before.
/// </summary>
internal sealed partial class Intake
{
    private const int Made = 1 << 30;
    private readonly Plan plan;
    private readonly Residents residents;
    private readonly Dictionary<string, List<Slot>> planned;
    private readonly Dictionary<string, int> repeated = new(StringComparer.Ordinal);

    public Intake(Plan plan, Residents residents)
    {
        (this.plan, this.residents) = (plan, residents);
        planned = plan.Slots.GroupBy(slot => Words(slot.Text), StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.ToList(), StringComparer.Ordinal);
    }

    /// <summary>The slot of a message that begins something; null when it is addressed to no brand. A slot of the plan is given once.</summary>
    public Slot? Take(Arrival arrival, Instant at) => Planned(arrival) ?? Other(arrival, at);

    private Slot? Planned(Arrival arrival)
    {
        if (!planned.TryGetValue(Words(arrival.Text), out List<Slot>? slots))
        {
            return null;
        }

        Slot? slot = slots
            .Where(slot => (arrival.To is null || slot.Brand.Id == arrival.To.Id) && (arrival.From.Persona is null || slot.Persona.Id == arrival.From.Persona.Id))
            .FirstOrDefault();
        if (slot is not null)
        {
            slots.Remove(slot);
        }

        return slot;
    }

    private Slot? Other(Arrival arrival, Instant at)
    {
        if ((arrival.To is { } asked ? (asked, Direct(asked)) : residents.Named(arrival.Text)) is not (Brand brand, Address address))
        {
            return null;
        }

        string words = string.Join('\n', arrival.From.Account, brand.Id, Words(arrival.Text));
        int before = repeated[words] = repeated.GetValueOrDefault(words, -1) + 1;
        byte[] digest = SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{before}\n{words}")));
        int number = Made + (BitConverter.ToInt32(digest) & (Made - 1));
        Complaint complaint = new("other", "", [brand.Sector], arrival.Language ?? Tongue.Of(arrival.Text, arrival.From.Persona?.Locale), [], null);
        return new(number, brand, brand.Accounts[0], arrival.From.Persona ?? plan.Study.Personas[0], complaint, 0, address, 0, at, arrival.Text);
    }

    /// <summary>Who comes to the door of a brand has called it as well as can be.</summary>
    private Address Direct(Brand brand)
    {
        IReadOnlyDictionary<Address, double>? answers = plan.Study.Panel.World!.Laws.Single(law => law.Brand == brand.Id).Answers;
        return answers is null || answers.ContainsKey(Address.Handle) ? Address.Handle : answers.MaxBy(pair => pair.Value).Key;
    }

    /// <summary>A text without what platforms change about it: the servers of mentions and white space.</summary>
    private static string Words(string text) => Space().Replace(Server().Replace(text, "@${name}"), " ").Trim().Normalize();

    [GeneratedRegex(@"@(?<name>\w+)@[\w.-]*\w", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Server();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Space();
}
