using System.Reflection;
using Harness.Documents;
using Harness.Evidence;
using Harness.Findings;
using Harness.Findings.Judgements;
using Harness.Journal;
using Harness.Planning;
using Harness.Probes;
using Harness.Publishing;
using Harness.Readings;
using Harness.Studies;
using NodaTime;

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
    /// <param name="record">What was done on the way to publication; null to read it.</param>
    /// <param name="on">The day; null for today.</param>
    /// <param name="correction">Makes the entry of a corrected version; null where none is issued.</param>
    public static Report Write(
        Plan plan, EventJournal journal, Output folder, Terminal terminal, CancellationToken cancellation, RatedRound? rated = null, IReadOnlyList<DocumentEntry>? documents = null,
        Publication? record = null, LocalDate? on = null, Func<Report, Issued>? correction = null)
    {
        Digest root;
        using (FileStream export = File.Create(folder.Draft("events.jsonl")))
        {
            root = CanonicalExport.Write(journal.Events(), export);
        }

        Report report = Made(plan, journal, root, terminal, rated, null);
        Publication publication = record ?? PublicationRecord.Read(folder.Path);
        report = report with { Edition = new(Audience.Client, publication, PublicRules.Check(new(report.Analysis, report, publication, on ?? Today(plan.Study), journal.Wave.Brands == Brands.Live))) };
        if (correction is not null)
        {
            Issued issued = correction(report);
            report = report with { Edition = report.Edition with { Publication = publication.With(issued) } };
        }

        foreach (DocumentEntry document in (documents ?? Documents.Documents.All.Where(document => document.IsUsual)).Where(document => !document.IsPrinted))
        {
            cancellation.ThrowIfCancellationRequested();
            Write(document, document.Files(report), folder);
        }

        return report;
    }

    /// <summary>The report of a wave, or of a part of its messages.</summary>
    /// <param name="plan">The plan of the wave.</param>
    /// <param name="journal">Its journal.</param>
    /// <param name="root">Root of the journal.</param>
    /// <param name="terminal">Its language comes first.</param>
    /// <param name="rated">What raters said; null where nobody rated.</param>
    /// <param name="chosen">Which messages; null for all.</param>
    public static Report Made(Plan plan, EventJournal journal, Digest root, Terminal terminal, RatedRound? rated, Func<Slot, bool>? chosen)
    {
        AutomaticReplies automatic = journal.Automatic(plan.Slots);
        IReadOnlyList<Probe> probes = automatic.Marked(journal.Probes(plan.Slots.Count));
        (Slot Slot, Probe Probe)[] kept = [.. plan.Slots.Zip(probes).Where(pair => chosen?.Invoke(pair.First) != false)];
        Slot[] slots = [.. kept.Select(pair => pair.Slot)];
        Analysis analysis = Analysis.Of(plan.Study, slots, [.. kept.Select(pair => pair.Probe)]);
        return new(plan with { Slots = slots }, analysis, Verdict.Of(analysis), terminal.Languages, Tool, root.ToString(), rated is null ? null : WaveQuality.Of(analysis, rated, ReplyTexts.Of(journal)))
        {
            EventsOf = index => new(journal.EventsOf(index), automatic),
        };
    }

    /// <summary>The day in the zone of a study.</summary>
    public static LocalDate Today(Study study) => Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()).InZone(study.Schedule.Zone).Date;

    /// <summary>Writes the files of a document as drafts.</summary>
    public static void Write(DocumentEntry document, IReadOnlyList<DocumentFile> files, Output folder)
    {
        foreach (DocumentFile file in files)
        {
            File.WriteAllBytes(folder.Draft(file.Name), file.Bytes);
        }

        folder.Settle(document, files);
    }
}
