using Harness.Commands;
using Harness.Planning;
using NodaTime;

namespace Harness.Cli.Tests.Commands;

public sealed class WatchedWaveTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The first three days of the Race, a day in a millisecond: as fast as the machine can.</summary>
    [Fact]
    public async Task Watched_over_HTTP_a_wave_comes_to_what_it_comes_to_in_memory()
    {
        using TemporaryFolder folder = new();
        Scenario race = Scenario.Load("race-2012");
        Plan whole = Planner.Plan(race.Result.Study!, 2012), plan = whole with { Slots = [.. whole.Slots.Take(42)] };

        (ExitCode watched, string shown, string messages) = await Play(terminal => WatchedWave.Publish(plan, race.Source, folder.At("watched"), json: false, Duration.FromMilliseconds(1), 0, terminal, Cancellation));
        (ExitCode simulated, string expected, _) = await Play(terminal => SimulatedWave.Publish(plan, race.Source, folder.At("simulated"), json: false, terminal, Cancellation));

        (watched, shown).ShouldBe((simulated, expected));
        shown.ShouldContain("0 of 3");
        messages.ShouldMatch("race-2012: 42 messages planned\\. Watch them at http://127\\.0\\.0\\.1:[0-9]+/ for about");
        folder.Files().Where(file => file.StartsWith("watched", StringComparison.Ordinal) && !file.Contains("/data/", StringComparison.Ordinal)).ShouldBe(["watched/estimates.json", "watched/events.jsonl", "watched/journal.sqlite", "watched/report.html"]);
        Events(folder.At("watched")).ShouldBe(Events(folder.At("simulated")));
        Events(folder.At("watched")).Count(line => line.Contains("\"kind\":\"replied\"", StringComparison.Ordinal)).ShouldBeGreaterThan(3);
    }

    /// <summary>All events but where the messages stand, which is for the platform to say.</summary>
    private static string[] Events(string folder) =>
        [.. File.ReadLines(Path.Combine(folder, "events.jsonl")).Where(line => !line.Contains("\"kind\":\"sent\"", StringComparison.Ordinal))];

    private static async Task<(ExitCode Code, string Data, string Messages)> Play(Func<Terminal, Task<ExitCode>> play)
    {
        await using StringWriter data = new() { NewLine = "\n" }, messages = new() { NewLine = "\n" };
        ExitCode code = await play(new Terminal(data, messages, piped: true, _ => null));
        return (code, data.ToString(), messages.ToString());
    }
}
