namespace Harness.Studies.Desks;

/// <summary>How to go on reading where there is more than one answer holds; exactly one of <paramref name="Next"/>, <paramref name="Number"/> and <paramref name="Cursor"/>.</summary>
/// <param name="Next">Where the address of the next page stands in the answer; it ends where there is none. <c>header:Link</c> reads the link to the next. Null for another way.</param>
/// <param name="Number">The name of the parameter of the query that numbers the pages; it ends with an empty page. Null for another way.</param>
/// <param name="First">The number of the first page; null means 1.</param>
/// <param name="Cursor">Where the sign for the next page stands in the answer; it ends where there is none. Null for another way.</param>
/// <param name="As">The name of the parameter of the query that takes that sign; needed with it.</param>
/// <param name="While">What the answer has where there is more; null when the above says it.</param>
/// <param name="Most">The most pages that are read at one look; null means 20. What lies beyond is said not to have been seen.</param>
public sealed record DeskPages(
    Pick? Next,
    [AtMost(64)] string? Number,
    [Between(0, 1)] int? First,
    JsonPath? Cursor,
    [AtMost(64)] string? As,
    DeskMark? While,
    [Between(1, 100)] int? Most);
