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

    /// <summary>Writes the documents as drafts, but those to be printed.</summary>
    /// <param name="plan">The plan of the wave.</param>
    /// <param name="journal">Its journal.</param>
    /// <param name="folder">Where to.</param>
    /// <param name="terminal">Its language comes first.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <param name="rated">What raters said; null where nobody rated.</param>
    /// <param name="documents">Which ones; null for the usual ones.</param>
    public static Report Write(Plan plan, EventJournal journal, Output folder, Terminal terminal, CancellationToken cancellation, RatedRound? rated = null, IReadOnlyList<DocumentEntry>? documents = null)
    {
        Digest root;
        using (FileStream export = File.Create(folder.Draft("events.jsonl")))
        {
            root = CanonicalExport.Write(journal.Events(), export);
        }

        Analysis analysis = Analysis.Of(plan.Study, plan.Slots, journal.Probes(plan.Slots));
        Report report = new(plan, analysis, Verdict.Of(analysis), terminal.Languages, Tool, root.ToString(), rated is null ? null : WaveQuality.Of(analysis, rated, ReplyTexts.Of(journal)));
        foreach (DocumentEntry document in (documents ?? Documents.Documents.All.Where(document => document.IsUsual)).Where(document => !document.IsPrinted))
        {
            cancellation.ThrowIfCancellationRequested();
            Write(document, report, folder);
        }

        return report;
    }

    private static void Write(DocumentEntry document, Report report, Output folder)
    {
        IReadOnlyList<DocumentFile> files = document.Files(report);
        foreach (DocumentFile file in files)
        {
            File.WriteAllBytes(folder.Draft(file.Name), file.Bytes);
        }

        folder.Settle(document, files);
    }
}
