namespace Harness.Studies.Desks;

/// <summary>What an answer to a message means where it is not what such a status usually means. The first that fits counts.</summary>
/// <param name="Status">The statuses it is about; null means all.</param>
/// <param name="Path">Where the reason stands in the answer; null when the status says enough.</param>
/// <param name="Has">What the reason holds, one of these, whatever the case; null when it is enough that there is one.</param>
/// <param name="Means">What it means.</param>
public sealed record DeskError(
    [AtLeast(1), Distinct, Between(100, 599)] IReadOnlyList<int>? Status,
    JsonPath? Path,
    [AtLeast(1), Distinct] IReadOnlyList<string>? Has,
    DeskVerdict Means);

/// <summary>What an answer to a message means.</summary>
public enum DeskVerdict
{
    /// <summary>It was not posted, that is certain, and will not be.</summary>
    Refused,

    /// <summary>It was not posted, that is certain, and may be tried again later.</summary>
    Deferred,

    /// <summary>It may have been posted.</summary>
    Uncertain,

    /// <summary>The desk calls it a duplicate, which it may be of itself: it is looked for.</summary>
    Duplicate,
}
