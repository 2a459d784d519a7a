using Harness.Studies;
using NodaTime;

namespace Harness.Planning;

/// <summary>What a plan costs at most, in time and in the money of the study's own prices; nothing is priced that the study does not price.</summary>
/// <param name="Currency">The unit of all prices.</param>
/// <param name="Expenses">What is paid for, in the order of <see cref="ExpenseKind"/>, then of the channels' first use; empty when nothing has a price.</param>
/// <param name="Testers">Time of the testers for what is done by hand, every call tried as often as it may be.</param>
/// <param name="Raters">Time of one rater for all replies, one reply for each message.</param>
public sealed record Spending(string Currency, IReadOnlyList<Expense> Expenses, Duration Testers, Duration Raters)
{
    /// <summary>The sum of all.</summary>
    public double Total => Expenses.Sum(expense => expense.Amount);

    /// <summary>The spending of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>The spending; null when the study says nothing of costs.</returns>
    public static Spending? Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.Study.Costs is not { } costs)
        {
            return null;
        }

        long looks = Cost.Looks(plan.Study.Looks);
        Correspondences written = new(plan.Study);
        (string Channel, int Contacts, int Writes)[] channels =
        [
            .. plan.Slots.CountBy(slot => (Written: written.Of(slot), slot.Account.Channel))
                .SelectMany(alike => alike.Key.Written.Elsewhere.Select(onward => (onward.Channel, onward.Messages * alike.Value, onward.Messages * alike.Value))
                    .Prepend((alike.Key.Channel, alike.Value, alike.Key.Written.Here * alike.Value)))
                .GroupBy(each => each.Item1, (channel, each) => (channel, each.Sum(one => one.Item2), each.Sum(one => one.Item3)), StringComparer.Ordinal),
        ];
        Duration Testing(string channel, int contacts) => ByHand.Takes(channel, plan.Study) * contacts;
        Duration testers = channels.Aggregate(Duration.Zero, (sum, channel) => sum + Testing(channel.Channel, channel.Contacts));
        Duration raters = (costs.Rating ?? Duration.Zero) * channels.Sum(channel => channel.Writes);
        return new(
            costs.Currency,
            [
                .. channels.Select(channel => Paid(ExpenseKind.Messages, channel.Channel, channel.Writes, costs.Of(channel.Channel)?.Send)).OfType<Expense>(),
                .. channels.Select(channel => Paid(ExpenseKind.Looks, channel.Channel, channel.Contacts * looks, costs.Of(channel.Channel)?.Read)).OfType<Expense>(),
                .. channels.Select(channel => Paid(ExpenseKind.TelephoneMinutes, channel.Channel, Testing(channel.Channel, channel.Contacts).TotalMinutes, costs.Of(channel.Channel)?.Minute)).OfType<Expense>(),
                .. new[] { Paid(ExpenseKind.TesterHours, null, testers.TotalHours, costs.Hour), Paid(ExpenseKind.RaterHours, null, raters.TotalHours, costs.RatingHour) }.OfType<Expense>(),
            ],
            testers,
            raters);
    }

    private static Expense? Paid(ExpenseKind kind, string? channel, double quantity, double? price) =>
        price is > 0 and var each && quantity > 0 ? new(kind, channel, quantity, each) : null;
}

/// <summary>One thing that is paid for.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Channel">On which channel; null where it is not of one.</param>
/// <param name="Quantity">How many or how long at most, in the unit of the kind.</param>
/// <param name="Price">The price of one.</param>
public sealed record Expense(ExpenseKind Kind, string? Channel, double Quantity, double Price)
{
    /// <summary>What it comes to.</summary>
    public double Amount => Quantity * Price;
}

/// <summary>What a study pays for.</summary>
public enum ExpenseKind
{
    /// <summary>Messages sent, openings and follow-ups.</summary>
    Messages,

    /// <summary>Looks at conversations.</summary>
    Looks,

    /// <summary>Minutes of telephone.</summary>
    TelephoneMinutes,

    /// <summary>Hours of testers.</summary>
    TesterHours,

    /// <summary>Hours of raters.</summary>
    RaterHours,
}
