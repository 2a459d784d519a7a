using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Harness.Statistics;

/// <summary>Quadratic forms in the inverse of a covariance, by Cholesky's factors in rows (Golub and Van Loan 2013, 4.2).</summary>
internal static class Cholesky
{
    /// <summary>A pivot this much smaller than what its variance was summed from is rounding: the row depends on those before it.</summary>
    private const double Tolerance = 1e-11;

    /// <summary>The form d' V⁻¹ d.</summary>
    /// <param name="covariance">V in full rows, symmetric; its lower half is overwritten.</param>
    /// <param name="difference">d.</param>
    /// <param name="scale">Per row, the size of the terms its variance was summed from.</param>
    /// <returns>The form and the rank of V; rows that depend on earlier ones are left out.</returns>
    public static (double Form, int Rank) Form(double[] covariance, ReadOnlySpan<double> difference, ReadOnlySpan<double> scale)
    {
        int size = difference.Length, rank = 0;
        double[] solved = new double[size];
        double form = 0;
        for (int i = 0; i < size; i++)
        {
            Span<double> row = covariance.AsSpan(i * size, size);
            for (int j = 0; j < i; j++)
            {
                ReadOnlySpan<double> above = covariance.AsSpan(j * size, size);
                row[j] = above[j] == 0 ? 0 : (row[j] - Dot(row[..j], above[..j])) / above[j];
            }

            double pivot = row[i] - Dot(row[..i], row[..i]);
            if (pivot <= Tolerance * scale[i])
            {
                row[i] = 0;
                continue;
            }

            row[i] = Math.Sqrt(pivot);
            solved[i] = (difference[i] - Dot(row[..i], solved.AsSpan(0, i))) / row[i];
            form += solved[i] * solved[i];
            rank++;
        }

        return (form, rank);
    }

    /// <summary>Four sums side by side on every machine, so that the result is the same on each.</summary>
    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        ReadOnlySpan<Vector256<double>> left = MemoryMarshal.Cast<double, Vector256<double>>(a), right = MemoryMarshal.Cast<double, Vector256<double>>(b);
        Vector256<double> sums = default;
        for (int i = 0; i < left.Length; i++)
        {
            sums += left[i] * right[i];
        }

        double sum = Vector256.Sum(sums);
        for (int i = left.Length * Vector256<double>.Count; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
