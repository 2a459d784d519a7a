using FsCheck;
using FsCheck.Fluent;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class ChangePointsTests
{
    private static readonly Gen<(int[] X, int[] N)> Series =
        from counts in Gen.Choose(0, 12).SelectMany(n => Gen.Choose(0, n), (n, x) => (x, n)).ListOf()
        select (counts.Select(count => count.x).ToArray(), counts.Select(count => count.n).ToArray());

    [Fact]
    public void A_share_that_breaks_is_found_on_its_night_with_the_shares_on_both_sides()
    {
        ShareChange change = ChangePoints.Of([10, 10, 10, 0, 0, 0], [10, 10, 10, 10, 10, 10], Frames.Reference, 0.05, 1).ShouldHaveSingleItem();

        (change.Night, change.Earliest, change.Latest, change.P, change.Level).ShouldBe((3, 3, 3, 1 / 2000.0, 0.05));
        change.Before.ShouldBe(Proportion.Wilson(30, 30, Frames.Reference));
        change.After.ShouldBe(Proportion.Wilson(0, 30, Frames.Reference));
    }

    [Fact]
    public void Nights_without_data_are_passed_over()
    {
        int[] n = [0, 10, 10, 0, 0, 10, 10, 0], x = [0, 10, 9, 0, 0, 1, 0, 0];

        ShareChange change = ChangePoints.Of(x, n, Frames.Reference, 0.05, 1).ShouldHaveSingleItem();
        (change.Night, change.Before.N, change.After.N).ShouldBe((5, 20, 20));
        ChangePoints.Of([0, 0], [0, 0], Frames.Reference, 0.05, 1).ShouldBeEmpty();
        ChangePoints.Of([], [], Frames.Reference, 0.05, 1).ShouldBeEmpty();
        ChangePoints.Of([3], [9], Frames.Reference, 0.05, 1).ShouldBeEmpty();
    }

    [Fact]
    public void A_fall_and_a_recovery_are_two_changes()
    {
        (int[] x, int[] n) = Nights(new Draws(1), (40, 0.9), (30, 0.6), (50, 0.9));

        ShareChange[] changes = [.. ChangePoints.Of(x, n, Frames.Reference, 0.05, 1)];
        changes.Length.ShouldBe(2);
        changes.ShouldAllBe(change => change.P <= change.Level);
        changes[0].Night.ShouldBeInRange(37, 43);
        changes[1].Night.ShouldBeInRange(67, 73);
        changes[0].Earliest.ShouldBeLessThanOrEqualTo(40);
        changes[0].Latest.ShouldBeGreaterThanOrEqualTo(40);
        changes[0].After.ShouldBe(changes[1].Before);
        (changes[0].Before.N + changes[1].Before.N + changes[1].After.N).ShouldBe(n.Sum());
    }

    [Fact]
    public void Among_true_changes_false_ones_are_no_oftener_either()
    {
        const int Worlds = 60;
        int exact = 0, held = 0;
        for (ulong world = 0; world < Worlds; world++)
        {
            (int[] x, int[] n) = Nights(Draws.For(13, world), (40, 0.9), (30, 0.6), (50, 0.9));
            IReadOnlyList<ShareChange> changes = ChangePoints.Of(x, n, Frames.Reference, 0.05, world, replicates: 199);
            exact += changes.Count == 2 ? 1 : 0;
            held += changes.Any(change => change.Earliest <= 40 && 40 <= change.Latest) ? 1 : 0;
        }

        exact.ShouldBeGreaterThanOrEqualTo((int)((0.95 * Worlds) - (3 * Math.Sqrt(0.95 * 0.05 * Worlds))));
        held.ShouldBeGreaterThanOrEqualTo((int)((0.95 * Worlds) - (3 * Math.Sqrt(0.95 * 0.05 * Worlds))));
    }

    [Fact]
    public void The_same_seed_gives_the_same_changes_and_another_other_p_values()
    {
        (int[] x, int[] n) = Nights(new Draws(3), (30, 0.9), (30, 0.8));

        ChangePoints.Of(x, n, Frames.Reference, 0.5, 4, 199).ShouldBe(ChangePoints.Of(x, n, Frames.Reference, 0.5, 4, 199));
        ChangePoints.Of(x, n, Frames.Reference, 0.5, 4, 199).ShouldNotBe(ChangePoints.Of(x, n, Frames.Reference, 0.5, 5, 199));
    }

    [Fact]
    public void Where_nothing_changed_a_change_is_seen_no_oftener_than_the_level_says()
    {
        const int Worlds = 400;
        int alarms = 0;
        for (ulong world = 0; world < Worlds; world++)
        {
            (int[] x, int[] n) = Nights(Draws.For(11, world), (40, 0.85));
            alarms += ChangePoints.Of(x, n, Frames.Reference, 0.2, world, replicates: 99).Count > 0 ? 1 : 0;
        }

        ((double)alarms / Worlds).ShouldBe(0.2, 3 * Math.Sqrt(0.16 / Worlds));
    }

    [Fact]
    public void Changes_stand_in_order_within_their_likelihood_sets_on_nights_with_data() => ForAll.Of(Series.Zip(Specimens.Seeds), drawn =>
    {
        ((int[] x, int[] n), ulong seed) = drawn;
        IReadOnlyList<ShareChange> changes = ChangePoints.Of(x, n, Frames.Reference, 0.5, seed, 19);
        return changes.Zip(changes.Skip(1)).All(pair => pair.First.Night < pair.Second.Night && pair.First.After == pair.Second.Before)
            && changes.All(change => n[change.Night] > 0 && change.Earliest <= change.Night && change.Night <= change.Latest
                && change.P > 0 && change.P <= change.Level && change.Before.Value is not null && change.After.Value is not null);
    });

    [Fact]
    public void What_is_impossible_is_refused()
    {
        Should.Throw<ArgumentException>(() => ChangePoints.Of([1], [1, 2], Frames.Reference, 0.05, 1));
        Should.Throw<ArgumentException>(() => ChangePoints.Of([2], [1], Frames.Reference, 0.05, 1));
        Should.Throw<ArgumentException>(() => ChangePoints.Of([], [], Frames.Reference with { Confidence = 1 }, 0.05, 1));
        Should.Throw<ArgumentException>(() => ChangePoints.Of([], [], Frames.Reference, double.NaN, 1));
        Should.Throw<ArgumentException>(() => ChangePoints.Of([], [], Frames.Reference, 0.05, 1, 18)).ParamName.ShouldBe("replicates");
        Should.NotThrow(() => ChangePoints.Of([], [], Frames.Reference, 0.05, 1, 19));
    }

    /// <summary>Nights of 5 to 15 messages, in stretches of one share each.</summary>
    private static (int[] X, int[] N) Nights(Draws draws, params (int Nights, double Share)[] stretches)
    {
        List<int> x = [], n = [];
        foreach ((int nights, double share) in stretches)
        {
            for (int night = 0; night < nights; night++)
            {
                n.Add(5 + draws.Below(11));
                x.Add(Enumerable.Range(0, n[^1]).Count(_ => draws.Happens(share)));
            }
        }

        return ([.. x], [.. n]);
    }
}
