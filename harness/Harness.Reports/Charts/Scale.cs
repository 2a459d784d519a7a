namespace Harness.Charts;

/// <summary>From axis units to pixels; what lies outside the domain is drawn on its edge.</summary>
internal sealed record Scale(double Low, double High, double From, double To, bool Logarithmic = false)
{
    /// <summary>A scale that spans all finite values given; logarithmic ones leave out zero and below.</summary>
    public static Scale Over(IEnumerable<double> values, double from, double to, bool logarithmic = false)
    {
        double[] usable = [.. values.Where(v => double.IsFinite(v) && (!logarithmic || v > 0))];
        return usable.Length == 0
            ? new Scale(1, 10, from, to, logarithmic)
            : new Scale(usable.Min(), usable.Max(), from, to, logarithmic);
    }

    public double At(double value)
    {
        double share = High > Low ? (Unit(Math.Clamp(value, Low, High)) - Unit(Low)) / (Unit(High) - Unit(Low)) : 0.5;
        return From + share * (To - From);
    }

    private double Unit(double value) => Logarithmic ? Math.Log(value) : value;
}
