using System.Text.RegularExpressions;
using Harness.Studies;

namespace Harness.Planning;

/// <summary>Gives each purchase to one contact that can name it: the earliest of its brand, where it is tied to one.</summary>
internal static partial class Cases
{
    public static IReadOnlyList<Slot> Dealt(Study study, Slot[] slots)
    {
        if (study.Cases is not { Count: > 0 } purchases)
        {
            return slots;
        }

        List<Purchase> left = [.. purchases.OrderBy(purchase => purchase.Brand is null)];
        for (int i = 0; i < slots.Length; i++)
        {
            if (Names(slots[i], study) && left.FirstOrDefault(purchase => purchase.Brand is null || purchase.Brand == slots[i].Brand.Id) is { } purchase)
            {
                left.Remove(purchase);
                slots[i] = slots[i] with { Case = purchase };
            }
        }

        return slots;
    }

    /// <summary>Whether the message, its follow-up or its script names something of a purchase.</summary>
    private static bool Names(Slot slot, Study study) =>
        Place().IsMatch(slot.Text) || Place().IsMatch(slot.Complaint.FollowUpIn(slot.Language) ?? "")
        || (slot.Complaint.Script is { } script && study.Scripts?.FirstOrDefault(each => each.Id == script) is { } written && written.Rules?.Any(rule => rule.Then.Case == true) == true);

    [GeneratedRegex(@"\{(order|product|date|proof)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();
}
