using Harness.Planning;
using Harness.Statistics;
using Harness.Studies;
using Harness.Time;
using NodaTime;

namespace Harness.Worlds;

/// <summary>The people and machines that answer for one simulated brand, and the truth about them.</summary>
public sealed class Desk
{
    private readonly Law law;
    private readonly IReadOnlyDictionary<string, double> categories;
    private readonly BusinessClock? clock;
    private readonly Latency? latency;
    private readonly Duration window;

    /// <summary>The desk of one law.</summary>
    /// <param name="law">Its law.</param>
    /// <param name="panel">The panel with the calendars and the world that the law belongs to.</param>
    /// <param name="window">The time within which it may have messages removed.</param>
    public Desk(Law law, Panel panel, Duration window)
    {
        this.law = law;
        this.window = window;
        categories = panel.World?.Categories ?? new Dictionary<string, double>(StringComparer.Ordinal);
        clock = panel.Calendars?.FirstOrDefault(calendar => string.Equals(calendar.Id, law.Staffed, StringComparison.Ordinal))?.Clock();
        latency = law.Latency is { Count: > 0 } parts ? new(parts) : null;
    }

    /// <summary>The true chance that a person ever answers a slot's message.</summary>
    /// <param name="slot">The slot.</param>
    /// <returns>0 to 1.</returns>
    public double Chance(Slot slot)
    {
        if (HasStory)
        {
            return law.Story!.Any(IsAnswer) ? 1 : 0;
        }

        double byAddress = law.Answers is { } answers && answers.TryGetValue(slot.Address, out double chance) ? chance : 0;
        return Math.Min(1, byAddress * (categories.TryGetValue(slot.Complaint.Category, out double factor) ? factor : 1));
    }

    /// <summary>The true chance that a person has answered a slot's message by an age.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="sent">When the message was sent.</param>
    /// <param name="age">Time since then, on the wall clock.</param>
    /// <returns>0 to 1; it rises with the age towards <see cref="Chance"/>.</returns>
    public double AnsweredBy(Slot slot, Instant sent, Duration age) =>
        HasStory ? law.Story!.Any(scene => IsAnswer(scene) && scene.After <= age) ? 1 : 0
        : latency is null ? 0 : Chance(slot) * latency.By(clock?.Between(sent, sent + age) ?? age);

    /// <summary>Whether the desk acts by a story instead of by chance.</summary>
    public bool HasStory => law.Story is { Count: > 0 };

    /// <summary>What the story of the desk holds for one of our messages.</summary>
    /// <param name="turn">The message, 0 for the opening.</param>
    /// <param name="language">The language of the conversation.</param>
    /// <param name="sent">When it was sent.</param>
    /// <returns>Acts in order of time; empty when it has no story, or none of that message.</returns>
    public IReadOnlyList<Act> Told(int turn, Language language, Instant sent) =>
    [
        .. (law.Story ?? []).Where(scene => (scene.To ?? 1) == turn + 1).OrderBy(scene => scene.After).SelectMany(scene => Acts(scene, language, sent + scene.After)),
    ];

    /// <summary>All that the desk will do about a message that begins a thread.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="sent">When it was sent.</param>
    /// <param name="draws">Where chance comes from.</param>
    /// <returns>Acts in order of time; empty is silence.</returns>
    public IReadOnlyList<Act> Opening(Slot slot, Instant sent, Draws draws)
    {
        List<Act> acts = [];
        bool acknowledges = draws.Happens(law.Acknowledges ?? 0), removes = draws.Happens(law.Deletes ?? 0);
        if (acknowledges && slot.Address == Address.Handle)
        {
            acts.Add(Say(sent + Duration.FromSeconds(60 + draws.Below(120)), ActKind.Acknowledge, slot, draws));
        }

        if (removes)
        {
            acts.Add(new(sent + Duration.FromMilliseconds((long)(window.TotalMilliseconds * draws.Uniform())), ActKind.Remove, string.Empty));
        }

        if (draws.Happens(Chance(slot)) && latency is not null)
        {
            acts.Add(Say(After(sent, latency.Draw(draws)), Kind(draws), slot, draws));
        }

        return acts.Count < 2 ? acts : [.. acts.OrderBy(act => act.At)];
    }

    /// <summary>What the desk does about a follow-up: who asked back answers the answer.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="sent">When the follow-up was sent.</param>
    /// <param name="draws">Where chance comes from.</param>
    /// <returns>One answer.</returns>
    public IReadOnlyList<Act> FollowUp(Slot slot, Instant sent, Draws draws) =>
        latency is null ? [] : [Say(After(sent, latency.Draw(draws)), ActKind.Answer, slot, draws)];

    private static bool IsAnswer(Scene scene) => scene is { Says: not null, To: null or 1 } && scene.Automatic != true;

    private static IEnumerable<Act> Acts(Scene scene, Language language, Instant at)
    {
        if (scene.Says is { } words)
        {
            yield return new(at, scene.Automatic == true ? ActKind.Acknowledge : ActKind.Answer, words.In(language));
        }

        if (scene.Removes == true)
        {
            yield return new(at, ActKind.Remove, string.Empty);
        }
    }

    private Instant After(Instant sent, Duration staffed) => clock?.After(sent, staffed) ?? sent + staffed;

    private ActKind Kind(Draws draws)
    {
        double pick = draws.Uniform();
        double asks = law.AsksBack ?? 0, redirects = asks + (law.Redirects ?? 0), hands = redirects + (law.HandsOver ?? 0);
        return pick < asks ? ActKind.AskBack : pick < redirects ? ActKind.Redirect : pick < hands ? ActKind.HandOver : ActKind.Answer;
    }

    private static Act Say(Instant at, ActKind kind, Slot slot, Draws draws) => new(at, kind, Voice.Say(kind, slot.Language, draws));
}
