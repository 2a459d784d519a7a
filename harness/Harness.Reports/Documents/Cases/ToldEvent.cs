namespace Harness.Documents.Cases;

/// <summary>Something that happened, in the words of one language.</summary>
/// <param name="Words">What happened.</param>
/// <param name="Quote">What somebody wrote, word for word; null where nobody did or it was erased.</param>
/// <param name="After">What stands behind it.</param>
internal readonly record struct ToldEvent(string Words, string? Quote, string After);
