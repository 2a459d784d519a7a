using Harness.Commands;
using Harness.Runs;

namespace Harness.Cli.Tests.Commands;

public sealed class OneHostTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_second_host_names_the_first_and_since_when()
    {
        HandTime time = new(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        string journal = folder.At("journal.sqlite"), pid = Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture);
        using (HostLock first = OneHost.Take(journal, time))
        {
            SetupException refused = Should.Throw<SetupException>(() => OneHost.Take(journal, time));
            refused.Code.ShouldBe(ExitCode.Usage);
            refused.What.En.ShouldStartWith($"Process {pid} runs {journal} already, since 2026-03-02 09:00:00 UTC.");
            refused.What.Fr.ShouldStartWith($"Le processus {pid} exécute déjà {journal}, depuis le 2026-03-02 09:00:00 UTC.");
        }

        OneHost.Take(journal, time).Dispose();
    }

    [Fact]
    public void Where_nothing_can_be_written_nothing_runs() =>
        Should.Throw<SetupException>(() => OneHost.Take(folder.At("gone", "journal.sqlite"), TimeProvider.System)).What.En.ShouldStartWith("No host can run");
}
