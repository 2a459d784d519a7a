using Harness.Documents.Cases;
using Harness.Findings;
using Harness.Findings.Judgements;
using Harness.Planning;
using Harness.Publishing;
using Harness.Studies;

namespace Harness.Documents;

/// <summary>All that a report is made from.</summary>
/// <param name="Plan">The plan with its study and seed.</param>
/// <param name="Analysis">The estimates.</param>
/// <param name="Findings">The statements made from them.</param>
/// <param name="Languages">The languages of documents that have but one; the first is shown first where a document has both.</param>
/// <param name="Tool">Name and version of the program.</param>
/// <param name="Root">Root of the hash tree over the journal's events.</param>
/// <param name="Quality">The quality of the replies; null while nobody has rated them.</param>
internal sealed record Report(Plan Plan, Analysis Analysis, IReadOnlyList<Finding> Findings, IReadOnlyList<Language> Languages, string Tool, string Root, WaveQuality? Quality = null)
{
    public Study Study => Plan.Study;

    /// <summary>For whom it is issued, and on what terms.</summary>
    public Edition Edition { get; init; } = Edition.Draft;

    public Language Language => Languages[0];

    /// <summary>Reads the events of a conversation by number of its slot; null where there is no journal, as in a report that data alone tell.</summary>
    public Func<int, CaseEvents>? EventsOf { get; init; }
}
