using Harness.Studies;
using NodaTime;

namespace Harness.Planning;

/// <summary>The most that is written in one conversation, every rule of its script set off as often as it may be.</summary>
/// <param name="Here">Messages to the brand on the channel it opens on: the opening, what its script says there, or its follow-up where it has no script.</param>
/// <param name="Elsewhere">The channels on which a script goes on or writes to third parties, in the order of its rules; empty without a script.</param>
internal sealed record Correspondence(int Here, IReadOnlyList<Onward> Elsewhere)
{
    /// <summary>All messages.</summary>
    public int All => Here + Elsewhere.Sum(onward => onward.Messages);

    /// <summary>The time of the brand's people: what the costs say of a contact on each channel, else <see cref="Cost.MinutesPerMessage"/> a message; third parties are none of them.</summary>
    public Duration AgentTime(string channel, Costs? costs) => Elsewhere.Where(onward => !onward.IsThirdParty).Aggregate(
        costs?.Of(channel)?.Agent ?? Minutes(Here),
        (sum, onward) => sum + (costs?.Of(onward.Channel)?.Agent is { } each ? each * onward.Messages : Minutes(onward.Messages)));

    private static Duration Minutes(int messages) => Duration.FromMinutes((long)messages * Cost.MinutesPerMessage);

    /// <summary>That of a complaint in a language, opened on a channel.</summary>
    public static Correspondence Of(Complaint complaint, Language language, string channel, Study study)
    {
        if (study.ScriptOf(complaint) is not { } script)
        {
            return new(complaint.FollowUpIn(language) is null ? 1 : 2, []);
        }

        int moved = script.AllRules.Where(rule => Channel(rule) != channel).Sum(rule => rule.MostMessages);
        return new(1 + script.MostMessages - moved,
        [
            .. script.AllRules.Where(rule => rule.MostMessages > 0 && Channel(rule) != channel).Select(rule => new Onward(Channel(rule), rule.MostMessages, false))
                .Concat(script.AllRules.Where(rule => rule.MostToThirdParties > 0).Select(rule => new Onward(rule.Then.HandOff!.Channel, rule.MostToThirdParties, true)))
                .GroupBy(onward => (onward.Channel, onward.IsThirdParty), (key, alike) => new Onward(key.Channel, alike.Sum(onward => onward.Messages), key.IsThirdParty)),
        ]);

        string Channel(Rule rule) => rule.Then.Escalate ?? channel;
    }
}

/// <summary>Messages of a script on a channel that the conversation did not open on; each is counted as a contact there.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Messages">How many at most.</param>
/// <param name="IsThirdParty">Whether they go to third parties in place of the brand.</param>
internal sealed record Onward(string Channel, int Messages, bool IsThirdParty);

/// <summary>What is written in the conversations of a study, worked out once for all that are alike.</summary>
internal sealed class Correspondences(Study study)
{
    private readonly Dictionary<(Complaint, Language, string), Correspondence> known = new(new ByReference());

    /// <summary>The conversation that a contact may become.</summary>
    public Correspondence Of(Slot slot)
    {
        (Complaint, Language, string) key = (slot.Complaint, slot.Language, slot.Account.Channel);
        if (!known.TryGetValue(key, out Correspondence? correspondence))
        {
            known[key] = correspondence = Correspondence.Of(slot.Complaint, slot.Language, slot.Account.Channel, study);
        }

        return correspondence;
    }

    /// <summary>The minutes of the brands' people that some contacts take, begun ones counted whole.</summary>
    public int AgentMinutes(IEnumerable<Slot> slots) => (int)Math.Min(
        int.MaxValue, Math.Ceiling(slots.CountBy(slot => (Of(slot), slot.Account.Channel)).Aggregate(Duration.Zero, (sum, alike) => sum + (alike.Key.Item1.AgentTime(alike.Key.Channel, study.Costs) * alike.Value)).TotalMinutes));

    /// <summary>A complaint is one object in its study: comparing all it says would take longer than counting anew.</summary>
    private sealed class ByReference : EqualityComparer<(Complaint Complaint, Language Language, string Channel)>
    {
        public override bool Equals((Complaint Complaint, Language Language, string Channel) x, (Complaint Complaint, Language Language, string Channel) y) =>
            ReferenceEquals(x.Complaint, y.Complaint) && x.Language == y.Language && string.Equals(x.Channel, y.Channel, StringComparison.Ordinal);

        public override int GetHashCode((Complaint Complaint, Language Language, string Channel) obj) =>
            HashCode.Combine(obj.Complaint.Id.GetHashCode(StringComparison.Ordinal), obj.Language, obj.Channel.GetHashCode(StringComparison.Ordinal));
    }
}
