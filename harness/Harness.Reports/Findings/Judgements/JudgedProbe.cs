using Harness.Planning;
using Harness.Ratings;
using Harness.Readings;
using NodaTime;

namespace Harness.Findings.Judgements;

/// <summary>A conversation with its marks.</summary>
/// <param name="Slot">Its slot.</param>
/// <param name="Judged">Its marks, and how fast a person answered on the wall clock.</param>
/// <param name="Rules">What rules read in the replies, by name of the rule.</param>
internal sealed record JudgedProbe(Slot Slot, Judged Judged, IReadOnlyDictionary<string, Mark> Rules)
{
    private static readonly Dictionary<string, Mark> Nothing = [];

    /// <summary>Whether a person answered within the window.</summary>
    public bool IsAnswered => Judged.Speed is AnsweredAfter;

    /// <summary>The conversations of some probes that were sent. One without a card was not judged so far.</summary>
    public static IReadOnlyList<JudgedProbe> Of(Outcomes outcomes, RatedRound round, RuleMarks rules)
    {
        List<JudgedProbe> judged = [];
        for (int i = 0; i < outcomes.N; i++)
        {
            Slot slot = outcomes.Slots[i];
            Speed speed = outcomes.Answered[i] ? new AnsweredAfter(Duration.FromMilliseconds(outcomes.Milliseconds[i]))
                : outcomes.Probes[i].Closed is not null || outcomes.Milliseconds[i] >= outcomes.Window.TotalMilliseconds ? new Silent()
                : new StillOpen();
            judged.Add(new(slot, new(slot.Account.Channel, round.Marks.GetValueOrDefault(slot.Probe) ?? Nothing, speed), rules.Of(slot)));
        }

        return judged;
    }
}
