using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class CholeskyTests
{
    [Fact]
    public void A_form_is_what_a_hand_works_out()
    {
        (double form, int rank) = Cholesky.Form([4, 2, 2, 3], [2, 3], [4, 3]); // inverse (3 -2; -2 4) / 8

        form.ShouldBe((12 - 24 + 36) / 8.0, 1e-15);
        rank.ShouldBe(2);
    }

    [Fact]
    public void What_depends_on_others_is_left_out()
    {
        Cholesky.Form([4, 4, 4, 4], [2, 2], [4, 4]).ShouldBe((1, 1));
        Cholesky.Form([0, 0, 0, 4], [0, 2], [1, 4]).ShouldBe((1, 1));
        Cholesky.Form([1e-17], [1], [1]).ShouldBe((0, 0));
        Cholesky.Form([], [], []).ShouldBe((0, 0));
    }

    [Fact]
    public void A_long_row_loses_nothing()
    {
        const int Size = 11;
        double[] unit = new double[Size * Size], difference = [.. Enumerable.Range(1, Size).Select(i => (double)i)];
        for (int i = 0; i < Size; i++)
        {
            for (int j = 0; j < Size; j++)
            {
                unit[(i * Size) + j] = i == j ? 2 : 1; // inverse: I - 1 / 12
            }
        }

        Cholesky.Form(unit, difference, [.. Enumerable.Repeat(2.0, Size)]).Form.ShouldBe(506 - (66 * 66 / 12.0), 1e-10);
    }
}
