using System.Data.Common;
using Harness.Fieldwork.Tests.Journal;
using Harness.Journal;
using Harness.Raters;

namespace Harness.Fieldwork.Tests.Raters;

public sealed class BookFileTests : IDisposable
{
    private readonly TemporaryFolder folder = TemporaryFolder.InMemory();

    private string Path => folder.At(RatingBook.FileName);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_book_is_for_its_owner_alone()
    {
        RatingBook.Open(Path, TimeProvider.System).Dispose();
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public void Of_many_who_open_it_at_once_one_makes_it()
    {
        byte[][] keys = new byte[8][];
        Parallel.For(0, keys.Length, i =>
        {
            using RatingBook book = RatingBook.Open(Path, TimeProvider.System);
            keys[i] = book.CardKey;
        });

        keys.ShouldAllBe(key => key.SequenceEqual(keys[0]) && key.Length == 32);
        using RatingBook other = RatingBook.Open(folder.At("other.sqlite"), TimeProvider.System);
        other.CardKey.ShouldNotBe(keys[0]);
    }

    [Fact]
    public void A_book_of_a_newer_harness_is_refused()
    {
        RatingBook.Open(Path, TimeProvider.System).Dispose();
        Journals.Tamper(Path, "UPDATE book SET schema = 3");
        Should.Throw<InvalidDataException>(() => RatingBook.Open(Path, TimeProvider.System)).Message.ShouldContain("newer harness");
    }

    [Fact]
    public void A_book_of_before_judges_and_waves_is_brought_up_to_date_and_keeps_what_it_holds()
    {
        byte[] key;
        using (RatingBook book = RatingBook.Open(Path, TimeProvider.System))
        {
            key = book.CardKey;
            Testing.Rated.Begin(book, 3, "ann");
        }

        Journals.Tamper(Path, "DROP TABLE judgement");
        Journals.Tamper(Path, "ALTER TABLE book DROP COLUMN wave");
        Journals.Tamper(Path, "UPDATE book SET schema = 1");

        using RatingBook again = RatingBook.Open(Path, TimeProvider.System);

        again.CardKey.ShouldBe(key);
        again.TurnsOf(1, "ann").Count.ShouldBe(3);
        again.Judgements(1).ShouldBeEmpty();
        again.Claim("this one").ShouldBe("this one");
    }

    [Fact]
    public void A_book_is_of_the_wave_that_claims_it_first()
    {
        using RatingBook book = RatingBook.Open(Path, TimeProvider.System), other = RatingBook.Open(Path, TimeProvider.System);

        book.Claim("race-2012, seed 7").ShouldBe("race-2012, seed 7");
        other.Claim("race-2012, seed 8").ShouldBe("race-2012, seed 7");
        other.Claim("race-2012, seed 7").ShouldBe("race-2012, seed 7");
    }

    [Fact]
    public void Another_database_and_another_file_are_refused_and_stay_as_they_are()
    {
        Journals.Create(folder.At("journal.sqlite")).Dispose();
        File.WriteAllText(folder.At("letter.txt"), string.Concat(Enumerable.Repeat("Dear Sir or Madam, ", 100)));
        byte[] before = File.ReadAllBytes(folder.At("journal.sqlite"));

        Should.Throw<InvalidDataException>(() => RatingBook.Open(folder.At("journal.sqlite"), TimeProvider.System));
        Should.Throw<InvalidDataException>(() => RatingBook.Open(folder.At("letter.txt"), TimeProvider.System));

        File.ReadAllBytes(folder.At("journal.sqlite")).ShouldBe(before);
    }

    [Fact]
    public void A_row_belongs_where_it_stands()
    {
        RatingBook.Open(Path, TimeProvider.System).Dispose();
        using DbConnection connection = JournalFile.Writing(Path);
        using Statement orphan = connection.Command("INSERT INTO rating VALUES (1, 'ann', 'c1', 1, zeroblob(16), '{}', NULL, NULL, 0, 0)");
        Should.Throw<DbException>(() => orphan.Run());
    }
}
