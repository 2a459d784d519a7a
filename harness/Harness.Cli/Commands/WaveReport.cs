using System.Reflection;
using Harness.Documents;
using Harness.Evidence;
using Harness.Findings;
using Harness.Journal;
using Harness.Planning;
using Harness.Probes;

namespace Harness.Commands;

/// <summary>The documents of a wave, made from its journal.</summary>
internal static class WaveReport
{
    public static string Tool { get; } = "Harness " + typeof(WaveReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    public static Report Write(Plan plan, EventJournal journal, Output folder, Terminal terminal, CancellationToken cancellation)
    {
        Digest root;
        using (FileStream export = File.Create(folder.Draft("events.jsonl")))
        {
            root = CanonicalExport.Write(journal.Events(), export);
        }

        Analysis analysis = Analysis.Of(plan.Study, plan.Slots, journal.Probes(plan.Slots));
        Report report = new(plan, analysis, Verdict.Of(analysis), terminal.Language, Tool, root.ToString());
        foreach (DocumentEntry document in Documents.Documents.All)
        {
            cancellation.ThrowIfCancellationRequested();
            File.WriteAllBytes(folder.Draft(document.File), document.Render(report));
        }

        return report;
    }
}
