using Harness.Planning;
using Harness.Studies;
using Harness.Worlds;
using NodaTime;

namespace Harness.Core.Tests.Worlds;

public sealed class TownTests
{
    public static TheoryData<string> Laws => ["around the clock", "office hours"];

    [Fact]
    public void A_study_without_a_world_has_no_town() => Should.Throw<ArgumentException>(() => new Town(Designs.Race, 1));

    [Fact]
    public void The_same_seed_gives_the_same_acts_whatever_the_order_of_play()
    {
        Study study = Towns.Of(Towns.Office);
        IReadOnlyList<Slot> slots = Planner.Plan(study, 1).Slots;
        Town forth = new(study, 5), back = new(study, 5);
        string[] played = [.. slots.Select(slot => Told(forth, slot))];
        string[] backwards = [.. slots.Reverse().Select(slot => Told(back, slot)).Reverse()];

        backwards.ShouldBe(played);
        slots.Select(slot => Told(forth, slot)).ShouldBe(played);
    }

    [Fact]
    public void Another_seed_slot_or_turn_gives_other_acts()
    {
        Study study = Towns.Of(Towns.Law with { Answers = new Dictionary<Address, double> { [Address.Handle] = 1, [Address.Name] = 1 } });
        Slot slot = Planner.Plan(study, 1).Slots[0];
        Instant sent = slot.At;
        Town town = new(study, 5);

        At(town.Acts(slot, 0, sent, answers: false)).ShouldNotBe(At(new Town(study, 6).Acts(slot, 0, sent, answers: false)));
        At(town.Acts(slot, 0, sent, answers: false)).ShouldNotBe(At(town.Acts(slot with { Index = 1 }, 0, sent, answers: false)));
        At(town.Acts(slot, 0, sent, answers: false)).ShouldNotBe(At(town.Acts(slot, 1, sent, answers: true)));
    }

    [Fact]
    public void A_message_sent_later_is_answered_as_much_later_around_the_clock()
    {
        Study study = Towns.Of(Towns.Law);
        Town town = new(study, 5);
        foreach (Slot slot in Planner.Plan(study, 1).Slots)
        {
            Duration later = Duration.FromMinutes(7);
            town.Acts(slot, 0, slot.At + later, answers: false).ShouldBe(town.Acts(slot, 0, slot.At, answers: false).Select(act => act with { At = act.At + later }));
        }
    }

    [Theory]
    [MemberData(nameof(Laws))]
    public void Simulated_shares_come_near_the_true_one(string name)
    {
        const int Seeds = 200;
        Study study = Towns.Of(name == "office hours" ? Towns.Office : Towns.Law, ("category-0", 0.5), ("category-1", 1.6));
        IReadOnlyList<Slot> slots = Planner.Plan(study, 1).Slots;
        Duration[] ages = [Duration.FromHours(1), Duration.FromHours(6), Duration.FromHours(24), Duration.FromHours(72), Duration.FromDays(30)];
        int[] answered = new int[ages.Length];
        for (int seed = 0; seed < Seeds; seed++)
        {
            Town town = new(study, (ulong)seed);
            foreach (Slot slot in slots)
            {
                foreach (Act act in town.Acts(slot, 0, slot.At, answers: false).Where(act => act.Kind is not (ActKind.Acknowledge or ActKind.Remove)))
                {
                    for (int i = 0; i < ages.Length; i++)
                    {
                        answered[i] += act.At - slot.At <= ages[i] ? 1 : 0;
                    }
                }
            }
        }

        for (int i = 0; i < ages.Length; i++)
        {
            double truth = new Town(study, 0).TrueShare(slots, ages[i]);
            double error = Math.Sqrt(truth * (1 - truth) / (slots.Count * Seeds));
            (answered[i] / (double)(slots.Count * Seeds)).ShouldBe(truth, 4 * error, $"after {ages[i]}");
        }
    }

    [Fact]
    public void The_true_share_of_several_slots_is_the_mean_of_theirs()
    {
        Study study = Towns.Of(Towns.Law);
        IReadOnlyList<Slot> slots = Planner.Plan(study, 1).Slots;
        Town town = new(study, 1);

        // 10 of 20 messages by handle with 0.6, 10 by name with 0.2
        town.TrueShare(slots, Duration.FromDays(1000)).ShouldBe(0.4, 1e-9);
        town.TrueShare([slots[0]], Duration.FromHours(1)).ShouldBe(town[slots[0].Brand].AnsweredBy(slots[0], slots[0].At, Duration.FromHours(1)));
    }

    private static string Told(Town town, Slot slot) => string.Join('|', town.Acts(slot, 0, slot.At, answers: false).Concat(town.Acts(slot, 1, slot.At, answers: true)));

    private static Instant[] At(IReadOnlyList<Act> acts) => [.. acts.Select(act => act.At)];
}
