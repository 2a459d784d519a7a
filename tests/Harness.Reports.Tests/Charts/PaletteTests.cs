using System.Globalization;
using Harness.Charts;

namespace Harness.Reports.Tests.Charts;

public sealed class PaletteTests
{
    private static readonly Tone[] Series = [Tone.S1, Tone.S2, Tone.S3, Tone.S4];

    // Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB; first the normal eye.
    private static readonly double[][] Eyes =
    [
        [1, 0, 0, 0, 1, 0, 0, 0, 1],
        [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
        [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881],
        [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900],
    ];

    public static TheoryData<string> Themes => ["light", "dark"];

    [Fact]
    public void The_contrast_computed_here_is_that_of_the_standard()
    {
        Contrast("#ffffff", "#000000").ShouldBe(21, 0.001);
        Contrast("#ffffff", "#767676").ShouldBe(4.54, 0.01);
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void Marks_stand_out_from_the_surface(string theme) =>
        Series.Append(Tone.Axis).ShouldAllBe(t => Contrast(Of(theme)[t], Of(theme)[Tone.Surface]) >= 3.0);

    [Theory]
    [MemberData(nameof(Themes))]
    public void Texts_read_well_on_the_surface(string theme) =>
        new[] { Tone.Ink, Tone.Muted }.ShouldAllBe(t => Contrast(Of(theme)[t], Of(theme)[Tone.Surface]) >= 4.5);

    [Theory]
    [MemberData(nameof(Themes))]
    public void Ink_reads_well_on_every_shade_of_a_heatmap(string theme)
    {
        for (double shade = 0; shade <= 1; shade += 0.05)
        {
            string ground = Over(Of(theme)[Tone.Shade], Of(theme)[Tone.Surface], HeatmapLowering.Opacity(shade));
            Contrast(Of(theme)[Tone.Ink], ground).ShouldBeGreaterThanOrEqualTo(4.5);
        }
    }

    [Theory]
    [InlineData("light", 0.07)]
    [InlineData("dark", 0.15)]
    public void The_worst_pair_of_series_stays_apart_for_every_eye(string theme, double floor)
    {
        double worst = Eyes.Min(eye => Series.SelectMany(_ => Series, (a, b) => (a, b)).Where(p => p.a < p.b)
            .Min(p => Distance(Lab(eye, Of(theme)[p.a]), Lab(eye, Of(theme)[p.b]))));

        worst.ShouldBeGreaterThanOrEqualTo(floor);
    }

    [Fact]
    public void The_style_sheet_names_every_colour_in_both_themes_and_prints_light()
    {
        foreach (Tone tone in Enum.GetValues<Tone>())
        {
            Palette.Css.ShouldContain($"{Palette.Property(tone)}: {Palette.Light[tone]};");
            Palette.Css.ShouldContain($"{Palette.Property(tone)}: {Palette.Dark[tone]};");
        }

        Palette.Css.ShouldContain("@media screen and (prefers-color-scheme: dark)");
    }

    private static IReadOnlyDictionary<Tone, string> Of(string theme) => theme is "light" ? Palette.Light : Palette.Dark;

    private static double[] Channels(string hex) =>
        [.. new[] { 1, 3, 5 }.Select(i => int.Parse(hex.AsSpan(i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)];

    private static double[] Linear(string hex) => [.. Channels(hex).Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))];

    private static double Luminance(string hex) => new[] { 0.2126, 0.7152, 0.0722 }.Zip(Linear(hex), (weight, c) => weight * c).Sum();

    private static double Contrast(string a, string b)
    {
        (double x, double y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    private static string Over(string colour, string surface, double opacity) =>
        "#" + Convert.ToHexString([.. Channels(colour).Zip(Channels(surface), (c, s) => (byte)Math.Round(255 * (opacity * c + (1 - opacity) * s)))]);

    // OKLab, Ottosson 2020, from linear RGB.
    private static double[] Lab(double[] eye, string hex)
    {
        double[] rgb = Times(eye, Linear(hex), v => Math.Clamp(v, 0, 1));
        double[] toLms =
        [
            0.4122214708, 0.5363325363, 0.0514459929, 0.2119034982, 0.6806995451, 0.1073969566,
            0.0883024619, 0.2817188376, 0.6299787005,
        ];
        double[] toLab =
        [
            0.2104542553, 0.793617785, -0.0040720468, 1.9779984951, -2.428592205, 0.4505937099,
            0.0259040371, 0.7827717662, -0.808675766,
        ];
        return Times(toLab, Times(toLms, rgb, Math.Cbrt), v => v);
    }

    private static double[] Times(double[] matrix, double[] vector, Func<double, double> then) =>
        [.. Enumerable.Range(0, 3).Select(row => then(Enumerable.Range(0, 3).Sum(k => matrix[3 * row + k] * vector[k])))];

    private static double Distance(double[] a, double[] b) => Math.Sqrt(a.Zip(b, (x, y) => (x - y) * (x - y)).Sum());
}
