using System.Diagnostics;
using System.Globalization;
using Harness.Browser;
using Harness.Testing.Site;

namespace Harness.Fieldwork.Tests.Browser;

/// <summary>A thousand visits: nothing is left behind, and the host does not grow.</summary>
[Trait("Category", "Long")]
public sealed class BrowserHostLongTests : IAsyncDisposable
{
    private const int Visits = 1000;
    private const long MostGrowth = 50L << 20;
    private readonly TestSite site = new(TimeProvider.System);
    private readonly TemporaryFolder root = new();

    [Fact]
    public async Task A_thousand_visits_leave_no_process_and_no_memory()
    {
        RealBrowser.Require();
        HashSet<int> workers = [];
        long first = 0, most = 0;
        using (BrowserHost host = new(RealBrowser.Command, root: root.Path))
        {
            Visit visit = new([new(ActKind.Goto, Value: new Uri(site.Address, "contact").AbsoluteUri), new(ActKind.Fill, RealBrowser.Label("Name"), "Anna"), new(ActKind.Picture)], [$"127.0.0.1:{site.Address.Port}"])
            {
                Dismiss = [RealBrowser.Button("Reject all")],
            };
            for (int number = 1; number <= Visits; number++)
            {
                Visited visited = await host.Visit(visit, RealBrowser.Way(site.Address), _ => false, TestContext.Current.CancellationToken);
                visited.End.ShouldBe(VisitEnd.Done, string.Create(CultureInfo.InvariantCulture, $"visit {number}"));
                workers.Add(host.Worker ?? 0);
                if (number % 100 == 0)
                {
                    long now = Held();
                    (first, most) = (first == 0 ? now : first, Math.Max(most, now));
                }
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{workers.Count} workers, {(most - first) >> 20} MB more than after a hundred visits");
        workers.Count.ShouldBeInRange(Visits / 20, (Visits / 10) + 1);
        (most - first).ShouldBeLessThan(MostGrowth);
        ProcessTable.Carrying(root.Path + "/").ShouldBeEmpty();
        root.Files().ShouldBeEmpty();
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        root.Dispose();
    }

    /// <summary>What this process holds once it has let go of what it no longer needs.</summary>
    private static long Held()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        using Process self = Process.GetCurrentProcess();
        return self.WorkingSet64;
    }
}
