using Harness.Studies;
using NodaTime;

namespace Harness.Planning;

/// <summary>What a person does by hand: telephone and letters always, and whatever a shift of the rota names.</summary>
public static class ByHand
{
    /// <summary>Whether contacts of a channel are made by hand.</summary>
    /// <param name="channel">Name of the channel.</param>
    /// <param name="study">The study whose rota may name it.</param>
    /// <returns>True for <c>phone</c> and <c>letter</c>, and for each channel that a shift names.</returns>
    public static bool Is(string channel, Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        return channel is "phone" or "letter" || (study.Rota ?? []).Any(shift => shift.Channels?.Contains(channel, StringComparer.Ordinal) == true);
    }

    /// <summary>The most time that a contact takes a person: the tester's time of its channel, as often as it may be tried.</summary>
    /// <param name="channel">Name of the channel.</param>
    /// <param name="study">The study whose costs say so.</param>
    /// <returns>That time; zero where the costs say nothing.</returns>
    public static Duration Takes(string channel, Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        return study.Costs?.Of(channel) is { Tester: { } once } cost ? once * (cost.Attempts ?? 1) : Duration.Zero;
    }

    /// <summary>Whether a shift serves a channel that is served by hand.</summary>
    internal static bool Serves(Shift shift, string channel) => shift.Channels?.Contains(channel, StringComparer.Ordinal) != false;
}
