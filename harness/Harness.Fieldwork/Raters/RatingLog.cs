using System.Data.Common;
using Harness.Journal;
using Harness.Ratings;
using NodaTime;

namespace Harness.Raters;

/// <summary>The ratings of a round, appended and never changed.</summary>
internal static class RatingLog
{
    private const string Columns = "SELECT uuid, card, rater, marks, recognised, note, at, took, version FROM rating WHERE round = @round";

    /// <summary>All, by card, rater and version.</summary>
    public static IReadOnlyList<Rating> Read(DbConnection database, Round round)
    {
        using Statement select = database.Command(Columns + " ORDER BY card, rater, version", "round");
        return Ratings(select, round, round.Number);
    }

    /// <summary>All versions of one rater on one card, the first first.</summary>
    public static IReadOnlyList<Rating> Read(DbConnection database, Round round, string rater, string card)
    {
        using Statement select = database.Command(Columns + " AND rater = @rater AND card = @card ORDER BY version", "round", "rater", "card");
        return Ratings(select, round, round.Number, rater, card);
    }

    /// <returns>How many rows it wrote: none where that rating is there already.</returns>
    public static int Add(DbConnection database, int round, Rating rating)
    {
        using Statement write = database.Command(
            "INSERT INTO rating VALUES (@round, @rater, @card, @version, @uuid, @marks, @recognised, @note, @at, @took) ON CONFLICT (round, rater, card, uuid) DO NOTHING",
            "round", "rater", "card", "version", "uuid", "marks", "recognised", "note", "at", "took");
        return write.Run(
            round, rating.Rater, rating.Card, rating.Version, rating.Uuid.ToByteArray(bigEndian: true), MarkCode.Of(rating.Marks), rating.Recognised is { } yes ? yes ? 1 : 0 : null, rating.Note,
            rating.At.ToUnixTimeMilliseconds(), (long)rating.Took.TotalMilliseconds);
    }

    private static List<Rating> Ratings(Statement select, Round round, params object?[] keys)
    {
        List<Rating> ratings = [];
        using DbDataReader row = select.Read(keys);
        while (row.Read())
        {
            ratings.Add(new(
                new((byte[])row[0], bigEndian: true), row.GetString(1), row.GetString(2), round.RubricHash, MarkCode.ReadAll(row.GetString(3)), row.IsDBNull(4) ? null : row.GetInt32(4) == 1,
                row.IsDBNull(5) ? null : row.GetString(5), Instant.FromUnixTimeMilliseconds(row.GetInt64(6)), Duration.FromMilliseconds(row.GetInt64(7)), row.GetInt32(8)));
        }

        return ratings;
    }
}
