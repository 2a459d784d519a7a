using Harness.Documents;
using Harness.Findings;
using Harness.Journal;
using Harness.Planning;
using Harness.Probes;
using Harness.Runs;

namespace Harness.Commands;

/// <summary>Plays a plan against simulated brands into a journal, and makes the report from the journal.</summary>
internal static class SimulatedWave
{
    private const int Batch = 4096;

    /// <summary>Leaves the folder with all its files, or as it was; and says what the wave can and cannot bear.</summary>
    public static Task<ExitCode> Publish(Plan plan, string source, string path, bool json, Terminal terminal, CancellationToken cancellation) => Publish(
        plan,
        source,
        path,
        json,
        keep =>
        {
            string planned = Numerals.Count(plan.Slots.Count, terminal.Language);
            terminal.Say($"{plan.Study.Id}: {planned} messages planned; playing them against simulated brands.", $"{plan.Study.Id} : {planned} messages prévus ; exécution face à des marques simulées.");
            return Simulation.Play(plan, keep, cancellation);
        },
        terminal,
        cancellation);

    /// <summary>The same for a wave that is played in another way.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="source">Digest of the study's files.</param>
    /// <param name="path">The folder.</param>
    /// <param name="json">Whether the summary is data.</param>
    /// <param name="play">Plays it, given who takes each event.</param>
    /// <param name="terminal">Where it talks.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<ExitCode> Publish(
        Plan plan, string source, string path, bool json, Func<Action<ProbeEvent>, ValueTask<IReadOnlyList<Probe>>> play, Terminal terminal, CancellationToken cancellation)
    {
        using Output folder = new(path);
        Report report = await Run(plan, source, folder, play, terminal, cancellation);
        folder.Publish();
        ExitCode code = WaveSummary.Show(report, path, json, terminal);
        string page = Path.Combine(path, "report.html");
        terminal.Say($"Report: {page}", $"Rapport : {page}");
        return code;
    }

    private static async Task<Report> Run(Plan plan, string source, Output folder, Func<Action<ProbeEvent>, ValueTask<IReadOnlyList<Probe>>> play, Terminal terminal, CancellationToken cancellation)
    {
        using EventJournal journal = EventJournal.Create(folder.Draft("journal.sqlite"), new(plan.Study.Id, source, plan.Seed, Brands.Simulated, WaveReport.Tool, plan.Wave, plan.WaveId), plan.Slots);
        List<ProbeEvent> batch = new(Batch);
        void Keep(ProbeEvent happened)
        {
            batch.Add(happened);
            if (batch.Count == Batch)
            {
                Flush();
            }
        }

        void Flush()
        {
            journal.Append(batch);
            batch.Clear();
        }

        await play(Keep);
        Flush();
        return WaveReport.Write(plan, journal, folder, terminal, cancellation);
    }
}
