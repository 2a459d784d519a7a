using Harness.Raters;
using Harness.Ratings;
using Rated = Harness.Ratings.Rated;

namespace Harness.Cli.Tests.Commands;

/// <summary>The host of the pages dies while people rate: what it acknowledged is there, once, and what it did not is there once or not at all.</summary>
public sealed class ServeCommandKilledTests(FinishedReport report) : IClassFixture<FinishedReport>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public Task Killed_four_times_it_loses_no_rating_that_it_acknowledged() => Killed(4);

    [Fact]
    [Trait("Category", "Long")]
    public Task Killed_a_hundred_times_it_loses_no_rating_that_it_acknowledged() => Killed(100);

    private async Task Killed(int times)
    {
        using RatedReport rated = new(report.Folder, 2, ("Ada", "rater"), ("Ben", "rater"));
        await rated.Serve();
        int counter = 0;
        Guid Fresh() => new(Interlocked.Increment(ref counter), 1, 2, [3, 4, 5, 6, 7, 8, 9, 10]);
        using TenaciousRater ada = new(rated, "Ada", Fresh), ben = new(rated, "Ben", Fresh);
        TenaciousRater[] raters = [ada, ben];
        foreach (TenaciousRater rater in raters)
        {
            await rater.Enter(Cancellation);
        }

        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        Task[] work = [.. raters.Select(rater => rater.Rate(stop.Token))];
        for (int kill = 0; kill < times; kill++)
        {
            int before = raters.Sum(rater => rater.Acknowledged.Count);
            await Until(() => raters.Sum(rater => rater.Acknowledged.Count) > before + 2 || Array.Exists(work, one => one.IsFaulted));
            await Task.Delay(TimeSpan.FromMilliseconds(kill * 7 % 23), TimeProvider.System, Cancellation);
            rated.Kill();
            await rated.Serve();
        }

        await stop.CancelAsync();
        await Task.WhenAll(work).WaitAsync(Patience, TimeProvider.System, Cancellation);
        rated.Kill();

        using RatingBook book = rated.Book();
        IReadOnlyList<Rating> kept = book.All(1);
        Dictionary<Guid, Rating> byName = kept.ToDictionary(rating => rating.Uuid);
        foreach (TenaciousRater rater in raters)
        {
            foreach ((Guid uuid, string card, int version, string mark) in rater.Acknowledged)
            {
                Rating rating = byName.GetValueOrDefault(uuid).ShouldNotBeNull($"{rater.Name} was told that version {version} of {card} is kept");
                (rating.Rater, rating.Card, rating.Marks["robotic"]).ShouldBe((RaterId.Of(rater.Name), card, new Rated(int.Parse(mark, System.Globalization.CultureInfo.InvariantCulture))));
            }
        }

        kept.Count.ShouldBe(raters.Sum(rater => rater.Acknowledged.Count));
        foreach (IGrouping<(string, string), Rating> versions in kept.GroupBy(rating => (rating.Rater, rating.Card)))
        {
            versions.Select(rating => rating.Version).ShouldBe(Enumerable.Range(1, versions.Count()));
        }

        TestContext.Current.SendDiagnosticMessage($"{times} kills, {kept.Count} ratings");
    }

    private static async Task Until(Func<bool> holds)
    {
        using CancellationTokenSource patience = new(Patience, TimeProvider.System);
        while (!holds())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System, patience.Token);
        }
    }
}
