using System.Data.Common;
using System.Globalization;
using Harness.Journal;
using Microsoft.Data.Sqlite;

namespace Harness.Fieldwork.Tests.Journal;

public sealed class JournalFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("PRAGMA foreign_keys", "1")]
    [InlineData("PRAGMA journal_mode", "delete")]
    [InlineData("PRAGMA synchronous", "3")]
    [InlineData("PRAGMA query_only", "0")]
    public void A_writer_is_set_to_lose_nothing(string question, string answer)
    {
        using DbConnection connection = JournalFile.New(folder.At("a.sqlite"));

        Ask(connection, question).ShouldBe(answer);
    }

    [Fact]
    public void A_reader_cannot_write()
    {
        using DbConnection writer = JournalFile.New(folder.At("a.sqlite"));
        using DbConnection reader = JournalFile.Reading(folder.At("a.sqlite"));
        using Statement statement = reader.Command("CREATE TABLE t (a INTEGER)");

        Should.Throw<SqliteException>(() => statement.Run()).Message.ShouldContain("readonly");
    }

    [Fact]
    public void A_file_that_is_there_is_not_taken_for_a_new_one()
    {
        File.WriteAllText(folder.At("a.sqlite"), "mine");

        Should.Throw<IOException>(() => JournalFile.New(folder.At("a.sqlite")));

        File.ReadAllText(folder.At("a.sqlite")).ShouldBe("mine");
    }

    [Fact]
    public void What_a_writer_left_half_done_is_undone_by_the_next_reader()
    {
        using (DbConnection writer = JournalFile.New(folder.At("a.sqlite")))
        {
            Do(writer, "CREATE TABLE t (a BLOB)");
            Do(writer, "INSERT INTO t VALUES (zeroblob(100))");
            Do(writer, "PRAGMA cache_size = 1");
            using DbTransaction cutOff = writer.BeginTransaction();
            for (int i = 0; i < 200; i++)
            {
                Do(writer, "INSERT INTO t VALUES (zeroblob(4000))");
            }

            File.Copy(folder.At("a.sqlite"), folder.At("b.sqlite"));
            File.Copy(folder.At("a.sqlite-journal"), folder.At("b.sqlite-journal"));
        }

        new FileInfo(folder.At("b.sqlite")).Length.ShouldBeGreaterThan(100_000);
        using DbConnection reader = JournalFile.Reading(folder.At("b.sqlite"));
        Ask(reader, "SELECT count(*) FROM t").ShouldBe("1");
        Ask(reader, "PRAGMA integrity_check").ShouldBe("ok");
    }

    [Fact]
    public void A_name_is_a_name_and_no_address()
    {
        string odd = folder.At("file:a;Mode=Memory?é 'b'.sqlite");

        JournalFile.New(odd).Dispose();

        File.Exists(odd).ShouldBeTrue();
    }

    public void Dispose() => folder.Dispose();

    private static void Do(DbConnection connection, string sql)
    {
        using Statement statement = connection.Command(sql);
        statement.Run();
    }

    private static string Ask(DbConnection connection, string sql)
    {
        using Statement statement = connection.Command(sql);
        using DbDataReader row = statement.Read();
        row.Read().ShouldBeTrue();
        return Convert.ToString(row[0], CultureInfo.InvariantCulture)!;
    }
}
