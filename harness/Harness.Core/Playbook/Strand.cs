using Harness.Studies;
using NodaTime;

namespace Harness.Playbook;

/// <summary>One thread of a conversation: a message to one addressee on one channel, and what follows it there.</summary>
/// <param name="Number">Its number in the conversation, 0 for the opening's.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Handle">The address there.</param>
/// <param name="Party">The third party it is with; null when it is with the brand.</param>
/// <param name="Sent">When our last message in it was sent; null before the first.</param>
/// <param name="IsGone">Whether the message that began it was removed.</param>
public sealed record Strand(int Number, string Channel, string Handle, Words? Party, Instant? Sent, bool IsGone);
