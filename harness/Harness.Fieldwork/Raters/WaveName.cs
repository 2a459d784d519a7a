using System.Globalization;
using Harness.Journal;

namespace Harness.Raters;

/// <summary>What a wave is known by in a book of ratings, so that marks never come to stand on the texts of another.</summary>
internal static class WaveName
{
    private const int DigestShown = 12;

    /// <summary>The study and its files, which wave of it, the seed, whether it is simulated, and what wrote it, which together determine the plan.</summary>
    public static string Of(Wave wave) => string.Create(
        CultureInfo.InvariantCulture,
        $"{wave.Study}, {wave.Id ?? "wave"} {wave.Number ?? 1}, seed {wave.Seed}, {(wave.Brands == Brands.Live ? "live" : "simulated")}, files {wave.Source[..Math.Min(DigestShown, wave.Source.Length)]}, {wave.Tool}");
}
