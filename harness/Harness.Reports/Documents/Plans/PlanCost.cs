using Harness.Findings;
using Harness.Planning;
using Harness.Studies;
using NodaTime;

namespace Harness.Documents.Plans;

/// <summary>What a plan costs, as data: times in minutes, money in the study's own prices; null where nothing is known.</summary>
internal sealed record PlanCost(
    int Contacts, int Brands, int Days, int MostWrites, long Reads, int AgentMinutes, double? TesterMinutes, double? RaterMinutes, string? Currency, double? Total,
    IReadOnlyList<PaidFor> Expenses, IReadOnlyList<Loaded> Platforms, IReadOnlyList<ByHandInWeek> ByHand)
{
    public static PlanCost Of(Plan plan, Prospect prospect)
    {
        (Cost cost, Spending? spending) = (prospect.Cost, Spending.Of(plan));
        return new(
            cost.Contacts, cost.Brands, cost.Days, cost.MostWrites, cost.Reads, cost.AgentMinutes, spending?.Testers.TotalMinutes, spending?.Raters.TotalMinutes, spending?.Currency, Cents(spending?.Total),
            [.. (spending?.Expenses ?? []).Select(expense => new PaidFor(Wording.Key(expense.Kind), expense.Channel, Math.Round(expense.Quantity, 4), expense.Price, Cents(expense.Amount)!.Value))],
            [.. prospect.Loads.Select(load => new Loaded(load.Limit.Channel, Wording.Key(load.Limit.Counts), load.Persona, load.Planned, load.Limit.Most, load.Limit.Within.TotalMinutes))],
            [.. prospect.HandWork.Weeks.Select(week => new ByHandInWeek(week.Week + 1, week.Channels, week.Asked.TotalMinutes, week.Present?.TotalMinutes))]);
    }

    private static double? Cents(double? amount) => amount is { } money ? Math.Round(money, 2, MidpointRounding.AwayFromZero) : null;
}

/// <summary>One thing that is paid for.</summary>
internal sealed record PaidFor(string Kind, string? Channel, double Quantity, double Price, double Amount);

/// <summary>How near a plan comes to a limit of a platform.</summary>
internal sealed record Loaded(string Channel, string Counts, string Persona, long Planned, int Allowed, double WithinMinutes);

/// <summary>What is done by hand in a week against the hours of the rota.</summary>
internal sealed record ByHandInWeek(int Week, IReadOnlyList<string> Channels, double Minutes, double? RotaMinutes);
