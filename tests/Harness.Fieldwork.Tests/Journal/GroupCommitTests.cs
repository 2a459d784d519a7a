using System.Buffers.Binary;
using System.Data.Common;
using Harness.Journal;
using Microsoft.Data.Sqlite;

namespace Harness.Fieldwork.Tests.Journal;

public sealed class GroupCommitTests : IDisposable
{
    private const int Waiting = 20;
    private readonly TemporaryFolder folder = new();
    private readonly DbConnection database;
    private readonly GroupCommit commits;

    public GroupCommitTests()
    {
        database = JournalFile.New(folder.At("x"));
        Run(database, "CREATE TABLE number (n INTEGER PRIMARY KEY) WITHOUT ROWID");
        commits = new(database);
    }

    [Fact]
    public void Whoever_comes_while_another_commits_shares_the_next_commit()
    {
        long before = Commits();

        Together(n => n);

        (Commits() - before).ShouldBe(2);
        Numbers().ShouldBe(Enumerable.Range(0, Waiting + 1));
    }

    [Fact]
    public void A_unit_that_fails_leaves_nothing_behind_and_takes_no_other_along()
    {
        Exception?[] failures = Together(n => n % 5 == 3 ? throw new InvalidOperationException($"number {n}") : n);

        Numbers().ShouldBe(Enumerable.Range(0, Waiting + 1).Where(n => n % 5 != 3));
        failures.OfType<InvalidOperationException>().Select(error => error.Message).Order(StringComparer.Ordinal).ShouldBe(["number 13", "number 18", "number 3", "number 8"]);
        failures.Count(error => error is null).ShouldBe(Waiting + 1 - 4);
    }

    [Fact]
    public void When_the_commit_fails_nobody_is_told_that_it_went_well()
    {
        using DbConnection reader = JournalFile.Reading(folder.At("x"));
        Run(reader, "BEGIN");
        Run(reader, "SELECT count(*) FROM number");

        Should.Throw<SqliteException>(() => commits.Commit(connection => Insert(connection, 1)));

        Run(reader, "COMMIT");
        Numbers().ShouldBeEmpty();
        commits.Commit(connection => Insert(connection, 2)).ShouldBe(2);
        Numbers().ShouldBe([2]);
    }

    [Fact]
    public void A_unit_that_fills_the_disk_takes_the_others_along_and_none_is_told_that_it_went_well()
    {
        using ManualResetEventSlim holds = new(), all = new();
        Run(database, "CREATE TABLE large (n INTEGER PRIMARY KEY, bytes BLOB)");
        Run(database, "PRAGMA max_page_count = 10");
        Exception?[] failures = new Exception?[3];
        Thread[] threads =
        [
            On(0, _ =>
            {
                holds.Set();
                all.Wait(TestContext.Current.CancellationToken);
            }),
            On(1, connection => Insert(connection, 1)),
            On(2, connection => Run(connection, "INSERT INTO large VALUES (1, zeroblob(1000000))")),
        ];
        threads[0].Start();
        holds.Wait(TestContext.Current.CancellationToken);
        foreach (Thread thread in threads[1..])
        {
            thread.Start();
            SpinWait.SpinUntil(() => thread.ThreadState == ThreadState.WaitSleepJoin);
        }

        all.Set();
        Array.ForEach(threads, thread => thread.Join());

        failures[0].ShouldBeNull();
        failures[1].ShouldBeOfType<SqliteException>().Message.ShouldContain("full");
        failures[2].ShouldBeOfType<SqliteException>().Message.ShouldContain("full");
        Numbers().ShouldBeEmpty();
        commits.Broken.IsCompleted.ShouldBeFalse();
        commits.Commit(connection => Insert(connection, 3)).ShouldBe(3);

        Thread On(int n, Action<DbConnection> unit) => new(() =>
        {
            try
            {
                commits.Commit(connection =>
                {
                    unit(connection);
                    return n;
                });
            }
            catch (Exception error) when (error is SqliteException or InvalidOperationException)
            {
                failures[n] = error;
            }
        });
    }

    [Fact]
    public void After_an_error_of_the_disk_nothing_more_is_done()
    {
        Should.Throw<SqliteException>(() => commits.Commit<int>(_ => throw new SqliteException("the disk failed", 10)));

        commits.Broken.IsCompletedSuccessfully.ShouldBeTrue();
        Should.Throw<SqliteException>(() => commits.Commit(connection => Insert(connection, 1))).SqliteErrorCode.ShouldBe(10);
        Should.Throw<SqliteException>(() => commits.Alone(connection => Insert(connection, 1))).SqliteErrorCode.ShouldBe(10);
        Numbers().ShouldBeEmpty();
    }

    public void Dispose()
    {
        database.Dispose();
        folder.Dispose();
    }

    // The first holds the connection until all the others have come.
    private Exception?[] Together(Func<int, int> after)
    {
        using ManualResetEventSlim holds = new(), all = new();
        Exception?[] failures = new Exception?[Waiting + 1];
        Thread[] threads = [.. Enumerable.Range(0, Waiting + 1).Select(n => new Thread(() =>
        {
            try
            {
                commits.Commit(connection =>
                {
                    if (n == 0)
                    {
                        holds.Set();
                        all.Wait(TestContext.Current.CancellationToken);
                    }

                    Insert(connection, n);
                    return after(n);
                });
            }
            catch (InvalidOperationException error)
            {
                failures[n] = error;
            }
        }))];
        threads[0].Start();
        holds.Wait();
        Array.ForEach(threads[1..], thread => thread.Start());
        SpinWait.SpinUntil(() => threads[1..].All(thread => thread.ThreadState == ThreadState.WaitSleepJoin));
        all.Set();
        Array.ForEach(threads, thread => thread.Join());
        return failures;
    }

    /// <summary>How often the file was committed to, as its own head counts (SQLite file format, offset 24).</summary>
    private long Commits() => BinaryPrimitives.ReadUInt32BigEndian(File.ReadAllBytes(folder.At("x")).AsSpan(24));

    private int[] Numbers()
    {
        using Statement select = database.Command("SELECT n FROM number ORDER BY n");
        using DbDataReader row = select.Read();
        List<int> numbers = [];
        while (row.Read())
        {
            numbers.Add(row.GetInt32(0));
        }

        return [.. numbers];
    }

    private static int Insert(DbConnection connection, int n)
    {
        using Statement insert = connection.Command("INSERT INTO number VALUES (@n)", "n");
        insert.Run(n);
        return n;
    }

    private static void Run(DbConnection connection, string sql)
    {
        using Statement statement = connection.Command(sql);
        statement.Run();
    }
}
