using FsCheck;
using FsCheck.Fluent;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class SequentialShareTests
{
    private static readonly Gen<SequentialShare> Tests =
        from groups in Gen.Choose(0, 12).ListOf()
        from share in Gen.Frequency((8, Gen.Choose(1, 99)), (1, Gen.Elements(0, 100)))
        from level in Gen.Elements(1e-12, 0.001, 0.05, 0.3, 0.999)
        from spending in Gen.Elements(Spending.OBrienFleming, Spending.Pocock, Spending.Uniform)
        from planned in Gen.Choose(1, 150)
        select SequentialShare.Of(share / 100.0, Known(groups), planned, level, spending);

    private static readonly Gen<double> Shares = Gen.Choose(0, 100).Select(share => share / 100.0);

    /// <summary>
    /// A fair coin thrown twice and twice again. No head in two comes in 1/4 of the cases, which half a level of 1/2 just allows. Of the courses
    /// that go on, 1/8 end with one head and 5/16 with two: 1/4 + 1/8 is within 1/2, with two heads it would be 11/16.
    /// </summary>
    [Fact]
    public void Two_looks_are_what_a_hand_counts()
    {
        SequentialShare test = SequentialShare.Of(0.5, [2, 4], 4, 0.5, Spending.Uniform);

        test.Spent.ShouldBe([0.25, 0.5]);
        test.Critical.ShouldBe([0, 1]);
        test.Power(0.5).ShouldBe([0.25, 0.375]);
        test.ExpectedLooks(0.5).ShouldBe(1.75);
        Close(test.Power(0.2), [0.64, 0.64 + (0.32 * 0.64)]);
        test.ExpectedLooks(0.2).ShouldBe(1.36, 1e-15);
    }

    [Fact]
    public void A_look_at_which_no_number_is_small_enough_goes_on()
    {
        SequentialShare test = SequentialShare.Of(0.5, [2, 4], 4, 5 / 16.0, Spending.Uniform); // 1/4 is more than 5/32; one head or none in four has 5/16

        test.Critical.ShouldBe([null, 1]);
        Close(test.Power(0.5), [0, 5 / 16.0]);
    }

    /// <summary>The same recursion written down in R: g[x] = sum(f[y] * dbinom(x - y, m, p)), the limit max(which(used + cumsum(g) &lt;= spent)).</summary>
    [Fact]
    public void Ten_looks_spent_late_agree_with_R()
    {
        SequentialShare test = SequentialShare.Of(0.9, [10, 20, 30, 40, 50, 60, 70, 80, 90, 100], 100, 0.05, Spending.OBrienFleming);

        test.Critical.ShouldBe([0, 10, 19, 29, 38, 47, 56, 66, 74, 84]);
        Agrees(test.Power(0.9), [1e-10, 7.150904021084e-06, 9.132407546259e-05, 1.470505699308e-03, 3.600169499775e-03, 6.733386153130e-03, 1.083487896379e-02, 2.764302884441e-02, 3.022301534295e-02, 4.702682295495e-02]);
        Agrees(test.Power(0.8), [1.024e-7, 0.002594827400674, 0.025834376720804, 0.160792568603047, 0.297207849359630, 0.437609241442800, 0.565791936716456, 0.755433674311211, 0.790728287494536, 0.880170162579526]);
    }

    [Fact]
    public void Uneven_looks_spent_early_agree_with_R()
    {
        SequentialShare test = SequentialShare.Of(0.95, [7, 7, 19, 40, 41, 90], 120, 0.025, Spending.Pocock);

        test.Critical.ShouldBe([3, 3, 14, 33, 34, 80]);
        Agrees(test.Power(0.95), [0.000193578125, 0.000193578125, 0.002114123788719, 0.004829289170387, 0.005315480521386, 0.017595628396218]);
        Agrees(test.Power(0.8), [0.033344, 0.033344, 0.3286821805451, 0.7247749708940, 0.7478788097069, 0.9917309855866]);
    }

    [Fact]
    public void Thirty_looks_spent_evenly_agree_with_R()
    {
        SequentialShare test = SequentialShare.Of(0.8, [.. Enumerable.Range(1, 30).Select(look => 5 * look)], 150, 0.01, Spending.Uniform);

        test.Critical.ShouldBe([0, 2, 5, 9, 12, 16, 19, 23, 26, 30, 34, 37, 41, 45, 49, 52, 56, 60, 63, 67, 71, 75, 79, 82, 86, 90, 94, 98, 101, 105]);
        Agrees([.. test.Power(0.8).TakeLast(2)], [0.0094169639512398, 0.0096554859663923]);
        Agrees([.. test.Power(0.65).TakeLast(2)], [0.93271422103023, 0.94133882195475]);
    }

    /// <summary>The table of docs/statistics.md, worked out by that recursion in R.</summary>
    [Theory]
    [InlineData(Spending.OBrienFleming, null, 78, 259, 0.0455014276019767, 0.815010609941808, 0.998934369365623, 12.146341887538)]
    [InlineData(Spending.Pocock, 5, 82, 258, 0.049934039171579, 0.779087958018473, 0.998253438942495, 7.90240938427359)]
    [InlineData(Spending.Uniform, 5, 81, 258, 0.0473826292361098, 0.78248555305766, 0.998321603895311, 8.37931953172688)]
    public void Thirty_nights_are_what_the_documentation_says(Spending spending, int? first, int tenth, int last, double falseAlarm, double slightly, double clearly, double nights)
    {
        SequentialShare test = SequentialShare.Of(0.9, [.. Enumerable.Range(1, 30).Select(night => 10 * night)], 300, 0.05, spending);

        (test.Critical[0], test.Critical[9], test.Critical[29]).ShouldBe((first, tenth, last));
        Agrees([test.Power(0.9)[^1], test.Power(0.85)[^1], test.Power(0.8)[^1], test.ExpectedLooks(0.8)], [falseAlarm, slightly, clearly, nights]);
    }

    [Fact]
    public void One_look_is_the_fixed_test() => ForAll.Of(Gen.Choose(0, 300).Zip(Gen.Choose(0, 100)).Zip(Gen.Elements(1e-9, 0.01, 0.05, 0.5)).Zip(Shares), drawn =>
    {
        (((int n, int bound), double level), double truth) = drawn;
        SequentialShare test = SequentialShare.Of(bound / 100.0, [n], Math.Max(1, n), level, Spending.OBrienFleming);
        return test.Critical[0] == FixedShare.Critical(n, bound / 100.0, level)
            && Math.Abs(test.Power(truth)[0] - FixedShare.Power(n, bound / 100.0, truth, level)) < 1e-11;
    });

    [Fact]
    public void Where_the_bound_holds_no_more_is_spent_than_allowed() => ForAll.Of(Tests, test =>
        test.Power(test.Share).Zip(test.Spent).All(pair => pair.First <= pair.Second * (1 + 1e-11)));

    [Fact]
    public void Limits_and_power_never_fall_from_look_to_look_and_are_numbers() => ForAll.Of(Tests.Zip(Shares), drawn =>
    {
        double[] power = drawn.Item1.Power(drawn.Item2);
        return Rising(drawn.Item1.Critical.Select(limit => limit ?? -1.0)) && Rising(power) && power.All(p => p is >= 0 and <= 1)
            && drawn.Item1.ExpectedLooks(drawn.Item2) is var expected && expected >= Math.Min(1, power.Length) - 1e-9 && expected <= power.Length;
    });

    [Fact]
    public void The_lower_the_share_the_sooner_it_is_found() => ForAll.Of(Tests.Zip(Shares).Zip(Shares), drawn =>
    {
        ((SequentialShare test, double a), double b) = drawn;
        return test.Power(Math.Min(a, b)).Zip(test.Power(Math.Max(a, b))).All(pair => pair.First >= pair.Second - 1e-12);
    });

    [Fact]
    public void A_limit_depends_on_no_later_look() => ForAll.Of(Tests.Zip(Gen.Choose(0, 10)).Zip(Gen.Choose(1, 200)), drawn =>
    {
        ((SequentialShare test, int dropped), int planned) = drawn;
        SequentialShare whole = SequentialShare.Of(test.Share, test.Looks, planned, test.Level, Spending.Pocock);
        SequentialShare part = SequentialShare.Of(test.Share, [.. test.Looks.SkipLast(dropped)], planned, test.Level, Spending.Pocock);
        return part.Critical.SequenceEqual(whole.Critical.Take(part.Looks.Count));
    });

    [Fact]
    public void A_night_with_nothing_new_spends_nothing_and_changes_nothing()
    {
        SequentialShare plain = SequentialShare.Of(0.9, [10, 20, 30], 30, 0.1, Spending.Pocock);
        SequentialShare gaps = SequentialShare.Of(0.9, [0, 10, 10, 20, 20, 20, 30, 30], 30, 0.1, Spending.Pocock);

        int?[] limits = [.. plain.Critical];
        double[] power = plain.Power(0.7);
        gaps.Critical.ShouldBe([null, limits[0], limits[0], limits[1], limits[1], limits[1], limits[2], limits[2]]);
        gaps.Power(0.7).ShouldBe([0, power[0], power[0], power[1], power[1], power[1], power[2], power[2]]);
    }

    [Fact]
    public void A_bound_of_all_breaks_at_the_first_failure_and_a_bound_of_none_never()
    {
        SequentialShare all = SequentialShare.Of(1, [0, 3, 5, 5, 3000], 100, 1e-9, Spending.OBrienFleming);

        all.Critical.ShouldBe([null, 2, 4, 4, 2999]);
        all.Power(1).ShouldBe([0, 0, 0, 0, 0]);
        Close(all.Power(0.5), [0, 7 / 8.0, 31 / 32.0, 31 / 32.0, 1]);
        SequentialShare.Of(0, [3, 5], 5, 0.999, Spending.Uniform).Critical.ShouldBe([null, null]);
    }

    [Fact]
    public void Without_looks_nothing_is_said()
    {
        SequentialShare none = SequentialShare.Of(0.9, [], 10, 0.05, Spending.Pocock);

        none.Critical.ShouldBeEmpty();
        none.Power(0.5).ShouldBeEmpty();
        none.ExpectedLooks(0.5).ShouldBe(0);
    }

    [Fact]
    public void A_year_of_nights_is_worked_out_with_small_probabilities_kept()
    {
        SequentialShare year = SequentialShare.Of(0.95, [.. Enumerable.Range(1, 400).Select(night => night * 15 / 2)], 3000, 0.01, Spending.OBrienFleming);

        double[] own = year.Power(0.95);
        own[^1].ShouldBeInRange(0.008, 0.01);
        own.Zip(year.Spent).ShouldAllBe(pair => pair.First <= pair.Second * (1 + 1e-11));
        year.Power(1).ShouldAllBe(stopped => stopped == 0);
        year.Power(0)[^1].ShouldBe(1);
        year.Power(0.93)[^1].ShouldBeGreaterThan(0.95);
    }

    [Fact]
    public void Simulated_courses_stop_as_often_as_it_says()
    {
        const int Courses = 20_000;
        SequentialShare test = SequentialShare.Of(0.9, [8, 8, 20, 33, 50, 80], 80, 0.1, Spending.Pocock);
        int[] stopped = new int[test.Looks.Count];
        for (int course = 0; course < Courses; course++)
        {
            Draws draws = Draws.For(1903, (ulong)course);
            int seen = 0, kept = 0;
            bool over = false;
            for (int look = 0; look < stopped.Length; look++)
            {
                for (; seen < test.Looks[look]; seen++)
                {
                    kept += draws.Happens(0.8) ? 1 : 0;
                }

                over |= kept <= test.Critical[look];
                stopped[look] += over ? 1 : 0;
            }
        }

        foreach ((double power, int count) in test.Power(0.8).Zip(stopped))
        {
            ((double)count / Courses).ShouldBe(power, 3 * Math.Sqrt(power * (1 - power) / Courses));
        }
    }

    [Fact]
    public void What_is_impossible_is_refused()
    {
        foreach (int[] looks in new int[][] { [-1], [5, 4], [0, -1] })
        {
            Should.Throw<ArgumentException>(() => SequentialShare.Of(0.9, looks, 10, 0.05, Spending.Uniform)).ParamName.ShouldBe("looks");
        }

        foreach (double no in new[] { double.NaN, double.PositiveInfinity, -0.1, 1.1 })
        {
            Should.Throw<ArgumentOutOfRangeException>(() => SequentialShare.Of(no, [1], 10, 0.05, Spending.Uniform));
            Should.Throw<ArgumentOutOfRangeException>(() => SequentialShare.Of(0.9, [], 10, no, Spending.Uniform));
            Should.Throw<ArgumentOutOfRangeException>(() => SequentialShare.Of(0.9, [1], 10, 0.05, Spending.Uniform).Power(no));
            Should.Throw<ArgumentOutOfRangeException>(() => SequentialShare.Of(0.9, [], 10, 0.05, Spending.Uniform).ExpectedLooks(no));
        }

        Should.Throw<ArgumentOutOfRangeException>(() => SequentialShare.Of(0.9, [1], 0, 0.05, Spending.Uniform));
        Should.Throw<ArgumentNullException>(() => SequentialShare.Of(0.9, null!, 1, 0.05, Spending.Uniform));
    }

    private static int[] Known(IReadOnlyList<int> groups) => [.. groups.Select((_, look) => groups.Take(look + 1).Sum())];

    private static bool Rising(IEnumerable<double> values) => values.Zip(values.Skip(1)).All(pair => pair.First <= pair.Second + 1e-12);

    private static void Agrees(double[] actual, double[] inR)
    {
        actual.Length.ShouldBe(inR.Length);
        foreach ((double a, double b) in actual.Zip(inR))
        {
            a.ShouldBe(b, 1e-11 * b);
        }
    }

    private static void Close(double[] actual, double[] expected)
    {
        actual.Length.ShouldBe(expected.Length);
        foreach ((double a, double b) in actual.Zip(expected))
        {
            a.ShouldBe(b, 1e-14);
        }
    }
}
