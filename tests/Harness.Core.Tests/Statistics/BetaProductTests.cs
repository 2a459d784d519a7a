using System.Text.Json;
using Harness.Core.Tests.Golden;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class BetaProductTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(1000)]
    public void Without_censoring_limits_are_those_of_Clopper_and_Pearson_in_however_many_steps(int most)
    {
        Tally tally = new($"beta product, at most {most} steps");
        foreach (JsonElement study in new[] { Reference.Small, Reference.Medium })
        {
            foreach (JsonProperty table in study.Get("response").EnumerateObject())
            {
                AreClopperPearson(tally, table.Value, most);
            }
        }

        AreClopperPearson(tally, Reference.Edge.Get("proportions"), most);
        tally.Tell();
        tally.Of("cp_lo").ShouldBe(1 + 14 + 7 + 2 + 28 + 1 + 60 + 12 + 2 + 120 + 10);
    }

    [Fact]
    public void A_censored_sample_is_what_a_hand_works_out()
    {
        SurvivalCurve curve = SurvivalCurve.Of([1000, 2000, 3000], [true, false, true], Frames.Reference);

        Estimate before = curve.AnsweredBy(2000), behind = curve.AnsweredBy(2001), end = curve.AnsweredBy(3000);

        before.Method.ShouldBe("Wilson");
        behind.Value!.Value.ShouldBe(1 / 3.0, 1e-15);
        behind.Low!.Value.ShouldBe(1 - Math.Cbrt(0.975), 1e-12); // B(3, 1) of the silent
        behind.High!.Value.ShouldBe(0.9802130318, 1e-8); // times B(1, 1), the one still watched: mean 3/8, mean square 1/5, so B(21/19, 35/19)
        end.Value.ShouldBe(1);
        end.Low!.Value.ShouldBe(0.1254012815, 1e-8); // that same product
        end.High.ShouldBe(1);
    }

    [Fact]
    public void One_who_is_lost_at_a_time_was_still_watched_at_it()
    {
        SurvivalCurve curve = SurvivalCurve.Of([500, 1000, 2000, 3000], [false, true, false, false], Frames.Reference);

        curve.AnsweredBy(2000).High!.Value.ShouldBe(0.9057006759, 1e-9); // B(3, 1) B(2, 1) = B(2, 2): Clopper and Pearson's of 1 of 3
        curve.AnsweredBy(2001).High!.Value.ShouldBe(0.9802130318, 1e-8);
        curve.AnsweredBy(3000).High!.Value.ShouldBe(0.9802130318, 1e-8);
        curve.AnsweredBy(3001).Absent.ShouldBe(Absence.NotReached);
    }

    [Fact]
    public void Before_the_first_answer_the_share_may_be_0_and_is_bounded_by_those_watched()
    {
        Estimate share = SurvivalCurve.Of([1000, 9000, 9000, 9000], [false, true, false, false], Frames.Reference).AnsweredBy(5000);

        (share.Value, share.Low).ShouldBe((0, 0));
        share.High!.Value.ShouldBe(1 - Math.Cbrt(0.025), 1e-12);
    }

    [Fact]
    public void A_loss_from_view_can_be_where_a_quantile_begins_to_be_possible()
    {
        Estimate median = SurvivalCurve.Of([1000, 2000, 2000, 2000, 3000, 3000, 3000], [false, false, false, false, true, false, false], Frames.Reference).Quantile(0.5);

        (median.Value, median.Low, median.High, median.Absent).ShouldBe((null, 2, null, Absence.NotReached)); // B(6, 1): 0.46; B(3, 1): 0.71
    }

    [Fact]
    public void The_limit_stands_where_few_are_left_of_many()
    {
        for (ulong seed = 0; seed < 200; seed++)
        {
            Draws draws = new(seed);
            double chance = draws.Uniform();
            long[] times = [.. Enumerable.Range(0, 1500).Select(_ => (long)draws.Below(5000))];
            SurvivalCurve curve = SurvivalCurve.Of(times, [.. times.Select(_ => draws.Happens(chance * chance))], Frames.Reference);
            BetaProduct product = curve.Product;
            double[] lows = [.. Enumerable.Range(0, curve.Steps.Count).Select(product.Low)];

            lows.ShouldBeInOrder();
        }
    }

    private static void AreClopperPearson(Tally tally, JsonElement table, int most)
    {
        int[] x = table.Get("x").Counts(), n = table.Get("n").Counts();
        for (int i = 0; i < x.Length; i++)
        {
            Step[] steps = Split(x[i], n[i], most);
            BetaProduct product = BetaProduct.Of(steps, 0.95);
            tally.Compare("cp_lo", product.Low(steps.Length - 1), table.Get("cp_lo").Numbers()[i], $"{x[i]} of {n[i]}");
            tally.Compare("cp_hi", product.High(steps.Length - 1, n[i] - x[i]), table.Get("cp_hi").Numbers()[i], $"{x[i]} of {n[i]}");
        }
    }

    private static Step[] Split(int x, int n, int most)
    {
        List<Step> steps = [];
        for (int done = 0, left = Math.Min(x, most); left > 0; left--)
        {
            int events = (x - done) / left;
            steps.Add(new(steps.Count, n - done, events, done + events, 0, 0));
            done += events;
        }

        return [.. steps];
    }
}
