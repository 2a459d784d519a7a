using Harness.Planning;
using Harness.Studies;
using NodaTime;

namespace Harness.Core.Tests.Planning;

public sealed class SpendingTests
{
    private static readonly Study Study = Designs.Of(brands: 2, weeks: 1) with
    {
        Costs = new("EUR", 40, 35, Duration.FromMinutes(3), [new("simulated", 0.01, 0.005, 0.1, Duration.FromMinutes(2), Duration.FromMinutes(6), 2)]),
    };

    [Fact]
    public void Everything_with_a_price_is_added_up()
    {
        Spending spending = Spending.Of(Planner.Plan(Study, 1))!;
        (spending.Currency, spending.Testers, spending.Raters).ShouldBe(("EUR", Duration.FromMinutes(40), Duration.FromMinutes(60))); // ten calls tried twice; twenty messages
        spending.Expenses.Select(expense => (expense.Kind, expense.Channel, Math.Round(expense.Quantity, 6), Math.Round(expense.Amount, 6))).ShouldBe(
        [
            (ExpenseKind.Messages, "simulated", 20, 0.2),
            (ExpenseKind.Looks, "simulated", 160, 0.8),
            (ExpenseKind.TelephoneMinutes, "simulated", 40, 4),
            (ExpenseKind.TesterHours, null, 0.666667, 26.666667),
            (ExpenseKind.RaterHours, null, 1, 35),
        ]);
        spending.Total.ShouldBe(66.666667, 1e-6);
    }

    [Fact]
    public void Nothing_is_priced_that_the_study_does_not_price()
    {
        Spending.Of(Planner.Plan(Designs.Race, 1)).ShouldBeNull();
        Spending.Of(Planner.Plan(Study with { Costs = new("EUR", null, null, null, null) }, 1))!.Expenses.ShouldBeEmpty();
    }

    [Fact]
    public void The_time_of_agents_is_what_the_costs_say_else_five_minutes_a_message()
    {
        Cost.Of(Planner.Plan(Study, 1)).AgentMinutes.ShouldBe(60);
        Cost.Of(Planner.Plan(Study with { Costs = null }, 1)).AgentMinutes.ShouldBe(100);
        CapBreach.Of(Planner.Plan(Study with { Caps = new(null, null, null, null, 29) }, 1)).Select(breach => breach.Planned).ShouldBe([30, 30]);
    }

    [Fact]
    public void A_script_is_counted_in_place_of_the_follow_up()
    {
        Script script = new("s", null, [new(new(Request.Anything, null, null, null, null, null, null, null, null), new(new("Here it is.", null, null), null, null, null, null, null, null, null, null), 3, null)], null, null);
        Study scripted = Study with { Scripts = [script], Complaints = Study.Complaints with { Messages = [.. Study.Complaints.Messages.Select(complaint => complaint with { Script = "s" })] } };
        Cost.Of(Planner.Plan(scripted, 1)).MostWrites.ShouldBe(40);
    }

    [Fact]
    public void Messages_on_further_channels_are_contacts_there_and_third_parties_take_no_time_of_the_brand()
    {
        Reaction nothing = new(null, null, null, null, null, null, null, null, null);
        Trigger refused = new(null, null, null, null, Behaviour.Refuses, null, null, null, null), silence = new(null, Duration.FromDays(2), null, null, null, null, null, null, null);
        Script script = new(
            "s",
            null,
            [
                new(refused, nothing with { Escalate = "email" }, 2, null),
                new(refused, nothing with { HandOff = new(new("the licensee", "le licencié"), "email", "quality@maker.example", new("Hello.", null, null)) }, null, null),
                new(silence, nothing with { Say = new("Well?", null, null) }, null, null),
                new(silence, nothing with { Log = Concession.Withdraws }, 5, null),
            ],
            null,
            null);
        (script.MostMessages, script.MostToThirdParties).ShouldBe((3, 1));
        Study scripted = Study with
        {
            Scripts = [script],
            Complaints = Study.Complaints with { Messages = [.. Study.Complaints.Messages.Select(complaint => complaint with { Script = "s" })] },
            Costs = Study.Costs! with { Channels = [.. Study.Costs.Channels!, new("email", 1, null, null, Duration.FromMinutes(2), Duration.FromMinutes(4), null)] },
        };
        Plan plan = Planner.Plan(scripted, 1);
        Cost cost = Cost.Of(plan);
        (cost.MostWrites, cost.AgentMinutes).ShouldBe((50, 140)); // ten contacts of six minutes, each twice escalated to mail at four; five messages each
        Cost.Of(plan with { Study = scripted with { Costs = null } }).AgentMinutes.ShouldBe(200); // four messages each to the brand
        Spending.Of(plan)!.Expenses.Where(expense => expense.Kind == ExpenseKind.Messages).Select(expense => (expense.Channel, expense.Quantity)).ShouldBe([("simulated", 20), ("email", 30)]);
        Spending.Of(plan)!.Testers.ShouldBe(Duration.FromMinutes(100)); // ten calls tried twice, thirty mails
        HandWork.Of(plan).Contacts.ShouldBe(0);
        HandWork.Of(plan with { Study = scripted with { Rota = [new("anna", [Weekday.Mon], new(0, 60), ["email"])] } }).ShouldSatisfyAllConditions(
            work => work.Contacts.ShouldBe(30), work => work.Weeks.ShouldHaveSingleItem().Asked.ShouldBe(Duration.FromMinutes(60)));
    }
}
