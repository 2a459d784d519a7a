using System.Globalization;
using System.Text.RegularExpressions;
using Harness.Studies;
using NodaTime;
using NodaTime.Text;

namespace Harness.Planning;

/// <summary>
/// Gives each purchase to one contact that can name it, the earliest of its brand where it is tied to one, and fills in what messages leave
/// open: the purchase, and data that belong to nobody.
/// </summary>
public static partial class Cases
{
    private const string AnyBrand = "";

    /// <summary>The contacts of a plan that name a purchase and have none: there are too few.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>In the order of sending; empty when nothing is missing.</returns>
    public static IReadOnlyList<Slot> Missing(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Naming naming = new(plan.Study);
        return [.. plan.Slots.Where(slot => slot.Case is null && naming.Names(slot))];
    }

    /// <summary>Contacts in the order of sending, numbered, with their purchases and complete texts.</summary>
    internal static IReadOnlyList<Slot> Dealt(Study study, Slot[] slots)
    {
        Dictionary<string, Queue<Purchase>> left = (study.Cases ?? []).GroupBy(purchase => purchase.Brand ?? AnyBrand, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new Queue<Purchase>(group), StringComparer.Ordinal);
        Naming naming = new(study);
        for (int i = 0; i < slots.Length; i++)
        {
            Slot slot = slots[i] with { Index = i };
            if (left.Count > 0 && naming.Names(slot) && Next(left, slot.Brand.Id) is { } purchase)
            {
                slot = slot with { Case = purchase };
            }

            slots[i] = slot.Text.Contains('{', StringComparison.Ordinal) ? slot with { Text = Filled(slot.Text, slot) } : slot;
        }

        return slots;
    }

    private static Purchase? Next(Dictionary<string, Queue<Purchase>> left, string brand) =>
        left.TryGetValue(brand, out Queue<Purchase>? own) && own.TryDequeue(out Purchase? purchase) ? purchase
        : left.TryGetValue(AnyBrand, out Queue<Purchase>? any) && any.TryDequeue(out purchase) ? purchase
        : null;

    /// <summary>A text with what stands for its placeholders in the messages of a slot.</summary>
    internal static string Filled(string text, Slot slot) => MessageText.Fill(text, place => Value(place, slot));

    private static string? Value(string place, Slot slot) => (place, slot.Case) switch
    {
        ("{phone}", _) => ReservedNumbers.For(slot.Language, slot.Index),
        ("{email}", _) => ReservedNumbers.Email(slot.Probe),
        ("{case}", _) => ReservedNumbers.Case(slot.Probe),
        ("{order}", { } purchase) => purchase.Order,
        ("{product}", { } purchase) => purchase.Product,
        ("{date}", { } purchase) => Written(purchase.Date, slot.Language),
        ("{proof}", { } purchase) => purchase.Proof ?? purchase.Order,
        _ => null,
    };

    private static string Written(LocalDate date, Language language) => language switch
    {
        Language.En => date.ToString("d MMMM uuuu", CultureInfo.InvariantCulture),
        Language.Fr => LocalDatePattern.CreateWithInvariantCulture("dd/MM/uuuu").Format(date),
    };

    [GeneratedRegex(@"\{(order|product|date|proof)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Place();

    private sealed class Naming(Study study)
    {
        private readonly Dictionary<(string, Language), bool> later = [];

        /// <summary>Whether the message, its follow-up or its script names something of a purchase.</summary>
        public bool Names(Slot slot) => (slot.Text.Contains('{', StringComparison.Ordinal) && Place().IsMatch(slot.Text)) || Later(slot.Complaint, slot.Language);

        private bool Later(Complaint complaint, Language language)
        {
            if (!later.TryGetValue((complaint.Id, language), out bool names))
            {
                later[(complaint.Id, language)] = names = Place().IsMatch(complaint.FollowUpIn(language) ?? "")
                    || (complaint.Script is { } script && study.Scripts?.FirstOrDefault(each => each.Id == script) is { } written && written.Rules?.Any(rule => rule.Then.Case == true) == true);
            }

            return names;
        }
    }
}
