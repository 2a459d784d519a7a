using Harness.Planning;
using Harness.Statistics;
using Harness.Studies;
using Harness.Worlds;
using NodaTime;

namespace Harness.Core.Tests.Worlds;

public sealed class DeskTests
{
    private static readonly ActKind[] ByAPerson = [ActKind.Answer, ActKind.AskBack, ActKind.Redirect, ActKind.HandOver];
    private static readonly IReadOnlyList<Slot> Slots = Planner.Plan(Designs.Race, 1).Slots;
    private static readonly Slot ByHandle = Slots.First(slot => slot.Address == Address.Handle);
    private static readonly Slot ByName = Slots.First(slot => slot.Address == Address.Name);

    [Fact]
    public void The_chance_of_an_answer_is_that_of_the_form_of_address()
    {
        Desk desk = Desk(Towns.Law);

        (desk.Chance(ByHandle), desk.Chance(ByName)).ShouldBe((0.6, 0.2));
    }

    [Fact]
    public void A_form_of_address_without_chance_is_never_answered()
    {
        Desk(Towns.Law with { Answers = new Dictionary<Address, double> { [Address.Handle] = 0.6 } }).Chance(ByName).ShouldBe(0);
        Desk(Towns.Law with { Answers = null }).Chance(ByHandle).ShouldBe(0);
    }

    [Fact]
    public void A_story_takes_the_place_of_chance_message_by_message()
    {
        Instant sent = Instant.FromUtc(2026, 9, 7, 10, 0);
        Desk desk = Desk(Towns.Law with
        {
            Answers = null,
            Latency = null,
            Story =
            [
                new(Duration.FromHours(5), 2, null, null, true),
                new(Duration.FromHours(2), null, new("Later.", "Plus tard."), null, null),
                new(Duration.FromMinutes(1), 1, new("Received.", "Reçu."), true, null),
            ],
        });

        desk.HasStory.ShouldBeTrue();
        desk.Told(0, Language.Fr, sent).ShouldBe([new(sent + Duration.FromMinutes(1), ActKind.Acknowledge, "Reçu."), new(sent + Duration.FromHours(2), ActKind.Answer, "Plus tard.")]);
        desk.Told(1, Language.En, sent).ShouldBe([new(sent + Duration.FromHours(5), ActKind.Remove, "")]);
        desk.Told(2, Language.En, sent).ShouldBeEmpty();
        desk.Chance(ByHandle).ShouldBe(1);
        desk.AnsweredBy(ByHandle, sent, Duration.FromHours(1)).ShouldBe(0);
        desk.AnsweredBy(ByHandle, sent, Duration.FromHours(2)).ShouldBe(1);
    }

    [Fact]
    public void A_category_multiplies_the_chance_up_to_certainty()
    {
        string category = ByHandle.Complaint.Category;

        Desk(Towns.Law, (category, 0.5)).Chance(ByHandle).ShouldBe(0.3, 1e-12);
        Desk(Towns.Law, (category, 0)).Chance(ByHandle).ShouldBe(0);
        Desk(Towns.Law, (category, 5)).Chance(ByHandle).ShouldBe(1);
        Desk(Towns.Law, ("another", 0.5)).Chance(ByHandle).ShouldBe(0.6);
    }

    [Fact]
    public void The_share_answered_rises_with_age_to_the_chance()
    {
        foreach (Law law in new[] { Towns.Law, Towns.Office })
        {
            Desk desk = Desk(law);
            double[] shares = [.. Enumerable.Range(0, 500).Select(hour => desk.AnsweredBy(ByHandle, ByHandle.At, Duration.FromHours(hour)))];

            shares[0].ShouldBe(0);
            shares.Zip(shares.Skip(1)).ShouldAllBe(pair => pair.First <= pair.Second);
            shares.ShouldAllBe(share => share <= 0.6);
            desk.AnsweredBy(ByHandle, ByHandle.At, Duration.FromDays(1000)).ShouldBe(0.6, 1e-9);
        }
    }

    [Fact]
    public void While_the_desk_is_closed_the_share_stands_still()
    {
        Desk desk = Desk(Towns.Office);
        Instant friday = Instant.FromUtc(2012, 10, 5, 20, 0); // 15:00 in Chicago: two open hours to go
        double evening = desk.AnsweredBy(ByHandle, friday, Duration.FromHours(2));

        desk.AnsweredBy(ByHandle, friday, Duration.FromHours(66)).ShouldBe(evening); // Monday 09:00
        desk.AnsweredBy(ByHandle, friday, Duration.FromHours(67)).ShouldBeGreaterThan(evening);
        evening.ShouldBe(Desk(Towns.Law).AnsweredBy(ByHandle, friday, Duration.FromHours(2)), 1e-12);
    }

    [Fact]
    public void A_brand_without_latency_says_nothing_in_person()
    {
        Desk desk = Desk(Towns.Law with { Latency = null });

        desk.AnsweredBy(ByHandle, ByHandle.At, Duration.FromDays(9)).ShouldBe(0);
        Acts(desk, ByHandle).ShouldAllBe(act => act.Kind == ActKind.Acknowledge || act.Kind == ActKind.Remove);
        desk.FollowUp(ByHandle, ByHandle.At, new Draws(1)).ShouldBeEmpty();
    }

    [Fact]
    public void People_act_only_in_open_hours()
    {
        DateTimeZone zone = DateTimeZoneProviders.Tzdb["America/Chicago"];
        Desk desk = Desk(Towns.Office);
        LocalDateTime[] acts = [.. Slots.SelectMany(slot => Acts(desk, slot, 20).Concat(desk.FollowUp(slot, slot.At, new Draws((ulong)slot.Index))))
            .Where(act => ByAPerson.Contains(act.Kind)).Select(act => act.At.InZone(zone).LocalDateTime)];

        acts.Length.ShouldBeGreaterThan(1000);
        acts.ShouldAllBe(at => at.DayOfWeek <= IsoDayOfWeek.Friday && at.Hour >= 9 && at.Hour < 17);
    }

    [Fact]
    public void Machines_acknowledge_within_three_minutes_and_only_handles()
    {
        Act[] acts = [.. Acts(Desk(Towns.Office), ByHandle).Where(act => act.Kind == ActKind.Acknowledge)];

        acts.Length.ShouldBeInRange(1030, 1370); // 30 % of 4000, five standard errors of 29 and more
        acts.ShouldAllBe(act => act.At - ByHandle.At >= Duration.FromMinutes(1) && act.At - ByHandle.At <= Duration.FromMinutes(3));
        Acts(Desk(Towns.Office), ByName).ShouldNotContain(act => act.Kind == ActKind.Acknowledge);
    }

    [Fact]
    public void Messages_are_removed_within_the_window()
    {
        Act[] acts = [.. Acts(Desk(Towns.Law), ByHandle).Where(act => act.Kind == ActKind.Remove)];

        acts.Length.ShouldBeInRange(305, 495); // 10 % of 4000, five standard errors of 19
        acts.ShouldAllBe(act => act.At >= ByHandle.At && act.At <= ByHandle.At + Designs.Race.Window && act.Text.Length == 0);
    }

    [Fact]
    public void Answers_are_of_the_kinds_that_the_law_says()
    {
        Act[] acts = [.. Acts(Desk(Towns.Law), ByHandle).Where(act => ByAPerson.Contains(act.Kind))];

        acts.Length.ShouldBeInRange(2245, 2555); // 60 % of 4000, five standard errors of 31
        Share(ActKind.AskBack).ShouldBe(0.3, 0.05);
        Share(ActKind.Redirect).ShouldBe(0.2, 0.05);
        Share(ActKind.HandOver).ShouldBe(0.1, 0.05);
        Share(ActKind.Answer).ShouldBe(0.4, 0.05);

        double Share(ActKind kind) => acts.Count(act => act.Kind == kind) / (double)acts.Length;
    }

    [Fact]
    public void Acts_come_in_order_of_time_and_a_person_acts_at_most_once()
    {
        for (ulong seed = 0; seed < 1000; seed++)
        {
            IReadOnlyList<Act> acts = Desk(Towns.Law).Opening(ByHandle, ByHandle.At, new Draws(seed));
            acts.Select(act => act.At).ShouldBeInOrder();
            acts.Count(act => ByAPerson.Contains(act.Kind)).ShouldBeLessThanOrEqualTo(1);
            acts.ShouldAllBe(act => act.At >= ByHandle.At);
        }
    }

    [Fact]
    public void Who_asked_back_answers_the_answer()
    {
        Instant sent = ByHandle.At + Duration.FromHours(3);
        Act act = Desk(Towns.Law).FollowUp(ByHandle, sent, new Draws(1)).ShouldHaveSingleItem();

        act.Kind.ShouldBe(ActKind.Answer);
        act.At.ShouldBeGreaterThan(sent);
    }

    private static Desk Desk(Law law, params (string, double)[] factors) => new(law, Towns.Of(law, factors).Panel, Designs.Race.Window);

    private static IEnumerable<Act> Acts(Desk desk, Slot slot, int times = 4000) =>
        Enumerable.Range(0, times).SelectMany(seed => desk.Opening(slot, slot.At, Draws.For((ulong)seed, (ulong)slot.Index)));
}
