using System.Globalization;
using System.Text.RegularExpressions;
using Harness.Studies;
using NodaTime.Text;

namespace Harness.Planning;

/// <summary>
/// Gives each purchase to one contact that can name it, the earliest of its brand where it is tied to one, and fills in what messages leave
/// open: the purchase, and data that belong to nobody.
/// </summary>
public static partial class Cases
{
    /// <summary>The contacts of a plan that name a purchase and have none: there are too few.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>In the order of sending; empty when nothing is missing.</returns>
    public static IReadOnlyList<Slot> Missing(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return [.. plan.Slots.Where(slot => slot.Case is null && Names(slot, plan.Study))];
    }

    internal static IReadOnlyList<Slot> Dealt(Study study, Slot[] slots)
    {
        List<Purchase> left = [.. (study.Cases ?? []).OrderBy(purchase => purchase.Brand is null)];
        for (int i = 0; i < slots.Length; i++)
        {
            if (left.Count > 0 && Names(slots[i], study) && left.FirstOrDefault(purchase => purchase.Brand is null || purchase.Brand == slots[i].Brand.Id) is { } purchase)
            {
                left.Remove(purchase);
                slots[i] = slots[i] with { Case = purchase };
            }

            slots[i] = slots[i].Text.Contains('{', StringComparison.Ordinal) ? slots[i] with { Text = MessageText.Fill(slots[i].Text, Values(slots[i])) } : slots[i];
        }

        return slots;
    }

    /// <summary>What stands for each placeholder in the messages of a slot.</summary>
    internal static Dictionary<string, string> Values(Slot slot)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal)
        {
            ["{phone}"] = ReservedNumbers.For(slot.Language, slot.Index),
            ["{email}"] = ReservedNumbers.Email(slot.Probe),
            ["{case}"] = ReservedNumbers.Case(slot.Probe),
        };
        if (slot.Case is { } purchase)
        {
            values["{order}"] = purchase.Order;
            values["{product}"] = purchase.Product;
            values["{date}"] = slot.Language switch
            {
                Language.En => purchase.Date.ToString("d MMMM uuuu", CultureInfo.InvariantCulture),
                Language.Fr => LocalDatePattern.CreateWithInvariantCulture("dd/MM/uuuu").Format(purchase.Date),
            };
            values["{proof}"] = purchase.Proof ?? purchase.Order;
        }

        return values;
    }

    /// <summary>Whether the message, its follow-up or its script names something of a purchase.</summary>
    private static bool Names(Slot slot, Study study) =>
        Place().IsMatch(slot.Text) || Place().IsMatch(slot.Complaint.FollowUpIn(slot.Language) ?? "")
        || (slot.Complaint.Script is { } script && study.Scripts?.FirstOrDefault(each => each.Id == script) is { } written && written.Rules?.Any(rule => rule.Then.Case == true) == true);

    [GeneratedRegex(@"\{(order|product|date|proof)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();
}
