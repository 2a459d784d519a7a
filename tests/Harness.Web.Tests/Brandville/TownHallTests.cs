using Harness.Brandville;
using Harness.Planning;
using Harness.Studies;
using NodaTime;
using SteeredTime = Harness.Testing.Platform.SteeredTime;

namespace Harness.Web.Tests.Brandville;

public sealed class TownHallTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);
    private static readonly Plan Planned = Planner.Plan(Waves.Race, 2012);
    private static readonly string[] Texts = [.. Enumerable.Range(1, 60).Select(number => $"Hello @Pepsi, can number {number} be the right one?")];
    private readonly SteeredTime time = new(Noon);

    private Instant Later => Instant.FromDateTimeOffset(Noon) + Duration.FromDays(3650);

    [Fact]
    public void The_same_messages_at_the_same_instants_bring_the_same_answers_in_whatever_order_they_come()
    {
        TownHall one = Race(2012), other = Race(2012);
        foreach (string text in Texts)
        {
            one.Write(Public(one, text));
        }

        foreach (string text in Texts.Reverse())
        {
            other.Write(Public(other, text));
        }

        Answers(one).Count.ShouldBeInRange(3, 40);
        Answers(other).ShouldBe(Answers(one), ignoreOrder: true);
    }

    [Fact]
    public void Another_seed_brings_other_answers()
    {
        TownHall one = Race(2012), other = Race(2013);
        foreach (string text in Texts)
        {
            one.Write(Public(one, text));
            other.Write(Public(other, text));
        }

        Answers(other).ShouldNotBe(Answers(one));
    }

    [Fact]
    public void Who_says_the_same_again_draws_again()
    {
        TownHall hall = Race(2012);
        for (int i = 0; i < 60; i++)
        {
            hall.Write(Public(hall, "Hello @Pepsi, is this the right one?"));
        }

        hall.All.Count(matter => matter.Answer(Later) is not null).ShouldBeInRange(3, 40);
    }

    [Fact]
    public void A_message_of_the_plan_is_known_by_its_words_and_only_once()
    {
        Slot slot = Planned.Slots[17];
        TownHall hall = Race(2012);

        Remark first = hall.Write(new(Door.Square, hall.Residents.Holder(slot.Persona.Id), slot.Text)), again = hall.Write(new(Door.Square, hall.Residents.Holder(slot.Persona.Id), slot.Text));

        hall.Matter(first).Slot.ShouldBe(slot);
        hall.Matter(again).Slot!.Index.ShouldBeGreaterThanOrEqualTo(1 << 30);
        hall.Matter(again).Brand!.Id.ShouldBe(slot.Brand.Id);
    }

    [Fact]
    public void Who_comes_to_the_door_speaks_to_that_brand_whatever_the_words_name()
    {
        TownHall hall = Told();

        Matter matter = hall.Matter(hall.Write(new(Door.Chat, Visitor.Of(Door.Chat, "Ada"), "Is @Pepsi any better?") { To = hall.Residents.Brand("mcdonalds"), Language = Language.Fr }));

        (matter.Brand!.Id, matter.Language).ShouldBe(("mcdonalds", Language.Fr));
        matter.Remarks.Select(remark => remark.Text).ShouldBe(["Is @Pepsi any better?", "Nous avons bien reçu votre message.", OpenTown.Excuse]);
        matter.Remarks.Select(remark => (remark.At - matter.Opening.At).TotalMinutes).ShouldBe([0, 1, 120]);
        matter.Answer(matter.Opening.At + Duration.FromMinutes(5)).ShouldBeNull();
        matter.Answer(Later)!.Text.ShouldBe(OpenTown.Excuse);
    }

    [Fact]
    public void A_message_to_nobody_stands_and_nobody_answers()
    {
        TownHall hall = Told();

        Matter matter = hall.Matter(hall.Write(Public(hall, "Good morning, everybody.")));

        (matter.Brand, matter.Slot, matter.Remarks.Count).ShouldBe((null, null, 1));
    }

    [Fact]
    public void What_the_customer_says_next_belongs_to_the_same_matter_and_is_the_next_turn()
    {
        TownHall hall = Told();
        Remark first = hall.Write(Public(hall, "Hello @McDonalds, cold fries."));
        time.Pass(TimeSpan.FromHours(3));

        hall.Write(Public(hall, "It was the one in Lille.") with { In = hall.Matter(first) });

        hall.Matter(first).By(Later).Select(remark => remark.Text).ShouldBe(
            ["Hello @McDonalds, cold fries.", "We have received your message.", OpenTown.Answer, "It was the one in Lille.", "Noted."]);
        hall.Written.ShouldBe(2);
    }

    [Fact]
    public void A_key_holds_for_an_hour_and_for_one_account()
    {
        TownHall hall = Told();
        Arrival once = Public(hall, "Hello @McDonalds, cold fries.") with { Key = "k" };

        Remark first = hall.Write(once), again = hall.Write(once), other = hall.Write(once with { From = hall.Residents.Holder("tester-2") });
        time.Pass(TimeSpan.FromHours(1));
        Remark later = hall.Write(once);

        again.ShouldBe(first);
        hall.All.Count.ShouldBe(3);
        new[] { first.Id, other.Id, later.Id }.Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public void What_is_closed_or_removed_is_answered_no_more()
    {
        TownHall hall = Told();
        Remark closed = hall.Write(Public(hall, "Hello @McDonalds, one.")), removed = hall.Write(Public(hall, "Hello @McDonalds, two."));
        time.Pass(TimeSpan.FromMinutes(10));

        hall.Close(hall.Matter(closed));
        hall.Remove(removed);

        hall.Matter(closed).Remarks.Count.ShouldBe(2);
        hall.Matter(removed).Remarks.Count.ShouldBe(2);
        hall.Find(closed.Id).ShouldNotBeNull();
        hall.Find(removed.Id).ShouldBeNull();
    }

    [Fact]
    public void A_brand_that_has_messages_removed_removes_them_at_its_time()
    {
        TownHall hall = Told();
        Remark remark = hall.Write(Public(hall, "Hello @Pepsi, flat."));

        time.Pass(TimeSpan.FromMinutes(59));
        hall.Find(remark.Id).ShouldNotBeNull();
        time.Pass(TimeSpan.FromMinutes(1));

        hall.Find(remark.Id).ShouldBeNull();
    }

    [Fact]
    public void With_a_read_lag_what_is_written_can_be_read_five_minutes_later()
    {
        TownHall hall = Told();
        hall.Faults.Set([Fault.ReadLag]);
        Remark remark = hall.Write(Public(hall, "Hello @McDonalds, cold fries."));

        hall.Find(remark.Id).ShouldBeNull();
        time.Pass(TimeSpan.FromMinutes(5));

        hall.Find(remark.Id).ShouldNotBeNull();
        hall.Below(remark).ShouldBeEmpty();
        time.Pass(TimeSpan.FromMinutes(1));
        hall.Below(remark).ShouldHaveSingleItem().Automatic.ShouldBeTrue();
    }

    [Theory]
    [InlineData("BV-000001", true)]
    [InlineData("BV-000002", false)]
    [InlineData("BV-0000001", false)]
    [InlineData("xx-000001", false)]
    [InlineData("BV", false)]
    [InlineData("", false)]
    public void A_matter_is_found_by_its_reference_written_exactly(string reference, bool found)
    {
        TownHall hall = Told();
        hall.Write(Public(hall, "Hello @McDonalds, cold fries."));

        (hall.Matter(reference) is not null).ShouldBe(found);
    }

    [Fact]
    public void Numbers_rise_with_time_whatever_the_order_of_writing()
    {
        TownHall hall = Told();
        hall.Write(Public(hall, "Hello @McDonalds, one."));
        time.Pass(TimeSpan.FromSeconds(30));
        hall.Write(Public(hall, "Hello @McDonalds, two."));

        Remark[] all = [.. hall.All.SelectMany(matter => matter.Remarks).OrderBy(remark => remark.Id)];

        all.Select(remark => remark.At).ShouldBeInOrder();
        all.Length.ShouldBe(6);
    }

    [Fact]
    public void Every_shipped_study_has_a_town_in_which_every_brand_can_be_turned_to()
    {
        foreach (string name in Scenarios.Names)
        {
            TownHall hall = new(Planner.Plan(Scenarios.Read(name), 2012), time, Duration.FromDays(1), Language.En);
            foreach (Brand brand in hall.Study.Panel.Brands)
            {
                hall.Matter(hall.Write(new(Door.Form, Visitor.Of(Door.Form, "Ada"), "Hello") { To = brand })).Slot!.Brand.ShouldBe(brand, name);
            }
        }
    }

    private static Arrival Public(TownHall hall, string text) => new(Door.Square, hall.Residents.Holder("tester-1"), text);

    private static List<(string, Instant, string)> Answers(TownHall hall) =>
        [.. hall.All.SelectMany(matter => matter.Remarks.Where(remark => remark.IsBrand).Select(remark => (matter.Opening.Text, remark.At, remark.Text)))];

    private TownHall Race(ulong seed) => new(Planned with { Seed = seed }, time, Duration.FromDays(1), Language.En);

    private TownHall Told() => new(OpenTown.Plan, time, Duration.FromDays(1), Language.En);
}
