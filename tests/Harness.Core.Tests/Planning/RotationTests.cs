using Harness.Planning;

namespace Harness.Core.Tests.Planning;

public sealed class RotationTests
{
    [Fact]
    public void Numbers_without_common_divisor_walk_through_all_pairs_by_themselves() =>
        Walk(2, 3, 7).ShouldBe("00 11 02 10 01 12 00");

    [Fact]
    public void Equal_numbers_shift_after_each_round() => Walk(2, 2, 5).ShouldBe("00 11 01 10 00");

    [Fact]
    public void Numbers_with_a_common_divisor_shift_after_each_common_multiple() =>
        Walk(2, 4, 9).ShouldBe("00 11 02 13 01 12 03 10 00");

    [Fact]
    public void From_the_start_levels_and_pairs_stay_within_one_of_each_other()
    {
        for (int first = 1; first <= 8; first++)
        {
            for (int second = 1; second <= 8; second++)
            {
                Rotation rotation = new(first, second);
                int[] a = new int[first], b = new int[second], pairs = new int[first * second];
                for (int step = 0; step < 3 * pairs.Length; step++)
                {
                    (int i, int j) = rotation.At(step);
                    a[i]++;
                    b[j]++;
                    pairs[(i * second) + j]++;
                    new[] { a, b, pairs }.ShouldAllBe(counts => counts.Max() - counts.Min() <= 1, $"{first} x {second}, step {step}");
                }
            }
        }
    }

    private static string Walk(int first, int second, int steps)
    {
        Rotation rotation = new(first, second);
        return string.Join(' ', Enumerable.Range(0, steps).Select(step => $"{rotation.At(step).First}{rotation.At(step).Second}"));
    }
}
