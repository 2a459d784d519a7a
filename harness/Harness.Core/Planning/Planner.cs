using Harness.Statistics;
using Harness.Studies;
using NodaTime;

namespace Harness.Planning;

/// <summary>Turns a study and a seed into a plan.</summary>
public static class Planner
{
    private enum Purpose : ulong
    {
        Categories = 1,
        Personas,
        Brands,
        Wordings,
        Hours,
        Treatments,
        Channels,
    }

    /// <summary>
    /// Works out every contact. At the end of each week a brand has met all categories equally often, and all personas, and all pairs of
    /// them: the numbers differ by at most one. So do, on each day, the numbers of brands that meet a category, and a persona. A weekday of
    /// a brand never meets the same category two weeks running, when there is more than one. A wording comes back to a brand only when all
    /// were used. The order of the brands over the day is drawn anew each day.
    /// </summary>
    /// <param name="study">A study without problems.</param>
    /// <param name="seed">Any number; the same seed gives the same plan.</param>
    /// <returns>The plan, slots in order of sending.</returns>
    public static Plan Plan(Study study, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(study);
        IReadOnlyList<Brand> brands = study.Panel.Brands;
        int perDay = study.Schedule.PerDay ?? 1, channels = study.Design.Matched == true ? study.Design.Channels?.Count ?? 1 : 1;
        Rotation rotation = new(study.Complaints.Categories.Count, study.Personas.Count);
        int[] brandOrder = Draw(seed, Purpose.Brands).Permutation(brands.Count);
        Casting casting = new(
            study, seed, Draw(seed, Purpose.Categories).Permutation(rotation.First), Draw(seed, Purpose.Personas).Permutation(rotation.Second), new(seed, (ulong)Purpose.Wordings), (ulong)Purpose.Channels);
        Treatments treatments = new(study, seed, (ulong)Purpose.Treatments);

        List<Slot> slots = [];
        (int week, int placeInWeek) = (-1, 0);
        foreach (SendingDay day in SendingDays.Of(study, rotation))
        {
            Instant[][] instants = SendingDays.Instants(study.Schedule, day, brands.Count, Draw(seed, Purpose.Hours, (ulong)day.Week, (ulong)day.Date.DayOfWeek));
            (week, placeInWeek) = day.Week == week ? (week, placeInWeek) : (day.Week, 0);
            for (int k = 0; k < perDay; k++)
            {
                (int contact, int scene) = ((day.Number * perDay) + k, ((day.Contact * perDay) + k) / channels);
                (int First, int Second) today = rotation.At(scene);
                for (int b = 0; b < brands.Count; b++)
                {
                    (int First, int Second) apart = rotation.At(brandOrder[b]);
                    Treatment drawn = treatments.At(b, contact, day.Week, day.Number, (k * brands.Count) + b, placeInWeek++);
                    slots.Add(casting.Slot(new(b, contact, day.Week, instants[k][b]), today.First + apart.First, today.Second + apart.Second, drawn));
                }
            }
        }

        return new(study, seed, Cases.Dealt(study, [.. slots.OrderBy(slot => slot.At).Select((slot, index) => slot with { Index = index })]));
    }

    private static Draws Draw(ulong seed, Purpose purpose, params ReadOnlySpan<ulong> keys) => Draws.For(seed, [(ulong)purpose, .. keys]);
}
