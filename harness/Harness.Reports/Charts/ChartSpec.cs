namespace Harness.Charts;

/// <summary>
/// What a chart says, before it has a size or a colour. Every text is already formatted in the reader's language: charts place text,
/// they never make it.
/// </summary>
/// <param name="Id">Deterministic, unique on the page; letters, digits and hyphens.</param>
/// <param name="Title">The finding, as a sentence.</param>
/// <param name="Subtitle">What is measured, on whom, with which interval; may be empty.</param>
/// <param name="Alt">The text alternative: what a reader would take away from the picture.</param>
/// <param name="Table">The same numbers as rows, for readers who cannot or will not use the picture.</param>
internal abstract record ChartSpec(string Id, string Title, string Subtitle, string Alt, DataTable Table)
{
    /// <summary>The drawing of this chart at a width in pixels; its height follows from its content.</summary>
    public abstract Drawing Lower(double width);
}

internal sealed record DataTable(string Caption, IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>A place on an axis, in axis units, and how it reads.</summary>
internal sealed record Tick(double At, string Label);
