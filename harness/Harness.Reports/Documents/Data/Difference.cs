namespace Harness.Documents.Data;

/// <summary>Something that is published otherwise than the data give it.</summary>
/// <param name="File">The file.</param>
/// <param name="Place">Where in it: a row and its column, a path, or a section of the page.</param>
/// <param name="Published">What stands there; null where nothing does.</param>
/// <param name="Recomputed">What the data give; null where they give nothing.</param>
internal sealed record Difference(string File, string Place, string? Published, string? Recomputed);
