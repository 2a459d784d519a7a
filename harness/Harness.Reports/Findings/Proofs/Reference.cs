using System.Globalization;

namespace Harness.Findings.Proofs;

/// <summary>What an independent program counted in the same worlds: a CSV with the columns method, world, n, polling, held, trials.</summary>
internal sealed class Reference
{
    public const string Header = "method,world,n,polling,held,trials";

    private readonly Dictionary<(string Method, string World, int N, int Polling), Tally> tallies;

    private Reference(Dictionary<(string, string, int, int), Tally> tallies) => this.tallies = tallies;

    public int Count => tallies.Count;

    /// <summary>What it counted for a cell; null where it was not asked.</summary>
    public Tally? Of(ProvedMethod method, Setting setting) =>
        tallies.TryGetValue((method.Key, setting.World.Key, setting.N, setting.Polling), out Tally tally) ? tally : null;

    /// <summary>Reads it, or tells the first line that cannot be read, from 1.</summary>
    public static (Reference? Read, int Wrong) Of(IEnumerable<string> lines)
    {
        Dictionary<(string, string, int, int), Tally> read = [];
        int number = 0;
        foreach (string line in lines)
        {
            number++;
            if (number == 1 ? line != Header : !Add(read, line.Split(',')))
            {
                return (null, number);
            }
        }

        return number == 0 ? (null, 1) : (new(read), 0);
    }

    private static bool Add(Dictionary<(string, string, int, int), Tally> to, string[] row) =>
        row is [var method, var world, var n, var polling, var held, var trials]
        && int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out int size)
        && int.TryParse(polling, NumberStyles.None, CultureInfo.InvariantCulture, out int minutes)
        && long.TryParse(held, NumberStyles.None, CultureInfo.InvariantCulture, out long yes)
        && long.TryParse(trials, NumberStyles.None, CultureInfo.InvariantCulture, out long all)
        && yes <= all
        && to.TryAdd((method, world, size, minutes), new(yes, all));
}
