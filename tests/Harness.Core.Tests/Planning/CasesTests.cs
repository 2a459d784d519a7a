using Harness.Planning;
using Harness.Studies;
using NodaTime;

namespace Harness.Core.Tests.Planning;

public sealed class CasesTests
{
    [Fact]
    public void Each_purchase_is_named_by_one_contact_of_its_brand()
    {
        Plan plan = Planner.Plan(Study("{brand}, where is order {order} of {date}?", [new("a", "FR-1", new LocalDate(2026, 3, 9), "Boots", null, "brand-1"), new("b", "FR-2", new LocalDate(2026, 3, 10), "Hat", null, null)]), 1);
        plan.Slots.Where(slot => slot.Case is not null).Select(slot => (slot.Case!.Id, slot.Brand.Id)).ShouldBe([("a", "brand-1"), ("b", plan.Slots.First(slot => slot.Case?.Id == "b").Brand.Id)], ignoreOrder: true);
        plan.Slots.Single(slot => slot.Case?.Id == "a").Text.ShouldEndWith(", where is order FR-1 of 9 March 2026?");
        Cases.Missing(plan).Count.ShouldBe(plan.Slots.Count - 2);
    }

    [Fact]
    public void Data_that_belong_to_nobody_are_filled_in_by_the_probe()
    {
        Plan plan = Planner.Plan(Study("{brand}, call me on {phone} or write to {email}, {case}", null), 1);
        plan.Slots[3].Text.ShouldEndWith(", call me on 07700 900003 or write to p0000004@client.example, REF-0000004");
        Cases.Missing(plan).ShouldBeEmpty();
    }

    private static Study Study(string wording, IReadOnlyList<Purchase>? cases)
    {
        Study study = Designs.Of(brands: 2);
        return study with { Cases = cases, Complaints = study.Complaints with { Messages = [.. study.Complaints.Messages.Select(message => message with { Wordings = [wording] })] } };
    }
}
