using System.Reflection;
using Harness.Documents;
using Harness.Evidence;
using Harness.Findings;
using Harness.Findings.Judgements;
using Harness.Journal;
using Harness.Planning;
using Harness.Probes;

namespace Harness.Commands;

/// <summary>The documents of a wave, made from its journal.</summary>
internal static class WaveReport
{
    public static string Tool { get; } = "Harness " + typeof(WaveReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>Writes the documents as drafts.</summary>
    /// <param name="plan">The plan of the wave.</param>
    /// <param name="journal">Its journal.</param>
    /// <param name="folder">Where to.</param>
    /// <param name="terminal">Its language comes first.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <param name="rated">What raters said; null where nobody rated.</param>
    public static Report Write(Plan plan, EventJournal journal, Output folder, Terminal terminal, CancellationToken cancellation, RatedRound? rated = null)
    {
        Digest root;
        using (FileStream export = File.Create(folder.Draft("events.jsonl")))
        {
            root = CanonicalExport.Write(journal.Events(), export);
        }

        Analysis analysis = Analysis.Of(plan.Study, plan.Slots, journal.Probes(plan.Slots));
        Report report = new(plan, analysis, Verdict.Of(analysis), terminal.Language, Tool, root.ToString(), rated is null ? null : WaveQuality.Of(analysis, rated, ReplyTexts.Of(journal)));
        foreach (DocumentEntry document in Documents.Documents.All)
        {
            cancellation.ThrowIfCancellationRequested();
            if (document.Render(report) is { } bytes)
            {
                File.WriteAllBytes(folder.Draft(document.File), bytes);
            }
            else
            {
                folder.Remove(document.File);
            }
        }

        return report;
    }
}
