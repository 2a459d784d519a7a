using Harness.Planning;
using Harness.Studies;

namespace Harness.Core.Tests.Planning;

public sealed class TreatmentsTests
{
    [Fact]
    public void Levels_of_a_balanced_factor_come_equally_often_in_each_brand_wherever_one_stops()
    {
        Slot[] slots = Planned(new Design(Vary: [new(Factor.Visibility, null, Spread.Balanced)]));
        foreach (IGrouping<string, Slot> brand in slots.GroupBy(slot => slot.Brand.Id))
        {
            Slot[] sent = [.. brand.OrderBy(slot => slot.At)];
            for (int count = 1; count <= sent.Length; count++)
            {
                int open = sent.Take(count).Count(slot => slot.Drawn!.Level<Visibility>(Factor.Visibility) == Visibility.Public);
                Math.Abs(open - (count - open)).ShouldBeLessThanOrEqualTo(1);
            }
        }
    }

    [Fact]
    public void Crossed_factors_meet_at_every_pair_of_levels_equally_often()
    {
        Slot[] slots = Planned(new Design(Vary: [new(Factor.Visibility, null, Spread.Crossed), new(Factor.Address, ["handle", "none"], Spread.Crossed)]));
        foreach (IGrouping<string, Slot> brand in slots.GroupBy(slot => slot.Brand.Id))
        {
            brand.CountBy(slot => (slot.Drawn!.Level(Factor.Visibility), slot.Address)).Select(cell => cell.Value).ShouldBe([5, 5, 5, 5]);
        }

        slots.ShouldAllBe(slot => slot.Drawn!.Level<Address>(Factor.Address) == slot.Address);
        slots.Where(slot => slot.Address == Address.None).ShouldAllBe(slot => !slot.Text.Contains(slot.Brand.Name, StringComparison.Ordinal) && !slot.Text.Contains('@'));
    }

    [Fact]
    public void A_level_a_week_is_confounded_with_the_week_and_says_so()
    {
        Plan plan = Planner.Plan(Designs.Race with { Design = new(Vary: [new(Factor.Visibility, null, Spread.ByWeek)]) }, 1);
        plan.Slots.ShouldAllBe(slot => slot.Drawn!.Level(Factor.Visibility) == (slot.Week % 2 == 0 ? "public" : "private"));
        Balance.Of(plan).Pairs.Single(pair => (pair.First, pair.Second) == ("visibility", "week")).Confounding.ShouldBe(Confounding.FirstBySecond);
    }

    [Fact]
    public void Arms_come_in_their_percentage_and_set_their_levels()
    {
        Slot[] slots = Planned(new Design(PublicPremium: new(40)));
        foreach (IGrouping<string, Slot> brand in slots.GroupBy(slot => slot.Brand.Id))
        {
            brand.Count(slot => slot.Drawn!.Arm == "public").ShouldBe(8);
        }

        slots.ShouldAllBe(slot => slot.Drawn!.Level(Factor.Visibility) == slot.Drawn.Arm);
        slots.GroupBy(slot => slot.Brand.Id).Select(brand => string.Concat(brand.OrderBy(slot => slot.At).Select(slot => slot.Drawn!.Arm![1]))).Distinct().Count().ShouldBeGreaterThan(5);
    }

    [Fact]
    public void Matched_channels_carry_the_same_scene_each_once()
    {
        Study study = Designs.Of(brands: 3, categories: 2, personas: 2, weeks: 3, wordings: 4);
        string[] channels = ["simulated", "email", "web"];
        study = study with
        {
            Design = new(Channels: channels, Matched: true),
            Panel = study.Panel with { Brands = [.. study.Panel.Brands.Select(brand => brand with { Accounts = [.. channels.Select(channel => new Account(channel, $"{brand.Id}-{channel}", null, null))] })] },
        };
        foreach (IGrouping<string, Slot> brand in Planner.Plan(study, 5).Slots.GroupBy(slot => slot.Brand.Id))
        {
            foreach (Slot[] scene in brand.OrderBy(slot => slot.At).Chunk(3))
            {
                scene.Select(slot => slot.Account.Channel).ShouldBe(channels, ignoreOrder: true);
                scene.Select(slot => (slot.Complaint.Id, slot.Wording, slot.Persona.Id)).Distinct().Count().ShouldBe(1);
            }
        }
    }

    [Fact]
    public void Several_channels_come_equally_often()
    {
        Study study = Designs.Race;
        study = study with
        {
            Design = new(Channels: ["simulated", "email"]),
            Panel = study.Panel with { Brands = [.. study.Panel.Brands.Select(brand => brand with { Accounts = [brand.Accounts[0], new Account("email", "help@brand.example", null, null)] })] },
        };
        Planner.Plan(study, 1).Slots.GroupBy(slot => slot.Brand.Id).ShouldAllBe(brand => brand.Count(slot => slot.Account.Channel == "email") == 10);
    }

    [Fact]
    public void What_is_drawn_rests_on_the_seed()
    {
        Design design = new(PublicPremium: new(50));
        Levels(1).ShouldBe(Levels(1));
        Levels(1).ShouldNotBe(Levels(2));

        string[] Levels(ulong seed) => [.. Planner.Plan(Designs.Race with { Design = design }, seed).Slots.OrderBy(slot => slot.Brand.Id).ThenBy(slot => slot.At).Select(slot => slot.Drawn!.Written)];
    }

    private static Slot[] Planned(Design design) => [.. Planner.Plan(Designs.Race with { Design = design }, 2012).Slots];
}
