using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Harness.Ratings;
using Harness.Studies;
using NodaTime;
using Turn = Harness.Ratings.Turn;

namespace Harness.Raters;

/// <summary>Reads a sheet that was filled in, by the rules of the page. A row without any mark says nothing; a row that says what is kept already changes nothing.</summary>
/// <param name="round">The round.</param>
/// <param name="rubric">Its rubric.</param>
/// <param name="accounts">All accounts.</param>
/// <param name="turns">The rows of all raters.</param>
/// <param name="all">All ratings with all their versions.</param>
/// <param name="at">When the ratings count as given.</param>
internal sealed class SheetReading(Round round, Rubric rubric, IReadOnlyList<RaterAccount> accounts, IReadOnlyList<Turn> turns, IReadOnlyList<Rating> all, Instant at)
{
    private readonly RatingSheet sheet = new(round, rubric);
    private readonly HashSet<(string, string)> given = [.. turns.Select(turn => (turn.Rater, turn.Card))];
    private readonly HashSet<string> cards = [.. turns.Select(turn => turn.Card)];
    private readonly ILookup<(string, string), Rating> kept = all.ToLookup(rating => (rating.Rater, rating.Card));
    private readonly HashSet<(string, string)> rows = [];
    private readonly List<SheetProblem> problems = [];
    private int unchanged, empty;

    /// <summary>The ratings to be kept, or what is wrong: then there are none.</summary>
    public SheetRatings Read(string path)
    {
        SheetTable table = SheetTable.Read(path, sheet.Needed, RatingSheet.Others);
        problems.AddRange(table.Problems);
        Rating[] news = [.. table.Lines.Select(Row).OfType<Rating>()];
        return problems.Count > 0 ? new([], 0, 0, [.. problems.Take(SheetTable.MostProblems)]) : new(news, unchanged, empty, []);
    }

    private Rating? Row(SheetLine line)
    {
        int before = problems.Count;
        string card = line.Cells[RatingSheet.CardColumn], rater = RaterId.Of(line.Cells[RatingSheet.RaterColumn]);
        Belongs(line, card, rater);
        int? version = int.TryParse(line.Cells[RatingSheet.Version], NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
        if (version is null && !Refuse(line, RatingSheet.Version, SheetFault.NotAVersion))
        {
            return null;
        }

        Criterion[] blank = [.. rubric.Criteria.Where(criterion => line.Cells[RatingSheet.Column(criterion)].Length == 0)];
        if (blank.Length == rubric.Criteria.Count && version == 0)
        {
            empty++;
            return null;
        }

        Dictionary<string, Mark> marks = new(StringComparer.Ordinal);
        foreach (Criterion criterion in rubric.Criteria)
        {
            string cell = line.Cells[RatingSheet.Column(criterion)];
            if (Mark(criterion, cell) is { } mark)
            {
                marks.Add(criterion.Id, mark);
            }
            else
            {
                Refuse(line, RatingSheet.Column(criterion), cell.Length == 0 ? SheetFault.NoMark : SheetFault.NotAMark);
            }
        }

        string recognised = line.Cells[RatingSheet.Recognised];
        if (recognised.Length > 0 && YesNo.Read(recognised) is null)
        {
            Refuse(line, RatingSheet.Recognised, SheetFault.NotYesOrNo);
        }

        string? note = RatingCheck.Note(line.Cells[RatingSheet.Note]);
        if (note?.Length > RatingCheck.LongestNote)
        {
            Refuse(line, RatingSheet.Note, SheetFault.NoteTooLong);
        }

        return problems.Count > before ? null : News(line, new(Guid.Empty, card, rater, round.RubricHash, marks, YesNo.Read(recognised), note, at, Duration.Zero, version!.Value + 1));
    }

    private void Belongs(SheetLine line, string card, string rater)
    {
        RaterAccount? account = accounts.FirstOrDefault(account => account.Id == rater);
        if (account is not { Role: Role.Rater })
        {
            Refuse(line, RatingSheet.RaterColumn, SheetFault.UnknownRater);
        }
        else if (account.Disabled is not null)
        {
            Refuse(line, RatingSheet.RaterColumn, SheetFault.DisabledRater);
        }
        else if (!given.Contains((rater, card)))
        {
            Refuse(line, RatingSheet.CardColumn, cards.Contains(card) ? SheetFault.NotGiven : SheetFault.UnknownCard);
        }
        else if (!rows.Add((rater, card)))
        {
            Refuse(line, RatingSheet.CardColumn, SheetFault.RowTwice);
        }

        if (line.Cells[RatingSheet.RubricColumn] != sheet.RubricName)
        {
            Refuse(line, RatingSheet.RubricColumn, SheetFault.OtherRubric);
        }
    }

    /// <summary>The rating, if it says something that is not kept. Its name follows from what it says, so that the same sheet is taken once.</summary>
    private Rating? News(SheetLine line, Rating row)
    {
        Rating[] versions = [.. kept[(row.Rater, row.Card)]];
        Rating named = row with { Uuid = Name(row) };
        if (versions.Any(version => version.Uuid == named.Uuid) || (versions is [.., var latest] && RatingCheck.SaysTheSame(latest, named)))
        {
            unchanged++;
            return null;
        }

        if (versions.Length + 1 != named.Version)
        {
            Refuse(line, RatingSheet.Version, SheetFault.NewerVersion);
            return null;
        }

        return named;
    }

    private Guid Name(Rating row) => new(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', [
            string.Create(CultureInfo.InvariantCulture, $"sheet {round.Number} {row.Version} {row.Recognised}"), row.Card, row.Rater, MarkCode.Of(row.Marks), row.Note ?? ""]))).AsSpan(0, 16), bigEndian: true);

    private static Mark? Mark(Criterion criterion, string cell) =>
        int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out int level)
            ? criterion.Levels.Any(one => one.Mark == level) ? new Rated(level) : null
            : MarkWords.Read(cell) is { } reason ? new NotRated(reason) : null;

    private bool Refuse(SheetLine line, string column, SheetFault wrong)
    {
        problems.Add(new(line.Line, column, SheetTable.Cut(line.Cells[column]), wrong));
        return false;
    }
}

/// <summary>What a sheet brings.</summary>
/// <param name="News">Ratings that are not kept so far.</param>
/// <param name="Unchanged">How many rows say what is kept already.</param>
/// <param name="Empty">How many rows say nothing.</param>
/// <param name="Problems">What is wrong; empty when nothing is.</param>
internal sealed record SheetRatings(IReadOnlyList<Rating> News, int Unchanged, int Empty, IReadOnlyList<SheetProblem> Problems);
