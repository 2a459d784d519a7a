using Harness.Documents.Cases;
using Harness.Findings;
using Harness.Journal;
using Harness.Planning;
using Harness.Probes;
using Harness.Readings;
using Harness.Studies;
using NodaTime;

namespace Harness.Hosting;

/// <summary>What the pages show: a wave as far as it is, over or going on.</summary>
internal sealed class ShownWave
{
    private readonly Dictionary<int, Outcome> outcomes = [];
    private readonly IReadOnlyList<Probe> probes;
    private readonly Func<Slot, CaseEvents> events;

    /// <param name="wave">What the journal is of.</param>
    /// <param name="study">The study.</param>
    /// <param name="slots">The plan's slots.</param>
    /// <param name="probes">What became of each.</param>
    /// <param name="folder">The folder with the journal and the documents made from it.</param>
    /// <param name="language">For readers whose browser asks for no language of ours.</param>
    /// <param name="events">Reads what happened in a conversation.</param>
    /// <param name="host">How the process does that runs the wave; null when none does here.</param>
    public ShownWave(Wave wave, Study study, IReadOnlyList<Slot> slots, IReadOnlyList<Probe> probes, string folder, Language language, Func<Slot, CaseEvents> events, HostState? host = null)
    {
        (Wave, Slots, this.probes, Folder, Language, this.events, Host) = (wave, slots, probes, Path.GetFullPath(folder), language, events, host);
        Analysis = Analysis.Of(study, slots, probes);
        Outcomes sent = Analysis.Overall.Outcomes;
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

    public HostState? Host { get; }

    public Study Study => Analysis.Study;

    /// <summary>Conversations of which more is to come: not begun yet, or watched.</summary>
    public int Open => probes.Count(probe => !probe.IsOver);

    /// <summary>What came of a slot so far; null when it was not sent.</summary>
    public Outcome? Of(Slot slot) => outcomes.GetValueOrDefault(slot.Index);

    public Probe Probe(Slot slot) => probes[slot.Index];

    /// <summary>What happened in a conversation so far, line by line.</summary>
    public IReadOnlyList<string> Told(Slot slot, Language language) => CaseText.Lines(Dossier.Of(Study, slot, events(slot)), language);
}

/// <summary>What came of one message, by the same rule as the estimates.</summary>
/// <param name="Answered">Time from sending to the first reply by a person; null when none came within the window.</param>
/// <param name="Acknowledged">Whether any reply came, a machine's included.</param>
/// <param name="Removed">Whether the message was removed while it was watched.</param>
internal sealed record Outcome(Duration? Answered, bool Acknowledged, bool Removed);
