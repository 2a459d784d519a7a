using NodaTime;

namespace Harness.Studies;

/// <summary>What a study costs, so that a plan can add it up.</summary>
/// <param name="Currency">The unit of all prices, such as <c>EUR</c>; at most 8 characters.</param>
/// <param name="Hour">The price of an hour of a tester; null means it is not counted.</param>
/// <param name="RatingHour">The price of an hour of a rater; null means it is not counted.</param>
/// <param name="Rating">The time it takes to rate one reply; null means it is not counted.</param>
/// <param name="Channels">What single channels cost; null or empty when none does.</param>
public sealed record Costs(
    [AtMost(8)] string Currency,
    [Between(0, 1_000_000)] double? Hour,
    [Between(0, 1_000_000)] double? RatingHour,
    Duration? Rating,
    IReadOnlyList<ChannelCost>? Channels)
{
    /// <summary>What a channel costs.</summary>
    /// <param name="channel">Name of the channel.</param>
    /// <returns>Its costs; null when nothing is said of it.</returns>
    public ChannelCost? Of(string channel) => Channels?.FirstOrDefault(cost => cost.Channel == channel);
}

/// <summary>What one channel costs.</summary>
/// <param name="Channel">Name of the channel; once in the list.</param>
/// <param name="Send">The price of one message sent; null means none.</param>
/// <param name="Read">The price of one look at a conversation; null means none.</param>
/// <param name="Minute">The price of a minute of telephone; null means none.</param>
/// <param name="Tester">The tester's time that one contact takes where a person does it by hand; null means none.</param>
/// <param name="Agent">The time of the brand's people that one contact takes; null when it is not known.</param>
/// <param name="Attempts">How often a call is tried before it counts as unanswered, 1 to 20; null means once.</param>
public sealed record ChannelCost(
    string Channel,
    [Between(0, 1_000_000)] double? Send,
    [Between(0, 1_000_000)] double? Read,
    [Between(0, 1_000_000)] double? Minute,
    Duration? Tester,
    Duration? Agent,
    [Between(1, 20)] int? Attempts);
