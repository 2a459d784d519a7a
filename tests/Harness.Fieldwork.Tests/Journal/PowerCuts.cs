using System.Data.Common;
using System.Text;
using System.Text.Json;
using Harness.Journal;
using Harness.Runs;
using Harness.Statistics;
using Harness.Testing.Platform;
using Harness.Testing.Power;

namespace Harness.Fieldwork.Tests.Journal;

/// <summary>
/// A process sends, looks and marks its journal while its system calls are recorded; then the power is cut again and again, between any
/// two of them, and what a disk may hold then is looked at. Whatever the process was told to be on disk must be there.
/// </summary>
internal sealed class PowerCuts : IAsyncDisposable
{
    private const int Probes = 3;
    private static readonly string Mortal = Repository.At(".artifacts", "bin", "Harness.Mortal", new DirectoryInfo(AppContext.BaseDirectory).Name, "Harness.Mortal");
    private readonly TemporaryFolder folder = TemporaryFolder.InMemory();
    private readonly FakeMastodon platform = new(TimeProvider.System);
    private readonly Dictionary<string, int> told = new(StringComparer.Ordinal);

    private string Journal => folder.At("disk", "journal.sqlite");

    /// <summary>Makes images of the disk, as many as asked and a few more, and judges each.</summary>
    /// <returns>How many there were, and what is wrong with them; nothing when all is well.</returns>
    public async Task<(int Images, IReadOnlyList<string> Faults)> Run(int images, ulong seed)
    {
        platform.Api.Tokens[Tester.Token] = Tester.Account;
        platform.Timeline.Brand = post => [new(TimeSpan.Zero, Tester.Brand, $"answer to {post.Id}")];
        Directory.CreateDirectory(folder.At("disk"));
        Journals.Create(Journal).Dispose();
        Disk disk = new(folder.At("disk"));
        disk.Keep(Journal);
        using Executable process = Executable.Start(
            SystemCalls.Strace!, folder.Path, new Dictionary<string, string>(StringComparer.Ordinal) { ["HARNESS_MARKS"] = "1" },
            [.. SystemCalls.Recorder, folder.At("record"), Mortal, Journal, platform.Address.ToString(), $"{Probes}"]);
        Result result = process.End();
        result.Code.ShouldBe(0, result.Messages);

        SystemCall[] calls = [.. SystemCalls.Read(folder.At("record"))];
        int cuts = Cuts(calls), each = ((images - 1) / cuts) + 1, made = 0;
        List<string> faults = [];
        foreach (SystemCall call in calls)
        {
            if (call.Name == "write" && Encoding.UTF8.GetString(call.Written()).Split(' ', '\n') is ["mark", var point, ..])
            {
                told[point] = told.GetValueOrDefault(point) + 1;
            }
            else if (disk.Follow(call))
            {
                for (int i = 0; i < each; i++, made++)
                {
                    faults.AddRange(Faults(disk.AfterPowerCut(Draws.For(seed, (ulong)made))).Select(fault => $"image {made}, after {call.Name} of {Path.GetFileName(call.Path)}: {fault}"));
                }
            }
        }

        told.Keys.Order(StringComparer.Ordinal).ShouldBe(["claimed", "marked", "seen", "settled", "spooled"]);
        return (made, faults);
    }

    public async ValueTask DisposeAsync()
    {
        await platform.DisposeAsync();
        folder.Dispose();
    }

    private int Cuts(SystemCall[] calls)
    {
        Disk blank = new(folder.At("disk"));
        blank.Keep(Journal);
        return calls.Count(blank.Follow);
    }

    private IEnumerable<string> Faults(IReadOnlyDictionary<string, byte[]> image)
    {
        string place = folder.At("image");
        Directory.CreateDirectory(place);
        try
        {
            foreach ((string path, byte[] bytes) in image)
            {
                File.WriteAllBytes(Path.Combine(place, Path.GetFileName(path)), bytes);
            }

            return [.. Look(Path.Combine(place, "journal.sqlite"))];
        }
        finally
        {
            Directory.Delete(place, recursive: true);
        }
    }

    private IEnumerable<string> Look(string path)
    {
        int whole = 0, claims = 0, settled = 0, seen = 0;
        string? broken = null;
        try
        {
            using DbConnection database = JournalFile.Writing(path);
            whole = Scalar(database, "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check = 'ok'");
            claims = Scalar(database, "SELECT count(*) FROM wire");
            settled = Scalar(database, "SELECT count(*) FROM wire WHERE outcome IS NOT NULL");
            seen = Scalar(database, "SELECT count(DISTINCT probe) FROM seen");
        }
        catch (DbException error)
        {
            broken = error.Message;
        }

        if (broken is not null || whole != 1)
        {
            yield return $"the journal is broken: {broken}";
            yield break;
        }

        using EventJournal journal = EventJournal.Open(path);
        int events = journal.Events().Count();
        using Spool spool = Spool.Of(path);
        IReadOnlyList<Spooled> answers = spool.Read();
        foreach ((string point, int there) in new[] { ("claimed", claims), ("settled", settled), ("seen", seen), ("spooled", answers.Count) })
        {
            if (there < told.GetValueOrDefault(point))
            {
                yield return $"{told[point]} {point} and {there} there";
            }
        }

        string mark = path + ".install";
        if (told.GetValueOrDefault("marked") > 0 && !File.Exists(mark))
        {
            yield return "the mark is gone";
        }
        else if (File.Exists(mark) && JsonSerializer.Deserialize<InstallMark>(File.ReadAllBytes(mark))!.Events > events)
        {
            yield return "the mark knows of events that the journal does not have";
        }
    }

    private static int Scalar(DbConnection database, string sql)
    {
        using Statement select = database.Command(sql);
        using DbDataReader row = select.Read();
        row.Read();
        return row.GetInt32(0);
    }
}
