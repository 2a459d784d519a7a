using Harness.Findings.Proofs;
using Harness.Statistics;

namespace Harness.Reports.Tests.Findings.Proofs;

public sealed class ProofWorldTests
{
    private static readonly ProofWorld Sharp = ProofWorlds.All[0], Blunt = ProofWorlds.All[1];

    /// <summary>Half of the 90 % have come after the median hour; 0.5 / 0.9 is the normal law's 0.1397 standard deviations.</summary>
    [Fact]
    public void The_sharp_world_answers_nine_in_ten_half_of_them_within_an_hour()
    {
        Sharp.By(3600).ShouldBe(0.45, 1e-12);
        Sharp.By(ProofWorld.Window).ShouldBe(0.9, 1e-12);
        Sharp.Reached(0.5).ShouldBe(3600 * Math.Exp(0.5 * 0.139710298881862), 1e-6);
    }

    /// <summary>Half of the messages are never answered, so half are never reached; a quarter is, by the median of the answers.</summary>
    [Fact]
    public void In_the_blunt_world_the_median_is_never_reached()
    {
        Blunt.Reached(0.5).ShouldBe(double.PositiveInfinity);
        Blunt.Reached(0.25).ShouldBe(30 * 3600, 1e-6);
    }

    [Theory]
    [InlineData(0, 24)]
    [InlineData(1, 24)]
    [InlineData(1, 72)]
    public void The_mean_wait_is_the_area_under_the_share_still_unanswered(int world, int hours)
    {
        double area = Enumerable.Range(0, hours * 3600).Sum(second => 1 - ProofWorlds.All[world].By(second + 0.5));
        ProofWorlds.All[world].Waited(hours * 3600.0).ShouldBe(area, 0.01);
    }

    [Fact]
    public void Worlds_differ_in_their_names_and_numbers()
    {
        ProofWorlds.All.Select(world => world.Key).ShouldBeUnique();
        ProofWorlds.All.Select(world => world.Number).ShouldBeUnique();
    }

    /// <summary>10,000 messages: the shares lie within four standard errors of the truth.</summary>
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 15)]
    [InlineData(1, 15)]
    public void Samples_are_what_the_world_says(int world, int polling)
    {
        Setting setting = new(ProofWorlds.All[world], 10_000, polling);
        Sample sample = new(setting);
        sample.Play(Draws.For(1, 2));
        foreach ((int brand, double share) in new[] { (Sample.Second, setting.World.Second), (Sample.Alike, setting.World.Share), (Sample.Apart, setting.World.Apart) })
        {
            foreach (double at in new[] { 3600.0, 24 * 3600, ProofWorld.Window })
            {
                double truth = setting.World.By(at, share);
                ((double)sample.Answers(brand, at) / sample.N).ShouldBe(truth, 4 * Math.Sqrt(truth * (1 - truth) / sample.N));
            }
        }
    }

    [Fact]
    public void Who_is_lost_from_view_is_seen_no_more_and_looks_come_every_quarter_of_an_hour()
    {
        Sample sample = new(new(ProofWorlds.All[2], 1000, 15));
        sample.Play(Draws.For(1, 2));

        foreach (long time in sample.Times(Sample.Alike, 5))
        {
            (time % 900_000).ShouldBe(0);
        }

        sample.Curve.CensoredBefore(3 * 3_600_000L + 1).Count.ShouldBeInRange(150, 400);
        sample.Curve.CensoredBefore(168 * 3_600_000L).Count.ShouldBe(sample.Curve.CensoredBefore(3 * 3_600_000L + 1).Count);
    }
}
