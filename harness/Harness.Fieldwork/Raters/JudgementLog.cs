using System.Data.Common;
using Harness.Journal;
using NodaTime;

namespace Harness.Raters;

/// <summary>What machine judges said in a round, appended and never changed.</summary>
internal static class JudgementLog
{
    /// <summary>All, by judge and card.</summary>
    public static IReadOnlyList<Judgement> Read(DbConnection database, int round)
    {
        List<Judgement> judgements = [];
        using Statement select = database.Command(
            "SELECT card, model, prompt, version, endpoint, answered, marks, tokens_in, tokens_out, calls, at FROM judgement WHERE round = @round ORDER BY model, prompt, card", "round");
        using DbDataReader row = select.Read(round);
        while (row.Read())
        {
            judgements.Add(new(
                row.GetString(0), new(row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4)), MachineMarkJson.Read(row.GetString(6)),
                new(row.IsDBNull(5) ? null : row.GetString(5), row.GetInt64(7), row.GetInt64(8), row.GetInt32(9)), Instant.FromUnixTimeMilliseconds(row.GetInt64(10))));
        }

        return judgements;
    }

    /// <returns>Whether it was written: not where this judge has judged that card before.</returns>
    public static bool Add(DbConnection database, int round, Judgement judgement)
    {
        using Statement write = database.Command(
            "INSERT INTO judgement VALUES (@round, @card, @model, @prompt, @version, @endpoint, @answered, @marks, @in, @out, @calls, @at) ON CONFLICT (round, card, model, prompt) DO NOTHING",
            "round", "card", "model", "prompt", "version", "endpoint", "answered", "marks", "in", "out", "calls", "at");
        return write.Run(
            round, judgement.Card, judgement.Judge.Model, judgement.Judge.Prompt, judgement.Judge.Version, judgement.Judge.Endpoint, judgement.Cost.Model, MachineMarkJson.Write(judgement.Marks),
            judgement.Cost.Read, judgement.Cost.Written, judgement.Cost.Calls, judgement.At.ToUnixTimeMilliseconds()) == 1;
    }
}
