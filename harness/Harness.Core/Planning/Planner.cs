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
        Waves,
    }

    /// <summary>
    /// Works out every contact. At the end of each week a brand has met all categories equally often, and all personas, and all pairs of
    /// them: the numbers differ by at most one. So do, on each day, the numbers of brands that meet a category, and a persona. A weekday of
    /// a brand never meets the same category two weeks running, when there is more than one. A wording comes back to a brand only when all
    /// were used. The order of the brands over the day is drawn anew each day. Where the design counts its repeats, each brand meets the
    /// crossing so often and no more. A matched design draws all this for scenes, and plays each on
    /// every channel before the next. What is done by hand is moved into the hours of the rota of the same day.
    /// </summary>
    /// <param name="study">A study without problems.</param>
    /// <param name="seed">Any number; the same seed gives the same plan.</param>
    /// <param name="wave">Which of its waves, from 1 to their number; each is drawn anew from the same seed, the first as if there were no other.</param>
    /// <returns>The plan, slots in order of sending.</returns>
    public static Plan Plan(Study study, ulong seed, int wave = 1)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentOutOfRangeException.ThrowIfLessThan(wave, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(wave, study.WaveIds.Count);
        IReadOnlyList<Purchase>? cases = study.Cases;
        for (int earlier = 1; earlier < wave && cases is { Count: > 0 }; earlier++)
        {
            HashSet<Purchase> told = [.. Wave(study with { Cases = cases }, seed, earlier).Select(slot => slot.Case).OfType<Purchase>()];
            cases = [.. cases.Where(purchase => !told.Contains(purchase))];
        }

        return new(study, seed, Wave(study with { Cases = cases }, seed, wave), wave);
    }

    /// <summary>The contacts of one wave in order of sending; the purchases are those that earlier waves have left.</summary>
    private static IReadOnlyList<Slot> Wave(Study study, ulong seed, int wave)
    {
        Study dated = study with { Schedule = study.Schedule with { Start = study.WaveStarts[wave - 1] } };
        ulong drawn = wave == 1 ? seed : Draw(seed, Purpose.Waves, (ulong)wave).Next();
        List<Slot> slots = Contacts(dated, drawn, Crossing.Of(study, wave)?.Asked ?? long.MaxValue);
        HandHours.Keep(study, slots);
        return Cases.Dealt(study, InOrder(slots));
    }

    private static Slot[] InOrder(List<Slot> slots) =>
        slots.Zip(slots.Skip(1)).All(pair => pair.First.At <= pair.Second.At) ? [.. slots] : [.. slots.OrderBy(slot => slot.At)];

    private static List<Slot> Contacts(Study study, ulong seed, long most)
    {
        IReadOnlyList<Brand> brands = study.Panel.Brands;
        int perDay = study.Schedule.PerDay ?? 1, channels = study.Design.ChannelsOfScene;
        Rotation rotation = new(study.Complaints.Categories.Count, study.Personas.Count);
        int[] brandOrder = Draw(seed, Purpose.Brands).Permutation(brands.Count);
        Casting casting = new(
            study, seed, Draw(seed, Purpose.Categories).Permutation(rotation.First), Draw(seed, Purpose.Personas).Permutation(rotation.Second), new(seed, (ulong)Purpose.Wordings), (ulong)Purpose.Channels);
        Treatments treatments = new(study, seed, (ulong)Purpose.Treatments);

        List<Slot> slots = [];
        List<(Contact Contact, int Category, int Persona, Treatment Drawn)> today = [];
        (Treatment Drawn, int Week)[] scenes = new (Treatment, int)[brands.Count];
        (int week, int placeInDay, int placeInWeek) = (-1, 0, 0);
        foreach (SendingDay day in SendingDays.Of(study, rotation))
        {
            Instant[][] instants = SendingDays.Instants(study.Schedule, day, brands.Count, Draw(seed, Purpose.Hours, (ulong)day.Week, (ulong)day.Date.DayOfWeek));
            (week, placeInDay, placeInWeek) = day.Week == week ? (week, 0, placeInWeek) : (day.Week, 0, 0);
            today.Clear();
            for (int k = 0; k < perDay && (day.Number * perDay) + k < most; k++)
            {
                int contact = (day.Number * perDay) + k;
                (int First, int Second) now = rotation.At(channels > 1 ? contact / channels : (day.Contact * perDay) + k);
                for (int b = 0; b < brands.Count; b++)
                {
                    (int First, int Second) apart = rotation.At(brandOrder[b]);
                    if (contact % channels == 0)
                    {
                        scenes[b] = (treatments.At(b, contact / channels, day.Week, day.Number, placeInDay++, placeInWeek++), day.Week);
                    }

                    today.Add((new(b, contact, day.Week, scenes[b].Week, instants[k][b]), now.First + apart.First, now.Second + apart.Second, scenes[b].Drawn));
                }
            }

            // As they are sent, so that wordings are dealt in that order: windows may be written in another.
            slots.AddRange(today.OrderBy(each => each.Contact.At).Select(each => casting.Slot(each.Contact, each.Category, each.Persona, each.Drawn)));
        }

        return slots;
    }

    private static Draws Draw(ulong seed, Purpose purpose, params ReadOnlySpan<ulong> keys) => Draws.For(seed, [(ulong)purpose, .. keys]);
}
