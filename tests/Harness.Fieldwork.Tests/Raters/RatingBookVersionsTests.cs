using FsCheck;
using FsCheck.Fluent;
using Harness.Raters;
using Harness.Ratings;
using Rated = Harness.Testing.Rated;

namespace Harness.Fieldwork.Tests.Raters;

/// <summary>Whatever is sent in whatever order, and however often: what is acknowledged stands once, and versions have no gap.</summary>
public sealed class RatingBookVersionsTests
{
    [Fact]
    public void What_is_acknowledged_stands_once_and_versions_have_no_gap()
    {
        Gen<(int, int, int, int)> one =
            from rater in Gen.Choose(0, 1)
            from card in Gen.Choose(0, 1)
            from version in Gen.Choose(1, 4)
            from mark in Gen.Choose(1, 3)
            select (rater, card, version, mark);
        Gen<(int, int, int, int)[]> sent = Gen.Choose(0, 30).SelectMany(length => one.ArrayOf(length));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(sent.ToArbitrary(), Holds));
    }

    private static bool Holds((int Rater, int Card, int Version, int Mark)[] sent)
    {
        using TemporaryFolder folder = TemporaryFolder.InMemory();
        using RatingBook book = RatingBook.Open(folder.At("b.sqlite"), TimeProvider.System);
        Rated.Begin(book, 2, "ann", "ben");
        string[] raters = ["ann", "ben"], cards = [.. book.TurnsOf(1, "ann").Select(turn => turn.Card).Order(StringComparer.Ordinal)];
        book.Turns(1).Count.ShouldBe(4);
        HashSet<Guid> acknowledged = [];
        foreach ((int rater, int card, int version, int mark) in sent)
        {
            Guid uuid = Rated.Name(raters[rater], $"{cards[card]} {mark}", version);
            Recorded recorded = book.Record(1, Rated.Says(raters[rater], cards[card], mark, version: version, uuid: uuid));
            if (recorded.IsKept)
            {
                acknowledged.Add(uuid);
            }

            if (recorded.IsKept && recorded.Version != version)
            {
                return false;
            }
        }

        IReadOnlyList<Rating> all = book.All(1);
        return all.Select(rating => rating.Uuid).Order().SequenceEqual(acknowledged.Order())
            && all.GroupBy(rating => (rating.Rater, rating.Card)).All(same => same.Select(rating => rating.Version).SequenceEqual(Enumerable.Range(1, same.Count())))
            && book.Latest(1).Count == all.Select(rating => (rating.Rater, rating.Card)).Distinct().Count();
    }
}
