using Harness.Statistics;
using Harness.Studies;
using Harness.Studies.Binding;
using Harness.Studies.Rules;

namespace Harness.Planning;

/// <summary>
/// Draws the levels of what a design varies. Each factor, and the crossing of those that are crossed, comes in shuffled rounds that hold every
/// level once, so that within a block the numbers of any two levels differ by at most one; arms come in rounds that hold each in its percentage.
/// </summary>
internal sealed class Treatments
{
    private const int LongestRound = 100;

    private readonly ulong seed, purpose;
    private readonly Block block;
    private readonly List<(Factor Factor, IReadOnlyList<string> Levels)> byWeek = [];
    private readonly List<IReadOnlyList<IReadOnlyList<(Factor Factor, string Level)>>> rounds = [];
    private readonly IReadOnlyList<Arm> armRound;
    private readonly int countedRound = -1;
    private readonly Dictionary<(int Which, int Turn), (int Unit, int Round, int[] Order)> shuffled = [];
    private readonly Dictionary<long, Treatment> met = [];

    public Treatments(Study study, ulong seed, ulong purpose)
    {
        (this.seed, this.purpose, block) = (seed, purpose, study.Design.Block ?? Block.Brand);
        IReadOnlyList<(Factor Factor, IReadOnlyList<string> Levels)> crossed = Crossed(study);
        foreach (Variation variation in study.Design.Vary ?? [])
        {
            if (FactorNames.IsScheduled(variation.Factor))
            {
                continue;
            }

            (Factor Factor, IReadOnlyList<string> Levels) levels = (variation.Factor, variation.Levels ?? Levels(variation.Factor, study));
            switch (variation.How)
            {
                case Spread.ByWeek:
                    byWeek.Add(levels);
                    break;
                case Spread.Crossed:
                    break;
                default:
                    rounds.Add(Product([levels]));
                    break;
            }
        }

        if (crossed.Count > 0)
        {
            countedRound = study.Design.Repeats is null ? -1 : rounds.Count;
            rounds.Add(Product(crossed));
        }

        if (study.Design.Channels is { Count: > 1 } channels && study.Design.Matched != true && study.Design.Vary?.Any(variation => variation.Factor == Factor.Channel) != true)
        {
            rounds.Add(Product([(Factor.Channel, channels)]));
        }

        armRound = Round(study.Design.AllArms);
    }

    /// <summary>The crossed factors of a design with their levels, in the order written; those that the schedule gives are left out.</summary>
    public static IReadOnlyList<(Factor Factor, IReadOnlyList<string> Levels)> Crossed(Study study) =>
    [
        .. (study.Design.Vary ?? []).Where(variation => variation.How == Spread.Crossed && !FactorNames.IsScheduled(variation.Factor))
            .Select(variation => (variation.Factor, variation.Levels ?? Levels(variation.Factor, study))),
    ];

    /// <summary>The treatment of a contact.</summary>
    /// <param name="brand">Number of the brand.</param>
    /// <param name="contact">Number of the contact of that brand, or of the scene where one is played on several channels; so for the places.</param>
    /// <param name="week">The week, from 0.</param>
    /// <param name="day">Number of the day.</param>
    /// <param name="placeInDay">Number of the contact on that day, over all brands.</param>
    /// <param name="placeInWeek">Number of the contact in that week, over all brands.</param>
    public Treatment At(int brand, int contact, int week, int day, int placeInDay, int placeInWeek)
    {
        if (rounds.Count == 0 && byWeek.Count == 0 && armRound.Count == 0)
        {
            return Treatment.None;
        }

        (int unit, int place) = block switch
        {
            Block.Brand => (brand, contact),
            Block.Day => (day, placeInDay),
            Block.Week => (week, placeInWeek),
        };
        Span<int> cells = stackalloc int[rounds.Count];
        long key = 0;
        foreach ((Factor _, IReadOnlyList<string> each) in byWeek)
        {
            key = (key * each.Count) + (week % each.Count);
        }

        for (int r = 0; r < cells.Length; r++)
        {
            // Rounds that are counted are each brand's own, whatever the block.
            cells[r] = r == countedRound ? Dealt(rounds[r].Count, r + 1, brand, contact, brand) : Dealt(rounds[r].Count, r + 1, unit, place, block == Block.Brand ? unit : 0);
            key = (key * rounds[r].Count) + cells[r];
        }

        int arm = armRound.Count == 0 ? 0 : Dealt(armRound.Count, 0, unit, place, block == Block.Brand ? unit : 0);
        key = (key * LongestRound) + arm;
        if (!met.TryGetValue(key, out Treatment? treatment))
        {
            met[key] = treatment = Of(week, cells, armRound.Count == 0 ? null : armRound[arm]);
        }

        return treatment;
    }

    private Treatment Of(int week, ReadOnlySpan<int> cells, Arm? arm)
    {
        Dictionary<Factor, string> levels = byWeek.ToDictionary(factor => factor.Factor, factor => factor.Levels[week % factor.Levels.Count]);
        for (int r = 0; r < cells.Length; r++)
        {
            foreach ((Factor factor, string level) in rounds[r][cells[r]])
            {
                levels[factor] = level;
            }
        }

        foreach ((Factor factor, string level) in arm?.Set ?? new Dictionary<Factor, string>())
        {
            levels[factor] = level;
        }

        return Treatment.Of(arm?.Id, levels);
    }

    /// <summary>What a place holds in the shuffled rounds of a unit. Only brands take turns; days and weeks come one after the other.</summary>
    private int Dealt(int length, int which, int unit, int place, int turn)
    {
        (int Which, int Turn) key = (which, turn);
        int round = place / length;
        if (!shuffled.TryGetValue(key, out (int Unit, int Round, int[] Order) last) || last.Unit != unit || last.Round != round)
        {
            shuffled[key] = last = (unit, round, Draws.For(seed, [purpose, (ulong)which, (ulong)unit, (ulong)round]).Permutation(length));
        }

        return last.Order[place % length];
    }

    /// <summary>Every combination of the levels of some factors; one empty combination of none.</summary>
    public static IReadOnlyList<IReadOnlyList<(Factor Factor, string Level)>> Product(IEnumerable<(Factor Factor, IReadOnlyList<string> Levels)> factors)
    {
        IReadOnlyList<IReadOnlyList<(Factor, string)>> cells = [[]];
        foreach ((Factor factor, IReadOnlyList<string> levels) in factors)
        {
            cells = [.. cells.SelectMany(cell => levels, (cell, level) => (IReadOnlyList<(Factor, string)>)[.. cell, (factor, level)])];
        }

        return cells;
    }

    /// <summary>The shortest round of at most a hundred that holds each arm in its percentage; where none does exactly, the nearest of a hundred.</summary>
    private static IReadOnlyList<Arm> Round(IReadOnlyList<Arm> arms)
    {
        if (arms.Count == 0)
        {
            return [];
        }

        int length = Enumerable.Range(arms.Count, LongestRound - arms.Count + 1)
            .FirstOrDefault(length => arms.All(arm => Math.Abs((arm.Percent * length / 100) - Math.Round(arm.Percent * length / 100)) < 1e-9), LongestRound);
        return [.. arms.SelectMany(arm => Enumerable.Repeat(arm, (int)Math.Round(arm.Percent * length / 100)))];
    }

    private static IReadOnlyList<string> Levels(Factor factor, Study study) => factor switch
    {
        Factor.Channel => study.Design.Channels ?? [.. study.Panel.Brands.SelectMany(brand => brand.Accounts).Select(account => account.Channel).Distinct(StringComparer.Ordinal)],
        Factor.Persona => [.. study.Personas.Select(persona => persona.Id)],
        Factor.Category => [.. study.Complaints.Categories.Select(category => category.Id)],
        Factor.Followers => Written<FollowerTier>(tier => study.Personas.Any(persona => persona.Followers == tier)),
        Factor.Address => Written<Address>(_ => true),
        Factor.Visibility => Written<Visibility>(_ => true),
        Factor.Tone => Written<Tone>(tone => study.Complaints.Messages.All(message => message.WordingsIn(message.Language, tone) is not null)),
        Factor.Leverage => Written<Leverage>(leverage => study.Complaints.Messages.Any(message => (message.Leverage ?? Leverage.None) == leverage)),
        Factor.Standing => Written<Standing>(_ => true),
        Factor.Language => Written<Language>(language => study.Complaints.Messages.All(message => message.WordingsIn(language, Tone.Plain) is not null)),
        Factor.Brand or Factor.Wave or Factor.WeekdayClass or Factor.HourClass => throw new ArgumentOutOfRangeException(nameof(factor), factor, "the schedule gives it"),
    };

    private static IReadOnlyList<string> Written<T>(Func<T, bool> used)
        where T : struct, Enum => [.. Kebab.Members(typeof(T)).Where(member => used((T)member.Value)).Select(member => member.Key)];
}
