using Harness.Clockwork;
using Harness.Raters;
using Harness.Ratings;
using Harness.Statistics;
using Rated = Harness.Testing.Rated;

namespace Harness.Fieldwork.Tests.Raters;

/// <summary>A process that takes ratings and is killed, again and again on one book, which is judged after each life.</summary>
internal static class KilledRater
{
    private const int Killed = 137, Cards = 5, Longest = 120;

    private static readonly string Mortal = Repository.At(".artifacts", "bin", "Harness.Mortal", new DirectoryInfo(AppContext.BaseDirectory).Name, "Harness.Mortal");

    /// <summary>Kills it at random moments while it takes ratings.</summary>
    public static async Task Campaign(int kills, ulong seed, CancellationToken cancellation)
    {
        using TemporaryFolder folder = new();
        string path = Begin(folder);
        HashSet<string> acknowledged = new(StringComparer.Ordinal);
        int died = 0, lives = 0;
        for (int life = 0; life < kills || (acknowledged.Count <= kills && life < 10 * kills); life++) // on a slow machine a life may end before it has acknowledged anything
        {
            lives++;
            using Executable process = Executable.Start(Mortal, folder.Path, null, "rate", path, "ann", "100000");
            await process.Says("takes ratings", cancellation);
            await Task.Delay(TimeSpan.FromMilliseconds(Draws.For(seed, (ulong)life).Below(Longest)), TimeProvider.System, cancellation);
            process.Kill();
            Result result = process.End();
            died += result.Code == Killed ? 1 : 0;
            Judge(path, acknowledged, result.Data);
        }

        died.ShouldBe(lives);
        acknowledged.Count.ShouldBeGreaterThan(kills);
    }

    /// <summary>Kills it before and after the commit of each of its first ratings.</summary>
    public static void AtEachPoint()
    {
        using TemporaryFolder folder = new();
        string path = Begin(folder);
        HashSet<string> acknowledged = new(StringComparer.Ordinal);
        foreach (string point in new[] { "rating:1", "rated:1", "rating:3", "rated:2", "rated:3" })
        {
            using Executable process = Executable.Start(Mortal, folder.Path, new Dictionary<string, string>(StringComparer.Ordinal) { [Crash.Variable] = point }, "rate", path, "ann", "4");
            Result result = process.End();
            result.Code.ShouldBe(Killed, result.Messages);
            Judge(path, acknowledged, result.Data);
        }

        using Executable last = Executable.Start(Mortal, folder.Path, null, "rate", path, "ann", "4");
        last.End().Code.ShouldBe(0);
        using RatingBook book = RatingBook.Open(path, TimeProvider.System);
        book.All(1).Count.ShouldBe(4 * Cards);
    }

    private static string Begin(TemporaryFolder folder)
    {
        string path = folder.At(RatingBook.FileName);
        using RatingBook book = RatingBook.Open(path, TimeProvider.System);
        Rated.Begin(book, Cards, "ann");
        book.TurnsOf(1, "ann").Count.ShouldBe(Cards);
        return path;
    }

    /// <summary>Every acknowledged rating of all lives is there; no version is missing or there twice; nothing was refused.</summary>
    private static void Judge(string path, HashSet<string> acknowledged, string said)
    {
        string[] lines = said[..(said.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (string line in lines)
        {
            (line.StartsWith("Stored ", StringComparison.Ordinal) || line.StartsWith("Known ", StringComparison.Ordinal)).ShouldBeTrue(line);
            acknowledged.Add(line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        }

        using RatingBook book = RatingBook.Open(path, TimeProvider.System);
        IReadOnlyList<Rating> all = book.All(1);
        all.Select(rating => FormattableString.Invariant($"{rating.Card} {rating.Version}")).ShouldBeUnique();
        acknowledged.Except(all.Select(rating => FormattableString.Invariant($"{rating.Card} {rating.Version}")), StringComparer.Ordinal).ShouldBeEmpty();
        all.GroupBy(rating => rating.Card).ShouldAllBe(card => card.Select(rating => rating.Version).SequenceEqual(Enumerable.Range(1, card.Count())));
    }
}
