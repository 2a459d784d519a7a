using Harness.Statistics;

namespace Harness.Findings.Proofs;

/// <summary>
/// Repeated simulation: every method in every setting, beside what theory says. Each trial has a stream of its own under the seed, so the
/// cells are the same on any number of threads, and whichever others are asked with them.
/// </summary>
/// <param name="Trials">Trials in a setting; methods that take long play fewer.</param>
/// <param name="Seed">The seed of the whole.</param>
/// <param name="Cells">Method by method, setting by setting.</param>
internal sealed record Proof(int Trials, ulong Seed, IReadOnlyList<Cell> Cells)
{
    private const int Look = 4, Block = 64;

    /// <summary>Whether no cell disagrees with what is expected of it.</summary>
    public bool Holds => Cells.All(cell => cell.Agreement != Agreement.Differs);

    public int Count(Agreement agreement) => Cells.Count(cell => cell.Agreement == agreement);

    public static Proof Of(
        IReadOnlyList<ProvedMethod> methods, IReadOnlyList<Setting> settings, int trials, ulong seed, Reference? reference, CancellationToken cancellation)
    {
        Dictionary<(ProvedMethod, Setting), Cell> cells = [];
        foreach (Setting setting in settings)
        {
            ProvedMethod[] here = [.. methods.Where(method => method.Where(setting))];
            Tally[] first = Play(setting, here, trials, seed, 0, cancellation);
            Cell[] played = [.. here.AsParallel().AsOrdered().WithCancellation(cancellation)
                .Select((method, m) => new Cell(method, setting, first[m], method.Expected(setting), reference?.Of(method, setting)))];
            Cell[] doubtful = [.. played.Where(cell => cell.Agreement == Agreement.Differs)];
            Tally[] second = Play(setting, [.. doubtful.Select(cell => cell.Method)], checked(Look * trials), seed, 1, cancellation);
            foreach (Cell cell in played)
            {
                int at = Array.IndexOf(doubtful, cell);
                cells.Add((cell.Method, setting), at < 0 ? cell : cell with { Second = second[at] });
            }
        }

        return new(trials, seed, [.. from method in methods from setting in settings where method.Where(setting) select cells[(method, setting)]]);
    }

    /// <summary>What each method did in the waves of a setting, in blocks that the threads share out.</summary>
    private static Tally[] Play(Setting setting, ProvedMethod[] methods, int trials, ulong seed, ulong look, CancellationToken cancellation)
    {
        if (methods.Length == 0)
        {
            return [];
        }

        Ruling[] rulings = [.. methods.Select(method => method.Judge(setting))];
        Tally[][] blocks = new Tally[(trials + Block - 1) / Block][];
        Parallel.For(0, blocks.Length, new() { CancellationToken = cancellation }, () => new Sample(setting), (block, _, sample) =>
        {
            Tally[] tallies = blocks[block] = new Tally[methods.Length];
            for (int trial = block * Block; trial < Math.Min(trials, (block + 1) * Block); trial++)
            {
                sample.Play(Draws.For(seed, look, (ulong)setting.World.Number, (ulong)setting.N, (ulong)setting.Polling, (ulong)trial));
                for (int m = 0; m < methods.Length; m++)
                {
                    tallies[m] = trial % methods[m].Every == 0 ? tallies[m].And(rulings[m](sample)) : tallies[m];
                }
            }

            return sample;
        }, _ => { });
        return [.. methods.Select((_, m) => blocks.Aggregate(default(Tally), (sum, tallies) => sum.And(tallies[m])))];
    }
}
