namespace Harness.Findings;

/// <summary>French spacing: what stands before <c>: ; ! ? %</c> and inside guillemets never breaks away from it.</summary>
internal static class French
{
    private static readonly string[] Tied = [" :", " ;", " !", " ?", " %", "« ", " »"];

    public static string Spaced(string text) =>
        Tied.Aggregate(text, (spaced, pair) => spaced.Replace(pair, pair.Replace(" ", Numerals.NoBreak, StringComparison.Ordinal), StringComparison.Ordinal));
}
