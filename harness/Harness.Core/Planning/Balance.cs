
namespace Harness.Planning;

/// <summary>For each pair of factors how often their levels meet, and which of them a comparison could not tell apart.</summary>
/// <param name="Pairs">Every pair of factors that both have two levels or more, in the order of <see cref="PlanFactor.All"/>; but for personas and their own followers.</param>
public sealed record Balance(IReadOnlyList<FactorPair> Pairs)
{
    /// <summary>The balance of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>Its balance; without pairs when fewer than two factors vary.</returns>
    public static Balance Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        (string Name, string[] Levels, int[] Codes)[] factors = [.. PlanFactor.All.Select(factor => Coded(factor, plan)).Where(factor => factor.Levels.Length > 1)];
        return new(
        [
            .. from first in Enumerable.Range(0, factors.Length)
               from second in Enumerable.Range(first + 1, factors.Length - first - 1)
               where (factors[first].Name, factors[second].Name) is not ("persona", "followers")
               select Pair(factors[first], factors[second]),
        ]);
    }

    private static (string Name, string[] Levels, int[] Codes) Coded(PlanFactor factor, Plan plan)
    {
        Dictionary<string, int> met = new(StringComparer.Ordinal);
        int[] codes = new int[plan.Slots.Count];
        for (int i = 0; i < codes.Length; i++)
        {
            string level = factor.Level(plan, plan.Slots[i]);
            if (!met.TryGetValue(level, out codes[i]))
            {
                met[level] = codes[i] = met.Count;
            }
        }

        if (met.Count < 2)
        {
            return (factor.Name, [.. met.Keys], []);
        }

        string[] levels = [.. met.Keys.Order(StringComparer.Ordinal)];
        int[] place = new int[levels.Length];
        for (int l = 0; l < levels.Length; l++)
        {
            place[met[levels[l]]] = l;
        }

        for (int i = 0; i < codes.Length; i++)
        {
            codes[i] = place[codes[i]];
        }

        return (factor.Name, levels, codes);
    }

    private static FactorPair Pair((string Name, string[] Levels, int[] Codes) first, (string Name, string[] Levels, int[] Codes) second)
    {
        int[][] counts = [.. first.Levels.Select(_ => new int[second.Levels.Length])];
        for (int i = 0; i < first.Codes.Length; i++)
        {
            counts[first.Codes[i]][second.Codes[i]]++;
        }

        return new(first.Name, second.Name, first.Levels, second.Levels, counts);
    }
}

/// <summary>How often the levels of two factors meet in a plan.</summary>
/// <param name="First">Name of the first factor.</param>
/// <param name="Second">Name of the second.</param>
/// <param name="Rows">Levels of the first, in ordinal order; two at least.</param>
/// <param name="Columns">Levels of the second, likewise.</param>
/// <param name="Counts">Contacts by row and column.</param>
public sealed record FactorPair(string First, string Second, IReadOnlyList<string> Rows, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<int>> Counts)
{
    /// <summary>The least number of contacts in a cell.</summary>
    public int Least => Counts.Min(row => row.Min());

    /// <summary>The greatest number of contacts in a cell.</summary>
    public int Most => Counts.Max(row => row.Max());

    /// <summary>Cramér's V, 0 where the factors vary independently to 1 where one is known from the other (Cramér 1946).</summary>
    public double Association
    {
        get
        {
            double[] rows = [.. Counts.Select(row => (double)row.Sum())], columns = [.. Columns.Select((_, c) => (double)Counts.Sum(row => row[c]))];
            double squares = Counts.SelectMany((row, r) => row.Select((count, c) => count * (double)count / (rows[r] * columns[c]))).Sum();
            return Math.Sqrt(Math.Clamp((squares - 1) / (Math.Min(rows.Length, columns.Length) - 1), 0, 1));
        }
    }

    /// <summary>Whether one factor's level is known from the other's: then their effects cannot be told apart.</summary>
    public Confounding Confounding =>
        (FirstKnown, SecondKnown) switch
        {
            (true, true) => Confounding.Both,
            (true, false) => Confounding.FirstBySecond,
            (false, true) => Confounding.SecondByFirst,
            (false, false) => Confounding.None,
        };

    private bool SecondKnown => Counts.All(row => row.Count(count => count > 0) <= 1);

    private bool FirstKnown => Enumerable.Range(0, Columns.Count).All(c => Counts.Count(row => row[c] > 0) <= 1);
}

/// <summary>Which of two factors is known from the other.</summary>
public enum Confounding
{
    /// <summary>Neither: both effects can be estimated.</summary>
    None,

    /// <summary>The second factor's level fixes the first's, as the week fixes the form of address: a difference between levels of the first is one between groups of levels of the second too.</summary>
    FirstBySecond,

    /// <summary>The first factor's level fixes the second's.</summary>
    SecondByFirst,

    /// <summary>Each fixes the other: they are one factor under two names.</summary>
    Both,
}
