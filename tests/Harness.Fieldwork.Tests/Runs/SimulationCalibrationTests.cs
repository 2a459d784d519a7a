using Harness.Planning;
using Harness.Probes;
using Harness.Readings;
using Harness.Studies;
using Harness.Worlds;
using NodaTime;

namespace Harness.Fieldwork.Tests.Runs;

/// <summary>
/// The world of the Race against what was published about it, over many seeds. Times are those of the first reply by a person. A mean
/// over seeds is allowed three standard errors of its own and what is said beside it.
/// </summary>
public sealed class SimulationCalibrationTests(SimulationCalibrationTests.Waves waves) : IClassFixture<SimulationCalibrationTests.Waves>
{
    private const int Seeds = 240;
    private const double Errors = 3;

    [Fact]
    public void About_fourteen_percent_of_all_messages_are_answered() =>
        Near(waves.PerSeed(outcomes => outcomes.X / 280.0), 0.14, 0.007);

    [Fact]
    public void About_three_messages_that_only_name_the_brand_are_answered() =>
        Near(waves.PerSeed(outcomes => outcomes.Where(slot => slot.Address == Address.Name).X), 3, 0.3);

    [Theory]
    [InlineData("urgent", 24)]
    [InlineData("positive", 22)]
    [InlineData("negative", 5)]
    [InlineData("faq", 24)]
    [InlineData("technical", 24)]
    public void The_replies_are_spread_over_the_categories_as_published(string category, double percent)
    {
        double all = waves.PerSeed(outcomes => outcomes.X).Sum();
        double[] ofCategory = waves.PerSeed(outcomes => outcomes.Where(slot => slot.Complaint.Category == category).X);

        Near([.. ofCategory.Select(x => x * Seeds / all)], percent / 99, 0.01);
    }

    [Theory]
    [InlineData("starbucks")]
    [InlineData("visa")]
    [InlineData("apple")]
    [InlineData("walmart")]
    public void A_silent_brand_is_always_silent(string brand) =>
        waves.PerSeed(outcomes => outcomes.Where(slot => slot.Brand.Id == brand).Probes.Sum(probe => probe.Replies)).ShouldAllBe(replies => replies == 0);

    [Fact]
    public void Every_other_brand_answers_in_some_wave()
    {
        foreach (Brand brand in Scenarios.Race().Panel.Brands.Where(brand => brand.Id is not ("starbucks" or "visa" or "apple" or "walmart")))
        {
            waves.PerSeed(outcomes => outcomes.Where(slot => slot.Brand == brand).X).Sum().ShouldBeGreaterThan(0, brand.Name);
        }
    }

    [Theory]
    [InlineData("mcdonalds", 34, 47)]
    [InlineData("coca-cola", 16, 42)]
    [InlineData("pepsi", 0, 19)]
    [InlineData("mastercard", 0, 34)]
    [InlineData("home-depot", 1, 2)]
    [InlineData("hp", 28, 53)]
    public void Those_who_answer_take_about_as_long_as_published(string brand, int hours, int minutes)
    {
        double published = (60 * hours) + minutes;

        Near(waves.Minutes(brand), published, 0.1 * published);
    }

    [Fact]
    public void McDonalds_answers_about_ten_percent() =>
        Near(waves.PerSeed(outcomes => outcomes.Where(slot => slot.Brand.Id == "mcdonalds").X / 20.0), 0.1, 0.01);

    [Fact]
    public void The_published_best_share_is_not_matched()
    {
        double[] shares = waves.PerSeed(outcomes => outcomes.Where(slot => slot.Brand.Id == "bank-of-america").X / 20.0);

        (Mean(shares) - (Errors * StandardError(shares))).ShouldBeGreaterThan(0.175);
    }

    [Fact]
    public void The_waves_agree_with_the_truth_of_the_world()
    {
        double[] truths = [.. waves.All.Select(wave => wave.Truth)];

        Near([.. waves.PerSeed(outcomes => outcomes.X / 280.0).Zip(truths, (share, truth) => share - truth)], 0, 0);
    }

    private static void Near(double[] values, double published, double tolerance)
    {
        double allowed = (Errors * StandardError(values)) + tolerance;
        TestContext.Current.TestOutputHelper!.WriteLine($"published {published:0.####}, mean {Mean(values):0.####}, standard error {StandardError(values):0.####}, allowed ±{allowed:0.####}");
        Mean(values).ShouldBe(published, allowed);
    }

    private static double Mean(double[] values) => values.Average();

    private static double StandardError(double[] values)
    {
        double mean = Mean(values);
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1) / values.Length);
    }

    /// <summary>The Race played under many seeds.</summary>
    public sealed class Waves : IAsyncLifetime
    {
        private readonly (Outcomes Outcomes, double Truth)[] all = new (Outcomes, double)[Seeds];

        public IReadOnlyList<(Outcomes Outcomes, double Truth)> All => all;

        public async ValueTask InitializeAsync() => await Parallel.ForAsync(0, Seeds, TestContext.Current.CancellationToken, async (seed, _) =>
        {
            RaceRun run = await RaceRun.Play(10_000 + (ulong)seed);
            Study race = run.Plan.Study;
            all[seed] = (Outcomes.Of(run.Plan.Slots, run.Probes, race.Window), new Town(race, run.Plan.Seed).TrueShare(run.Plan.Slots, race.Window));
        });

        public double[] PerSeed(Func<Outcomes, double> value) => [.. all.Select(wave => value(wave.Outcomes))];

        /// <summary>Minutes to each answer of a brand, over all waves.</summary>
        public double[] Minutes(string brand) =>
        [
            .. all.Select(wave => wave.Outcomes.Where(slot => slot.Brand.Id == brand))
                .SelectMany(outcomes => outcomes.Milliseconds.ToArray().Where((_, i) => outcomes.Answered[i]))
                .Select(milliseconds => Duration.FromMilliseconds(milliseconds).TotalMinutes),
        ];

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
