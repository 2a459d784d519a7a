using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Harness.Raters;
using Harness.Ratings;
using Harness.Studies;
using Marked = Harness.Ratings.Rated;
using Rated = Harness.Testing.Rated;

namespace Harness.Fieldwork.Tests.Raters;

public sealed class RatingSheetTests : IDisposable
{
    private readonly TemporaryFolder folder = TemporaryFolder.InMemory();
    private readonly RatingBook book;
    private readonly string[] cards;

    public RatingSheetTests()
    {
        book = RatingBook.Open(folder.At(RatingBook.FileName), TimeProvider.System);
        Rated.Begin(book, 3, "ann", "ben");
        book.Turns(1).Count.ShouldBe(6);
        cards = [.. Rated.Deck(book, 3).Select(card => card.Card.Id)];
    }

    private string RubricName => $"small@{Rated.Hash[..12]}";

    public void Dispose()
    {
        book.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void A_sheet_shows_the_blind_texts_and_room_for_marks()
    {
        string[] lines = Export().Split("\r\n");

        lines[0].ShouldBe("card,rater,complaint,replies,answers,tone,recognised,note,version,rubric");
        lines.Length.ShouldBe(8);
        lines[7].ShouldBe("");
        lines.ShouldContain($"{cards[0]},ann,Question 0?,Answer 0.,,,,,0,{RubricName}");
    }

    [Fact]
    public void What_was_filled_in_is_taken_once()
    {
        string sheet = Header + Row(0, "ann", "4,unclear,yes,Well said,0") + Row(1, "ann", ",,,,0") + Row(2, "ben", "5,3,,,0");

        SheetRatings first = Import(sheet);
        first.Problems.ShouldBeEmpty();
        (first.News.Count, first.Unchanged, first.Empty).ShouldBe((2, 0, 1));
        book.RecordAll(1, first.News).ShouldAllBe(one => one.As == RecordedAs.Stored);
        SheetRatings second = Import(sheet);

        (second.News.Count, second.Unchanged, second.Empty, second.Problems.Count).ShouldBe((0, 2, 1, 0));
        Rating hers = book.Latest(1).Single(rating => rating.Rater == "ann");
        hers.Marks["tone"].ShouldBe(new NotRated(MarkReason.Unclear));
        (hers.Marks["answers"], hers.Recognised, hers.Note, hers.Version).ShouldBe((new Marked(4), true, "Well said", 1));
    }

    [Fact]
    public void What_was_rated_meanwhile_is_not_overwritten()
    {
        book.Record(1, Rated.Says("ann", cards[0], 2));

        Import(Header + Row(0, "ann", "4,1,,,0")).Problems.ShouldBe([new(2, "version", "0", SheetFault.NewerVersion)]);
        Import(Header + Row(0, "ann", "2,2,,,0")).Unchanged.ShouldBe(1);
        Import(Header + Row(0, "ann", "4,1,,,1")).News.ShouldHaveSingleItem().Version.ShouldBe(2);
        Import(Header + Row(0, "ann", "4,1,,,2")).Problems.ShouldBe([new(2, "version", "2", SheetFault.NewerVersion)]);
    }

    [Fact]
    public void A_sheet_of_before_an_edit_says_nothing_new_when_it_comes_again()
    {
        string sheet = Header + Row(0, "ann", "4,1,,,0");
        book.RecordAll(1, Import(sheet).News);
        book.Record(1, Rated.Says("ann", cards[0], 2, version: 2));

        (Import(sheet).News.Count, Import(sheet).Unchanged, Import(sheet).Problems.Count).ShouldBe((0, 1, 0));
    }

    [Fact]
    public void Every_row_that_cannot_be_taken_is_told_with_its_line_and_its_column()
    {
        book.Invite("Zoé", Role.Adjudicator, Language.Fr, NodaTime.Duration.FromDays(1));
        book.Invite("cleo", Role.Rater, Language.Fr, NodaTime.Duration.FromDays(1));
        book.Disable("cleo");
        string sheet = Header
            + Row(0, "ann", "6,1,,,0") + Row(0, "ann", "4,1,,,0") + Row(1, "eve", "4,1,,,0") + Row(1, "zoe", "4,1,,,0") + Row(1, "cleo", "4,1,,,0")
            + $"c0123456789abcdef,ann,?,!,4,1,,,0,{RubricName}\r\n" + Row(1, "ann", "4,,,,0") + Row(2, "ann", "4,1,maybe,,0") + Row(0, "ben", $"4,1,,{new string('x', 2001)},0")
            + Row(1, "ben", "4,1,,,zero") + Row(2, "ben", "meh,1,,,0").Replace(RubricName, "small@000000000000", StringComparison.Ordinal);

        SheetRatings read = Import(sheet);

        read.News.ShouldBeEmpty();
        read.Problems.ShouldBe([
            new(2, "answers", "6", SheetFault.NotAMark),
            new(3, "card", cards[0], SheetFault.RowTwice),
            new(4, "rater", "eve", SheetFault.UnknownRater),
            new(5, "rater", "zoe", SheetFault.UnknownRater),
            new(6, "rater", "cleo", SheetFault.DisabledRater),
            new(7, "card", "c0123456789abcdef", SheetFault.UnknownCard),
            new(8, "tone", "", SheetFault.NoMark),
            new(9, "recognised", "maybe", SheetFault.NotYesOrNo),
            new(10, "note", new string('x', 60), SheetFault.NoteTooLong),
            new(11, "version", "zero", SheetFault.NotAVersion),
            new(12, "rubric", "small@000000000000", SheetFault.OtherRubric),
            new(12, "answers", "meh", SheetFault.NotAMark),
        ]);
    }

    [Theory]
    [InlineData("card,rater,anwsers,tone,version,rubric\n", "answers", "anwsers", nameof(SheetFault.NearlyAColumn))]
    [InlineData("card,rater,answers,version,rubric\n", "tone", "card, rater, answers, version, rubric", nameof(SheetFault.MissingColumn))]
    [InlineData("card,rater,answers,tone,tone,version,rubric\n", "tone", "tone", nameof(SheetFault.ColumnTwice))]
    public void A_header_that_is_not_right_is_told(string header, string column, string found, string wrong) =>
        Import(header).Problems.ShouldBe([new(1, column, found, Enum.Parse<SheetFault>(wrong))]);

    [Fact]
    public void A_row_that_is_too_short_or_too_long_is_told()
    {
        Import(Header + $"{cards[0]},ann,?,!,4\r\n").Problems.ShouldHaveSingleItem().Wrong.ShouldBe(SheetFault.TooFewCells);
        Import(Header + Row(0, "ann", "4,1,,,0").Replace("\r\n", ",more\r\n", StringComparison.Ordinal)).Problems.ShouldHaveSingleItem().Wrong.ShouldBe(SheetFault.TooManyCells);
        Import(Header + $"{cards[0]},\"ann,?,!,4\r\n").Problems.ShouldContain(problem => problem.Wrong == SheetFault.Quotes);
    }

    [Fact]
    public void No_cell_is_a_formula()
    {
        book.Record(1, Rated.Says("ann", cards[0], 2) with { Note = "=HYPERLINK(\"http://x.example\")" });

        string sheet = Export();

        sheet.ShouldContain(",\"'=HYPERLINK(\"\"http://x.example\"\")\",");
        book.RecordAll(1, Import(sheet).News).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_exported_comes_back_as_it_was_in_either_language()
    {
        Gen<string> notes = Gen.Choose(0, 12).SelectMany(length => Gen.Elements("=+-@'\"\n,; \tété’😀x".EnumerateRunes().Select(rune => rune.ToString()).ToArray()).ArrayOf(length)).Select(string.Concat);
        Gen<(string, int, int)> said =
            from note in notes
            from mark in Gen.Choose(0, 9)
            from form in Gen.Choose(0, 11)
            select (note, mark, form);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(100), Prop.ForAll(said.ToArbitrary(), given =>
        {
            using RatingBook other = RatingBook.Open(folder.At("other.sqlite"), TimeProvider.System);
            if (other.Rounds.Count == 0)
            {
                Rated.Begin(other, 1, "ann");
            }

            string card = other.TurnsOf(1, "ann")[0].Card;
            (string note, int mark, int form) = given;
            int version = other.Latest(1).Count == 0 ? 1 : other.Latest(1)[0].Version + 1;
            Rating rating = Rated.Says("ann", card, 1, version: version) with
            {
                Note = note,
                Recognised = (form % 3) switch { 0 => null, 1 => true, _ => false },
                Marks = new Dictionary<string, Mark>(StringComparer.Ordinal) { ["answers"] = mark < 5 ? new Marked(mark + 1) : new NotRated(MarkCode.Reasons[mark - 5]), ["tone"] = new Marked(1 + (form % 3)) },
            };
            other.Record(1, rating).As.ShouldBe(RecordedAs.Stored);
            Language language = form < 6 ? Language.En : Language.Fr;
            Round round = other.Rounds[0];
            string sheet = string.Concat(new RatingSheet(round, Rated.Rubric).Write(other.Turns(1), other.Latest(1), name => other.CardOf(1, name) ?? new(name, language, "?", ["!"]), language, form % 2 == 0 ? ',' : ';'));
            File.WriteAllText(folder.At("round.csv"), sheet, new UTF8Encoding(form % 2 == 1));

            SheetRatings same = Read(other.All(1));
            SheetRatings news = Read([.. other.All(1).Select(one => one with { Note = "otherwise", Uuid = Rated.Name("other", card, one.Version) })]);
            return same is { News.Count: 0, Unchanged: 1, Problems.Count: 0 } && RatingCheck.SaysTheSame(news.News.Single(), other.Latest(1)[0]) && news.News[0].Version == version + 1;

            SheetRatings Read(IReadOnlyList<Rating> all) => new SheetReading(round, Rated.Rubric, other.Accounts, other.Turns(1), all, Rated.Noon).Read(folder.At("round.csv"));
        }));
    }

    private const string Header = "card,rater,complaint,replies,answers,tone,recognised,note,version,rubric\r\n";

    private string Row(int card, string rater, string cells) => $"{cards[card]},{rater},?,!,{cells},{RubricName}\r\n";

    private string Export() => string.Concat(new RatingSheet(book.Rounds[0], Rated.Rubric).Write(book.Turns(1), book.Latest(1), card => book.CardOf(1, card), Language.En));

    private SheetRatings Import(string sheet)
    {
        File.WriteAllText(folder.At("in.csv"), sheet);
        return new SheetReading(book.Rounds[0], Rated.Rubric, book.Accounts, book.Turns(1), book.All(1), Rated.Noon).Read(folder.At("in.csv"));
    }
}
