namespace Harness.Readings.Statements;

/// <summary>How a text to be checked is written.</summary>
public enum ClaimForm
{
    /// <summary>Running text.</summary>
    Text,

    /// <summary>Running text with Markdown's signs and tables.</summary>
    Markdown,

    /// <summary>A page of HTML: its visible text and its tables.</summary>
    Html,

    /// <summary>A CSV separated by commas or semicolons: claims, one a row, or figures, one subject a row.</summary>
    Table,
}
