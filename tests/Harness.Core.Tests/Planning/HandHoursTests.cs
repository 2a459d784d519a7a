using Harness.Planning;
using Harness.Studies;
using Harness.Time;
using NodaTime;

namespace Harness.Core.Tests.Planning;

public sealed class HandHoursTests
{
    private static readonly Study Calls = HandWorkTests.On("phone", Designs.Of(brands: 6, weeks: 2));

    [Fact]
    public void Calls_are_moved_to_the_same_share_of_the_hours_in_which_somebody_is_there()
    {
        IReadOnlyList<Slot> free = Planner.Plan(Calls, 5).Slots, kept = Planner.Plan(Calls with { Rota = [new("anna", Enum.GetValues<Weekday>(), new(13 * 60, 15 * 60), null)] }, 5).Slots;
        Dictionary<(string, LocalDate), LocalTime> at = kept.ToDictionary(slot => (slot.Brand.Id, Local(slot).Date), slot => Local(slot).TimeOfDay);
        foreach (Slot slot in free)
        {
            LocalDateTime before = Local(slot);
            long seconds = before.TimeOfDay.NanosecondOfDay / NodaConstants.NanosecondsPerSecond;
            bool stays = before.Hour is 13 or 14;
            long moved = (13 * 3600) + ((seconds - (9 * 3600)) / 4); // eight hours of sending, two with somebody there
            at[(slot.Brand.Id, before.Date)].ShouldBe(LocalTime.FromSecondsSinceMidnight((int)(stays ? seconds : moved)));
        }
    }

    [Fact]
    public void A_gap_to_the_other_contacts_of_the_brand_is_kept()
    {
        Slot any = Planner.Plan(Calls, 5).Slots[0];
        Study study = Calls with { Rota = [new("anna", [Weekday.Mon], new(12 * 60, 14 * 60), null)], Schedule = Calls.Schedule with { Gap = Duration.FromMinutes(85) } };
        List<Slot> slots = [any with { At = Monday(9, 30, 0) }, any with { At = Monday(13, 30, 0) }];

        HandHours.Keep(study, slots);

        // A sixteenth of the day is 12:07:30, 82 and a half minutes before the other; three minutes earlier the gap is kept.
        slots.Select(slot => slot.At).ShouldBe([Monday(12, 4, 30), Monday(13, 30, 0)]);
    }

    [Fact]
    public void Where_nobody_is_there_all_day_a_call_stays_and_what_no_hand_does_stays_too()
    {
        Shift tuesday = new("anna", [Weekday.Tue], new(13 * 60, 15 * 60), ["phone"]);
        Plan plan = Planner.Plan(Calls with { Rota = [tuesday] }, 5);
        HandWork.Of(plan).Unattended.Count.ShouldBe(6 * 8); // four days of two weeks
        Study written = Designs.Of(brands: 6, weeks: 2);
        Planner.Plan(written with { Rota = [tuesday] }, 5).Slots.ShouldBe(Planner.Plan(written, 5).Slots);
    }

    private static LocalDateTime Local(Slot slot) => slot.At.InZone(Calls.Schedule.Zone).LocalDateTime;

    private static Instant Monday(int hour, int minute, int second) => LocalClock.ToInstant(new(2012, 10, 1), (hour * 60) + minute, Calls.Schedule.Zone) + Duration.FromSeconds(second);
}
