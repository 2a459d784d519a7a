namespace Harness.Statistics;

/// <summary>
/// The two shares most likely among those with a given difference: a root of a cubic in closed form (Farrington and Manning 1990, Stat Med
/// 9:1447, appendix 1), then sharpened, since its arc cosine may lose half of the digits.
/// </summary>
internal static class LikeliestShares
{
    public static (double P1, double P2) Given(TwoShares counts, double difference)
    {
        (double x2, double n1, double n2, double successes, double d) = (counts.X2, counts.N1, counts.N2, (double)counts.X1 + counts.X2, difference);
        double n = n1 + n2;
        double c2 = ((n1 + (2 * n2)) * d) - n - successes, c1 = (((n2 * d) - n - (2 * x2)) * d) + successes, c0 = x2 * d * (1 - d);
        double third = c2 / (3 * n);
        double q = (third * third * third) - (c1 * c2 / (6 * n * n)) + (c0 / (2 * n));
        double p = Math.Sign(q) * Math.Sqrt(Math.Max(0, (third * third) - (c1 / (3 * n))));
        double angle = p == 0 ? 0 : (Math.PI + Math.Acos(Math.Clamp(q / (p * p * p), -1, 1))) / 3;
        double root = p == 0 ? -third : (2 * p * Math.Cos(angle)) - third;
        (double least, double most) = (Math.Max(0, -d), Math.Min(1, 1 - d));
        double p2 = Math.Clamp(Sharpened(root, n, c2, c1, c0), least, most);
        return (Math.Clamp(p2 + d, 0, 1), p2);
    }

    private static double Sharpened(double root, double c3, double c2, double c1, double c0)
    {
        const int Turns = 3;
        const double Close = 1e-6;
        double x = root;
        for (int turn = 0; turn < Turns; turn++)
        {
            double step = ((((((c3 * x) + c2) * x) + c1) * x) + c0) / ((((3 * c3 * x) + (2 * c2)) * x) + c1);
            if (!(Math.Abs(step) < Close))
            {
                break;
            }

            x -= step;
        }

        return x;
    }
}
