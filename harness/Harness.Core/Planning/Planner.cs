using Harness.Statistics;
using Harness.Studies;
using Harness.Time;
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
        IReadOnlyList<Category> categories = study.Complaints.Categories;
        Dictionary<(string, string), Complaint> complaints = study.Complaints.Messages
            .SelectMany(complaint => complaint.Sectors.Select(sector => (Key: (complaint.Category, sector), complaint)))
            .ToDictionary(entry => entry.Key, entry => entry.complaint);
        Rotation rotation = new(categories.Count, study.Personas.Count);
        int[] categoryOrder = Draw(seed, Purpose.Categories).Permutation(categories.Count);
        int[] personaOrder = Draw(seed, Purpose.Personas).Permutation(study.Personas.Count);
        int[] brandOrder = Draw(seed, Purpose.Brands).Permutation(brands.Count);
        WordingDeck deck = new(seed, (ulong)Purpose.Wordings);

        List<Slot> slots = [];
        foreach (Day day in Days(study.Schedule, rotation))
        {
            (int First, int Second) today = rotation.At(day.Contact);
            Instant[] instants = Instants(study.Schedule, day, brands.Count, seed);
            Address address = study.Design.AddressIn(day.Week);
            for (int b = 0; b < brands.Count; b++)
            {
                (int First, int Second) apart = rotation.At(brandOrder[b]);
                Category category = categories[categoryOrder[(today.First + apart.First) % categories.Count]];
                Persona persona = study.Personas[personaOrder[(today.Second + apart.Second) % study.Personas.Count]];
                Complaint complaint = complaints[(category.Id, brands[b].Sector)];
                int wording = deck.Next(b, complaint);
                Account account = brands[b].Accounts[0];
                string text = MessageText.Render(complaint.Wordings[wording], brands[b], account, address, complaint.Hashtag);
                slots.Add(new(0, brands[b], account, persona, complaint, wording, address, day.Week, instants[b], text));
            }
        }

        return new(study, seed, [.. slots.OrderBy(slot => slot.At).Select((slot, index) => slot with { Index = index })]);
    }

    /// <summary>
    /// Where a week would meet a category or a persona on the same weekday as the week before, each week is turned by some days more than
    /// the last; what a week holds stays the same.
    /// </summary>
    private static IEnumerable<Day> Days(Schedule schedule, Rotation rotation)
    {
        Weekday[] days = [.. schedule.Windows.SelectMany(window => window.Days).Distinct().Order()];
        int[] turns = [.. Enumerable.Range(0, days.Length).Where(turn => Moves(turn, rotation.First))];
        int turn = turns.FirstOrDefault(turn => Moves(turn, rotation.Second), turns.FirstOrDefault());
        for (int week = 0; week < schedule.Weeks; week++)
        {
            for (int d = 0; d < days.Length; d++)
            {
                LocalDate date = schedule.Start.PlusWeeks(week).PlusDays((int)days[d] - (int)Weekday.Mon);
                yield return new(week, (week * days.Length) + ((d + (week * turn)) % days.Length), date);
            }
        }

        bool Moves(int turn, int levels) => levels == 1 || ((days.Length + turn) % levels != 0 && (turn == 0 || turn % levels != 0));
    }

    private static Instant[] Instants(Schedule schedule, Day day, int brands, ulong seed)
    {
        const double Jitter = 0.8;
        Draws draws = Draw(seed, Purpose.Hours, (ulong)day.Week, (ulong)day.Date.DayOfWeek);
        HourSpan hours = schedule.Windows.First(window => window.Days.Contains((Weekday)day.Date.DayOfWeek)).Hours;
        (Instant open, Instant end) = LocalClock.Stretch(day.Date, hours, schedule.Zone);
        double stretch = (end - open).TotalSeconds / brands;
        return [.. draws.Permutation(brands).Select(place => open + Duration.FromSeconds((long)(stretch * (place + (Jitter * draws.Uniform())))))];
    }

    private static Draws Draw(ulong seed, Purpose purpose, params ReadOnlySpan<ulong> keys) => Draws.For(seed, [(ulong)purpose, .. keys]);

    private readonly record struct Day(int Week, int Contact, LocalDate Date);
}
