using Harness.Fieldwork.Tests.Runs;
using Harness.Journal;
using Harness.Testing.Power;
using Microsoft.Data.Sqlite;

namespace Harness.Fieldwork.Tests.Journal;

/// <summary>A journal whose file was harmed, or that many read at once.</summary>
public sealed class EventJournalDiskTests : IDisposable
{
    private const int Page = 4096, Readers = 20;
    private static readonly string Mortal = Repository.At(".artifacts", "bin", "Harness.Mortal", new DirectoryInfo(AppContext.BaseDirectory).Name, "Harness.Mortal");
    private readonly TemporaryFolder folder = TemporaryFolder.InMemory();

    private string Path => folder.At("journal.sqlite");

    [Fact]
    public void A_journal_cut_off_at_any_page_is_not_gone_on_with()
    {
        byte[] whole = Written();
        for (int pages = 0; pages < whole.Length / Page; pages++)
        {
            File.WriteAllBytes(Path, whole[..(pages * Page)]);
            Refusal().ShouldNotBeNull($"cut off after {pages} pages").SqliteErrorCode.ShouldNotBe(Sql.CannotWrite);
        }
    }

    [Fact]
    public void A_page_whose_head_lost_a_bit_is_found_before_anything_is_sent()
    {
        byte[] whole = Written();
        for (int page = 0; page < whole.Length / Page; page++)
        {
            byte[] flipped = [.. whole];
            flipped[(page * Page) + (page == 0 ? 100 : 0)] ^= 4;
            File.WriteAllBytes(Path, flipped);
            Refusal().ShouldNotBeNull($"a bit of page {page} is another");
        }
    }

    [Fact]
    public void A_journal_that_cannot_be_written_is_not_gone_on_with()
    {
        Written();
        Assert.SkipUnless(File.Exists("/usr/bin/setpriv"), "setpriv is not installed");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path, UnixFileMode.UserRead);
        }

        using Executable process = Executable.Start(
            "/usr/bin/setpriv", folder.Path, null, [.. Environment.IsPrivilegedProcess ? new[] { "--bounding-set=-dac_override" } : [], Mortal, Path, "http://127.0.0.1:9", "1"]);
        Result result = process.End();

        result.Code.ShouldNotBe(0);
        result.Messages.ShouldContain("readonly");
        File.Exists(Path + ".spool").ShouldBeFalse();
    }

    [Fact]
    public async Task Without_what_a_killed_writer_left_to_undo_it_is_sound_or_refused() => await KilledAt(3, 26);

    [Fact]
    [Trait("Category", "Long")]
    public async Task Wherever_a_writer_was_killed_its_journal_without_what_undoes_is_sound_or_refused() => await KilledAt([.. Enumerable.Range(1, 40)]);

    [Fact]
    public async Task Twenty_readers_make_no_writer_wait_for_five_seconds_or_lose_anything()
    {
        using EventJournal journal = Journals.Create(Path);
        using CancellationTokenSource enough = new();
        int looked = 0, written = 0;
        Task[] readers = [.. Enumerable.Range(0, Readers).Select(_ => Task.Factory.StartNew(
            () =>
            {
                while (!enough.IsCancellationRequested)
                {
                    JournalGlance.At(Path);
                    Interlocked.Increment(ref looked);
                }
            },
            enough.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default))];
        while ((written < Readers || Volatile.Read(ref looked) <= Readers) && !readers.Any(reader => reader.IsFaulted))
        {
            journal.Append([Journals.Looked(0, written++)]); // it would throw after five seconds
        }

        await enough.CancelAsync();
        await Task.WhenAll(readers);

        TestContext.Current.TestOutputHelper!.WriteLine($"{looked} looks, {written} writes");
        journal.Count().ShouldBe(written);
    }

    public void Dispose() => folder.Dispose();

    private static async Task KilledAt(params int[] writes)
    {
        Assert.SkipWhen(SystemCalls.Strace is null, "strace is not installed");
        int refused = 0;
        foreach (int write in writes)
        {
            await using SickHost host = new(whole: false);
            await host.Live(new("pwrite64", "signal=KILL", $"{write}"), host.Journal);
            File.Delete(host.Journal + "-journal");
            Result next = await host.Live();
            if (next.Code == 0)
            {
                host.Losses().ShouldBeEmpty($"killed at write {write}");
                continue;
            }

            refused++;
            next.Messages.ShouldContain("cannot be read as a journal", customMessage: next.Messages);
            host.Ledger.Doubled.ShouldBeEmpty();
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{writes.Length} kills, {refused} refused");
    }

    private byte[] Written()
    {
        using (EventJournal journal = Journals.Create(Path))
        {
            for (int n = 0; n < 40; n++)
            {
                journal.Append([Journals.Said(n % 4, n / 4, new string('x', 500))]);
            }
        }

        return File.ReadAllBytes(Path);
    }

    private SqliteException? Refusal()
    {
        try
        {
            EventJournal.Resume(Path).Dispose();
            return null;
        }
        catch (InvalidDataException error)
        {
            return error.InnerException.ShouldBeOfType<SqliteException>();
        }
    }
}
