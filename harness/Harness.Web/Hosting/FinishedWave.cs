using Harness.Findings;
using Harness.Journal;
using Harness.Planning;
using Harness.Probes;
using Harness.Readings;
using Harness.Studies;
using NodaTime;

namespace Harness.Hosting;

/// <summary>What the pages show: a wave that is over, as its journal has it.</summary>
internal sealed class FinishedWave
{
    private readonly Dictionary<int, Outcome> outcomes = [];

    /// <param name="wave">What the journal is of.</param>
    /// <param name="slots">The plan's slots.</param>
    /// <param name="analysis">The estimates made from them.</param>
    /// <param name="folder">The folder with the journal and the documents made from it.</param>
    /// <param name="language">For readers whose browser asks for no language of ours.</param>
    public FinishedWave(Wave wave, IReadOnlyList<Slot> slots, Analysis analysis, string folder, Language language)
    {
        (Wave, Slots, Analysis, Folder, Language) = (wave, slots, analysis, System.IO.Path.GetFullPath(folder), language);
        Outcomes sent = analysis.Overall.Outcomes;
        for (int i = 0; i < sent.N; i++)
        {
            Duration? answered = sent.Answered[i] ? Duration.FromMilliseconds(sent.Milliseconds[i]) : null;
            Probe probe = sent.Probes[i];
            outcomes.Add(sent.Slots[i].Index, new(answered, Acknowledged: probe.Acknowledged is not null, Removed: probe.Gone is not null));
        }
    }

    public Wave Wave { get; }

    public IReadOnlyList<Slot> Slots { get; }

    public Analysis Analysis { get; }

    public string Folder { get; }

    public Language Language { get; }

    public Study Study => Analysis.Study;

    /// <summary>What came of a slot; null when it was never sent.</summary>
    public Outcome? Of(Slot slot) => outcomes.GetValueOrDefault(slot.Index);
}

/// <summary>What came of one message, by the same rule as the estimates.</summary>
/// <param name="Answered">Time from sending to the first reply by a person; null when none came within the window.</param>
/// <param name="Acknowledged">Whether any reply came, a machine's included.</param>
/// <param name="Removed">Whether the message was removed while it was watched.</param>
internal sealed record Outcome(Duration? Answered, bool Acknowledged, bool Removed);
