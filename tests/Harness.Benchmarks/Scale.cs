using System.Diagnostics;
using System.Globalization;
using System.Text;
using Harness.Journal;
using Harness.Planning;
using Harness.Probes;
using Harness.Testing;
using Harness.Testing.Platform;
using NodaTime;

namespace Harness.Benchmarks;

/// <summary>
/// <c>scale N PER-SECOND [FOLDER]</c>: a host of its own process carries out a wave of so many conversations, all open at the end, against a
/// platform over the network, and its lag, its speed and its memory are told. The folder says what the journal lies on: /dev/shm for
/// one that need not last, a disk for one that must.
/// </summary>
internal static class Scale
{
    private static readonly string Mortal = Repository.At(".artifacts", "bin", "Harness.Mortal", new DirectoryInfo(AppContext.BaseDirectory).Name, "Harness.Mortal");

    public static async Task Run(string[] args)
    {
        (int count, double perSecond) = (int.Parse(args[0], CultureInfo.InvariantCulture), double.Parse(args[1], CultureInfo.InvariantCulture));
        string folder = Directory.CreateDirectory(Path.Combine(args.ElementAtOrDefault(2) ?? Path.GetTempPath(), $"harness-scale-{Environment.ProcessId}")).FullName;
        try
        {
            await Measure(count, Duration.FromMilliseconds(Math.Round(1000 / perSecond)), Path.Combine(folder, "journal.sqlite"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Measure(int count, Duration apart, string path)
    {
        await using FakeMastodon platform = new(TimeProvider.System);
        platform.Api.Tokens[Tester.Token] = Tester.Account;
        Instant first = Instant.FromUnixTimeMilliseconds(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds()) + Duration.FromSeconds(10);
        Slot[] slots = Tester.Steady(count, first, apart);
        EventJournal.Create(path, new("race-2012", "", 1, Brands.Live, "scale"), slots).Dispose();
        ProcessStartInfo start = new(Mortal, [path, platform.Address.ToString(), $"{count}", first.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["HARNESS_STEADY"] = apart.TotalMilliseconds.ToString(CultureInfo.InvariantCulture);
        using Process host = Process.Start(start)!;
        string said = await host.StandardOutput.ReadToEndAsync();
        await host.WaitForExitAsync();

        using EventJournal journal = EventJournal.Open(path);
        EventHead[] sent = [.. journal.Heads().Where(head => head.Kind == EventKind.Sent)];
        double[] lags = [.. sent.Select(head => (head.At - slots[head.Probe].At).TotalMilliseconds).Order()];
        double seconds = (sent.Max(head => head.At) - sent.Min(head => head.At)).TotalSeconds;
        StringBuilder told = new();
        told.AppendLine(CultureInfo.InvariantCulture, $"{count} slots, {1 / apart.TotalSeconds:0.#} a second planned, journal in {Path.GetDirectoryName(path)}");
        told.AppendLine(CultureInfo.InvariantCulture, $"posts {platform.Ledger.Posts.Count}, doubled {platform.Ledger.Doubled.Count}, sent {sent.Length}, open {journal.Probes(count).Count(probe => !probe.IsOver)}, {sent.Length / seconds:0.0} a second");
        told.AppendLine(CultureInfo.InvariantCulture, $"lag planned to answered, ms: median {lags[lags.Length / 2]:0}, p99 {lags[(lags.Length * 99) / 100]:0}, most {lags[^1]:0}");
        told.AppendLine(CultureInfo.InvariantCulture, $"peak memory of the host {long.Parse(said.Trim(), CultureInfo.InvariantCulture) / (1024.0 * 1024):0} MiB");
        Console.Write(told);
    }
}
