using Harness.Studies;

namespace Harness.Brandville;

/// <summary>A message of a customer as it comes in.</summary>
/// <param name="Door">Where.</param>
/// <param name="From">Who.</param>
/// <param name="Text">What it says.</param>
internal sealed record Arrival(Door Door, Customer From, string Text)
{
    /// <summary>The brand at whose door it came in; null on the square, where its words name it.</summary>
    public Brand? To { get; init; }

    /// <summary>What it goes on with; null when it begins something.</summary>
    public Matter? In { get; init; }

    /// <summary>The remark that it answers; null when it answers none.</summary>
    public Remark? Answers { get; init; }

    /// <summary>Its language; null when only its words tell.</summary>
    public Language? Language { get; init; }

    /// <summary>The customer's own key: the same key within an hour is the same message; null without one.</summary>
    public string? Key { get; init; }

    /// <summary>The customer's own name for what it begins; null without one.</summary>
    public string? Label { get; init; }

    /// <summary>What came with it; null when nothing did.</summary>
    public Enclosure? Enclosure { get; init; }
}

/// <summary>A file that came with a message. Its bytes are not kept.</summary>
/// <param name="Name">Its name, without a folder.</param>
/// <param name="Bytes">How long it is.</param>
/// <param name="Sha256">The digest of its bytes, in hexadecimal.</param>
internal sealed record Enclosure(string Name, long Bytes, string Sha256);
