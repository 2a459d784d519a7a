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
    public void A_matched_scene_keeps_its_treatment_on_every_channel()
    {
        Study study = Designs.Of(brands: 3, weeks: 6, wordings: 2);
        string[] channels = ["simulated", "email"];
        study = study with
        {
            Design = new(
                AddressByWeek: [Address.Handle, Address.Name],
                Vary: [new(Factor.Visibility, ["public", "private"], Spread.Balanced), new(Factor.Leverage, ["none", "leave"], Spread.Crossed), new(Factor.Standing, ["customer", "prospect"], Spread.ByWeek)],
                PublicPremium: null,
                Arms: [new("a", new("A", "A"), 50, new Dictionary<Factor, string>()), new("b", new("B", "B"), 50, new Dictionary<Factor, string>())],
                Channels: channels,
                Matched: true),
            Panel = study.Panel with { Brands = [.. study.Panel.Brands.Select(brand => brand with { Accounts = [.. channels.Select(channel => new Account(channel, $"{brand.Id}-{channel}", null, null))] })] },
        };
        foreach (IGrouping<string, Slot> brand in Planner.Plan(study, 5).Slots.GroupBy(slot => slot.Brand.Id))
        {
            Slot[][] scenes = [.. brand.OrderBy(slot => slot.At).Chunk(2)];
            scenes.Length.ShouldBe(15); // thirty working days
            scenes.ShouldAllBe(scene => scene[0].Drawn == scene[1].Drawn && scene[0].Address == scene[1].Address && scene[0].Account.Channel != scene[1].Account.Channel);
            scenes.Count(scene => scene[0].Drawn!.Level(Factor.Visibility) == "public").ShouldBeInRange(7, 8);
            scenes.Count(scene => scene[0].Drawn!.Arm == "a").ShouldBeInRange(7, 8);
            scenes.Count(scene => scene[0].Week != scene[1].Week).ShouldBe(3); // the fifth contact of every other week
        }
    }

    [Fact]
    public void A_matched_crossing_is_met_on_every_channel_as_often_as_asked()
    {
        Study study = Designs.Of(brands: 2, weeks: 3);
        string[] channels = ["simulated", "email"];
        study = study with
        {
            Design = new(Vary: [new(Factor.Visibility, ["public", "private"], Spread.Crossed)], Repeats: 3, Channels: channels, Matched: true),
            Panel = study.Panel with { Brands = [.. study.Panel.Brands.Select(brand => brand with { Accounts = [.. channels.Select(channel => new Account(channel, $"{brand.Id}-{channel}", null, null))] })] },
        };
        Plan plan = Planner.Plan(study, 5);
        plan.Slots.CountBy(slot => (slot.Brand.Id, slot.Account.Channel, slot.Drawn!.Level(Factor.Visibility))).ShouldAllBe(cell => cell.Value == 3);
        plan.Slots.Count.ShouldBe(2 * 2 * 2 * 3);
        Crossing.Of(study)!.Lacking(plan).ShouldBeEmpty();
        Crossing.Of(study)!.Asked.ShouldBe(12);
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
