namespace Harness.Browser;

/// <summary>A page of ours that is to be printed. It is printed without a network and without scripts: all that it shows stands in it.</summary>
/// <param name="Page">The page, as HTML or SVG.</param>
/// <param name="Form">What becomes of it.</param>
internal sealed record PrintOrder(string Page, PrintForm Form)
{
    /// <summary>How many seconds each step of it may take.</summary>
    public double Patience { get; init; } = 60;
}

/// <summary>What a page is printed as: paper, whose size and margins the page itself gives, or a picture.</summary>
/// <param name="Picture">The size of a picture; null for paper.</param>
/// <param name="HasContents">On paper: whether the page lists its own parts, and the number of the page of each is to be filled in.</param>
internal sealed record PrintForm(PictureSize? Picture, bool HasContents = false)
{
    public static PrintForm Paper { get; } = new(null, HasContents: true);
}

/// <summary>The size of a picture, in pixels of a page; the picture itself has a multiple of them.</summary>
/// <param name="Width">From side to side.</param>
/// <param name="Height">From top to bottom.</param>
/// <param name="Scale">Pixels of the picture to one of the page.</param>
internal sealed record PictureSize(int Width, int Height, int Scale);

/// <summary>What came of a print.</summary>
/// <param name="End">How it ended; <see cref="VisitEnd.Done"/> where there is something.</param>
/// <param name="Bytes">The PDF or the PNG; null where there is none.</param>
internal sealed record Printed(VisitEnd End, byte[]? Bytes = null);
