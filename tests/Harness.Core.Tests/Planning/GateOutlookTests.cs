using Harness.Planning;
using Harness.Statistics;
using Harness.Studies;
using NodaTime;

namespace Harness.Core.Tests.Planning;

public sealed class GateOutlookTests
{
    private const int Replicates = 2_000;

    [Fact]
    public void The_budget_of_red_nights_is_shared_by_all_entries_and_all_nights_of_a_year()
    {
        Gate gate = new([Entry(0.9), Entry(0.5)], Nights: 28, RedNights: 2);

        new GateLevels(gate, 4).Fail(gate.Entries[0]).ShouldBe(2 / 365.0 / 4, 1e-15);
        new GateLevels(gate with { Nights = null, RedNights = null }, 2).Fail(gate.Entries[0]).ShouldBe(0.025, 1e-15);
        GateLevels.Pass(gate.Entries[0] with { Confidence = 0.99 }).ShouldBe(0.01, 1e-15);
        new GateLevels(gate with { RedNights = 52 }, 1).Fail(gate.Entries[0]).ShouldBe(0.05, 1e-15); // never above what the confidence leaves
    }

    [Theory]
    [InlineData(0.9, 29)] // 0.9^29 = 0.047, 0.9^28 = 0.052
    [InlineData(0.5, 5)] // 0.5^5 = 0.031
    public void It_can_pass_when_enough_messages_would_all_be_in_time(double share, int messages)
    {
        (GateOutlook one, GateOutlook all) = (Of(new Gate([OfOneBrand(share)], Nights: 40)), Of(new Gate([Entry(share)], Nights: 40)));
        (one.PerNight, one.NightsToPass).ShouldBe((1, messages <= 20 ? messages : null)); // the wave has 20 nights
        (all.PerNight, all.NightsToPass).ShouldBe((14, (messages + 13) / 14));
    }

    [Fact]
    public void Too_short_a_pool_can_never_pass() => Of(new Gate([Entry(0.999)], Nights: 1)).NightsToPass.ShouldBeNull();

    [Fact]
    public void A_wave_judged_as_a_whole_fails_as_often_as_the_plan_says()
    {
        GateOutlook outlook = Of(new Gate([OfOneBrand(0.9)]));
        int[] looks = [.. Enumerable.Range(1, 20)];
        SequentialShare test = SequentialShare.Of(0.9, looks, looks[^1], outlook.FailLevel, Harness.Statistics.Spending.OBrienFleming);

        Draws draws = new(11);
        int found = Enumerable.Range(0, Replicates).Count(_ =>
        {
            int kept = 0;
            return looks.Index().Select(look => (look.Index, Kept: kept += draws.Happens(0.72) ? 1 : 0)).ToArray().Any(look => look.Kept <= test.Critical[look.Index]);
        });
        Agrees(found, outlook.ChanceToFind!.Value);
    }

    [Fact]
    public void A_pool_fails_as_often_as_the_plan_says_once_it_is_full()
    {
        GateOutlook outlook = Of(new Gate([OfOneBrand(0.9)], Nights: 20));
        outlook.Pooled.ShouldBe(20);
        MovingShare test = new(0.9, 20, outlook.FailLevel);

        Draws draws = new(12);
        Agrees(Enumerable.Range(0, Replicates).Count(_ => test.IsBroken(Enumerable.Range(0, 20).Count(_ => draws.Happens(0.72)), 20)), outlook.ChanceToFind!.Value);
    }

    [Fact]
    public void The_night_on_which_half_are_found_is_the_same_with_other_draws()
    {
        GateOutlook outlook = Of(new Gate([Entry(0.9)], Nights: 4));
        IReadOnlyList<int?> others = new MovingShare(0.9, 4, outlook.FailLevel).NightsToFind(0.9, 0.72, 14, 366, seed: 99, Replicates);

        double by = others.Count(night => night <= outlook.NightsToFind) / (double)Replicates, before = others.Count(night => night < outlook.NightsToFind) / (double)Replicates;
        double error = 3 * Math.Sqrt(2 * 0.25 / Replicates);
        by.ShouldBeGreaterThan(0.5 - error);
        before.ShouldBeLessThan(0.5 + error);
    }

    [Theory]
    [InlineData("gate.md")]
    [InlineData("gate.fr.md")]
    public void The_table_of_the_docs_is_what_comes(string page)
    {
        string[] rows = [.. File.ReadLines(Repository.At("harness", "docs", page)).Where(line => line.StartsWith("| 9", StringComparison.Ordinal) || line.StartsWith("| 8", StringComparison.Ordinal))];
        rows.ShouldBe([.. from share in (double[])[0.9, 0.8] from perNight in (int[])[1, 2, 4, 8] select page == "gate.md" ? Row(share, perNight) : Row(share, perNight).Replace('.', ',')]);
    }

    private static string Row(double share, int perNight)
    {
        double level = 1 / 365.0 / 3;
        IReadOnlyList<int?> nights = new MovingShare(share, 28, level).NightsToFind(share, share * GateOutlook.Left, perNight, 366, 28);
        string Night(int at) => nights[at]?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "> 366";
        return string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"| {100 * share:0} % | {perNight} | {28 * perNight} | {100 * FixedShare.Power(28 * perNight, share, share * GateOutlook.Left, level):0.0} | {Night(nights.Count / 2)} | {Night(nights.Count * 9 / 10)} |");
    }

    [Fact]
    public void A_study_without_a_gate_has_none() => GateOutlook.Of(Planner.Plan(Designs.Race, 7)).ShouldBeEmpty();

    private static void Agrees(int found, double chance) =>
        Math.Abs((found / (double)Replicates) - chance).ShouldBeLessThan(3 * Math.Sqrt(chance * (1 - chance) / Replicates), $"{found} of {Replicates}, planned {chance}");

    private static GateOutlook Of(Gate gate) => GateOutlook.Of(Planner.Plan(Designs.Race with { Gate = gate }, 7)).ShouldHaveSingleItem();

    private static GateEntry Entry(double share) => new("reply", GateMetric.Share, Rung.Human, Duration.FromHours(2), Share: share);

    private static GateEntry OfOneBrand(double share) => Entry(share) with { Brand = "brand-0" };
}
