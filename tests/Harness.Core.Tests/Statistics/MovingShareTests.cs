using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class MovingShareTests
{
    [Fact]
    public void The_newest_nights_are_judged_together_and_older_ones_forgotten()
    {
        // bound 0.5, level 0.1: of 4 none (1/16), of 6 none (1/64; one: 7/64 = 0.109), of 2 never (1/4)
        MovingShare test = new(0.5, window: 3, level: 0.1);

        test.Verdicts([0, 0, 0, 2, 2, 0], [2, 2, 2, 2, 2, 2]).ShouldBe([false, true, true, false, false, false]);
        test.Verdicts([0, 0, 0], [2, 0, 2]).ShouldBe([false, false, true]);
    }

    [Fact]
    public void One_observation_alone_breaks_nothing() => new MovingShare(1, 5, 0.5).IsBroken(0, 1).ShouldBeFalse();

    [Fact]
    public void Two_thousand_years_in_which_nothing_changes_have_at_most_one_red_night_each()
    {
        // three entries at the boundary of 90 %, four messages a night, 28 nights pooled, one red night a year for all of them
        const int Years = 2_000, Nights = 365, PerNight = 4, Entries = 3;
        MovingShare test = new(0.9, window: 28, level: 1.0 / Nights / Entries);
        int[] sizes = [.. Enumerable.Repeat(PerNight, Nights)];
        long red = 0;
        for (int year = 0; year < Years; year++)
        {
            Draws draws = Draws.For(2012, (ulong)year);
            for (int entry = 0; entry < Entries; entry++)
            {
                int[] kept = [.. sizes.Select(n => Enumerable.Range(0, n).Count(_ => draws.Happens(0.9)))];
                red += test.Verdicts(kept, sizes).Count(broken => broken);
            }
        }

        ((double)red / Years).ShouldBeLessThanOrEqualTo(1);
        ((double)red / Years).ShouldBeGreaterThan(0.3); // it spends its budget; counts are whole, so it cannot spend all of it
    }

    [Fact]
    public void A_share_that_fell_is_found_as_often_as_the_binomial_law_says()
    {
        const int Replicates = 4_000;
        MovingShare test = new(0.9, window: 1, level: 0.01); // a night of 20 alone: at most 13 (P = 0.00239; 14: 0.0113)
        double chance = FixedShare.AtMost(13, 20, 0.72);
        IReadOnlyList<int?> nights = test.NightsToFind(0.9, 0.72, 20, most: 1, seed: 5, Replicates);

        double found = nights.Count(night => night == 1) / (double)Replicates;
        Math.Abs(found - chance).ShouldBeLessThan(3 * Math.Sqrt(chance * (1 - chance) / Replicates));
    }

    [Fact]
    public void The_same_seed_finds_it_on_the_same_nights()
    {
        MovingShare test = new(0.9, 28, 0.001);

        test.NightsToFind(0.9, 0.72, 4, 100, 7, 50).ShouldBe(test.NightsToFind(0.9, 0.72, 4, 100, 7, 50));
        test.NightsToFind(0.9, 0.72, 4, 100, 7, 50).ShouldNotBe(test.NightsToFind(0.9, 0.72, 4, 100, 8, 50));
        test.NightsToFind(1, 1, 4, 20, 7, 3).ShouldBe([null, null, null]);
    }

    [Theory]
    [InlineData(-0.1, 5, 0.1)]
    [InlineData(0.5, 0, 0.1)]
    [InlineData(0.5, 5, 0)]
    public void What_is_out_of_range_is_refused(double bound, int window, double level) => Should.Throw<ArgumentOutOfRangeException>(() => new MovingShare(bound, window, level));
}
