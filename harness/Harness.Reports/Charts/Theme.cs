namespace Harness.Charts;

/// <summary>Where a chart will stand.</summary>
/// <param name="Headed">Title and subtitle are drawn, on a surface with a margin.</param>
/// <param name="Colour">What each colour is.</param>
/// <param name="IsStyled">Whether the style sheet of charts is there, see <see cref="Shorthand"/>.</param>
internal sealed record Theme(bool Headed, Func<Tone, string> Colour, bool IsStyled = false)
{
    /// <summary>Inside a page that gives the heading and, by custom properties, the colours.</summary>
    public static Theme Inline { get; } = new(Headed: false, tone => $"var({Palette.Property(tone)})", IsStyled: true);

    /// <summary>A file of its own, light.</summary>
    public static Theme Standalone { get; } = new(Headed: true, tone => Palette.Light[tone]);
}
