namespace Harness.Statistics;

/// <summary>Where a continuous function crosses zero, to the last digits of a double.</summary>
internal static class Root
{
    private const double Epsilon = 2.220446049250313e-16;
    private const double Smallest = 1e-300;
    private const int Most = 300;

    /// <summary>
    /// The crossing between two points at which the function has opposite signs; infinite values are signs too (Chandrupatla 1997, Adv Eng
    /// Softw 28:145).
    /// </summary>
    public static double Between(double a, double b, Func<double, double> f)
    {
        (double x1, double f1, double x2, double f2) = (a, f(a), b, f(b));
        if (f1 == 0 || f2 == 0)
        {
            return f1 == 0 ? a : b;
        }

        double step = 0.5, best = a;
        for (int turn = 0; turn < Most; turn++)
        {
            double x = x1 + (step * (x2 - x1)), here = f(x), x3, f3;
            if (Math.Sign(here) == Math.Sign(f1))
            {
                (x3, f3) = (x1, f1);
            }
            else
            {
                (x3, f3, x2, f2) = (x2, f2, x1, f1);
            }

            (x1, f1) = (x, here);
            bool nearer = Math.Abs(f1) < Math.Abs(f2);
            best = nearer ? x1 : x2;
            double least = ((2 * Epsilon * Math.Abs(best)) + Smallest) / Math.Abs(x2 - x1);
            if (least > 0.5 || (nearer ? f1 : f2) == 0)
            {
                break;
            }

            double xi = (x1 - x2) / (x3 - x2), phi = (f1 - f2) / (f3 - f2);
            step = phi > 1 - Math.Sqrt(1 - xi) && phi < Math.Sqrt(xi)
                ? (f1 / (f2 - f1) * (f3 / (f2 - f3))) + ((x3 - x1) / (x2 - x1) * (f1 / (f3 - f1)) * (f2 / (f3 - f2)))
                : 0.5;
            step = double.IsFinite(step) ? Math.Clamp(step, least, 1 - least) : 0.5;
        }

        return best;
    }

    /// <summary>The crossing of a rising function whose slope is known, by Newton's steps, halved where they leave what is left of the range.</summary>
    public static double Newton(double low, double high, double start, Func<double, (double Value, double Slope)> f)
    {
        const double Rounding = 4e-15; // of such steps those that no longer shrink go to and fro
        double x = start, before = 0;
        for (int turn = 0; turn < Most && high - low > Epsilon * Math.Abs(high); turn++)
        {
            (double value, double slope) = f(x);
            double step = value / slope, next = x - step;
            if (next == x || (Math.Abs(step) <= Rounding * Math.Abs(x) && Math.Abs(step) >= before / 2))
            {
                break;
            }

            before = Math.Abs(step);
            (low, high) = value < 0 ? (x, high) : (low, x);
            x = next > low && next < high ? next : low + ((high - low) / 2);
        }

        return x;
    }

    /// <summary>The crossing of a monotone function, sought ever farther from zero on both sides.</summary>
    public static double Around(Func<double, double> f)
    {
        double reach = 1;
        while (Math.Sign(f(-reach)) == Math.Sign(f(reach)))
        {
            reach *= 2;
        }

        return Between(-reach, reach, f);
    }
}
