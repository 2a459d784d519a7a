using Harness.Planning;

namespace Harness.Findings;

/// <summary>What a sample must have before something is said of it.</summary>
internal static class Floors
{
    public const double Confidence = 0.95;

    /// <summary>Contacts with known outcome (silence is one) below which no order is published.</summary>
    public const int Order = Claims.LeastForOrder;

    /// <summary>Contacts below which a figure is not published at all.</summary>
    public const int Figure = Claims.LeastForFigure;
}
