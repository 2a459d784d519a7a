using System.Diagnostics;
using Harness.Browser;
using Harness.Testing.Site;

namespace Harness.Fieldwork.Tests.Browser;

/// <summary>Rows 54 and 56 of the fault matrix: whatever a browser does, nothing of it is left, and nothing is said to be sent that was not.</summary>
public sealed class BrowserHostTests(RealBrowser browser) : IAsyncDisposable
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G'];
    private readonly TestSite site = new(TimeProvider.System);
    private readonly TemporaryFolder root = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_is_opened_and_pictured_within_bounds()
    {
        site.Face = SiteFace.Tall;

        Visited visited = await Visit(browser.Shared, new Act(ActKind.Goto, Value: Address("contact")), new Act(ActKind.Picture), new Act(ActKind.Picture, RealBrowser.Css("form")));

        visited.End.ShouldBe(VisitEnd.Done);
        visited.Pictures.Count.ShouldBe(2);
        visited.Pictures.ShouldAllBe(picture => picture.Take(Png.Length).SequenceEqual(Png));
        Size(visited.Pictures[0]).ShouldBe((1280, 10_000));
        Size(visited.Pictures[1]).Height.ShouldBeLessThan(1_000);
    }

    [Fact]
    public async Task A_page_of_500_MB_is_cut_off_and_an_endless_one_is_left()
    {
        site.Face = SiteFace.Huge;
        (await Visit(browser.Shared, new Act(ActKind.Goto, Value: Address("contact")))).End.ShouldBe(VisitEnd.TooMuch);

        site.Face = SiteFace.Endless;
        Visited endless = await Visit(browser.Shared, new Act(ActKind.Goto, Value: Address("contact")), new Act(ActKind.Picture));
        endless.End.ShouldBe(VisitEnd.Done);
        endless.Pictures.ShouldAllBe(picture => picture.Length < 8 * 1024 * 1024);
    }

    [Fact]
    public async Task Nothing_is_loaded_from_hosts_that_are_not_declared()
    {
        site.Face = SiteFace.Foreign;
        (await Visit(browser.Shared, new Act(ActKind.Goto, Value: Address("contact")), new Act(ActKind.Expect, RealBrowser.Css("form")))).End.ShouldBe(VisitEnd.Done);

        site.Face = SiteFace.Elsewhere;
        (await Visit(browser.Shared, new Act(ActKind.Goto, Value: Address("contact")))).End.ShouldBe(VisitEnd.Undeclared);
        (await Visit(browser.Shared, new Act(ActKind.Goto, Value: "http://tracker.example/"))).End.ShouldBe(VisitEnd.Undeclared);
        site.Asked.Distinct().ShouldBe(["GET /contact"], ignoreOrder: true);
    }

    [Fact]
    public async Task Downloads_workers_windows_and_questions_come_to_nothing()
    {
        site.Face = SiteFace.Nosy;

        (await Visit(browser.Shared, new Act(ActKind.Goto, Value: Address("contact")), new Act(ActKind.Expect, RealBrowser.Css("form")))).End.ShouldBe(VisitEnd.Done);

        site.Asked.ShouldNotContain("GET /worker.js");
    }

    [Fact]
    public async Task A_browser_that_breaks_before_the_word_to_send_has_sent_nothing_and_another_takes_its_place()
    {
        using BrowserHost host = RealBrowser.Own(root.Path);

        Visited broken = await Send(host, _ => KillBrowsers());
        Visited whole = await Visit(host, new Act(ActKind.Goto, Value: Address("contact")));

        (broken.End, broken.Left).ShouldBe((VisitEnd.Crashed, false));
        whole.End.ShouldBe(VisitEnd.Done);
        site.Letters.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(SiteFace.Hangs)]
    [InlineData(SiteFace.Hungry)]
    public async Task A_page_that_holds_the_browser_up_after_it_sent_leaves_the_send_open_and_nothing_behind(SiteFace face)
    {
        site.Face = face;
        using BrowserHost host = RealBrowser.Own(root.Path, RealBrowser.Quick with { Visit = TimeSpan.FromSeconds(9), MostMemory = 900L << 20 });

        Visited visited = await Send(host, _ => true);
        site.Face = SiteFace.Usual;

        visited.End.ShouldBeOneOf(VisitEnd.Crashed, VisitEnd.TimedOut, VisitEnd.Unconfirmed);
        (visited.Told, visited.Left).ShouldBe((true, true));
        site.Letters.Count.ShouldBe(1);
        (await Visit(host, new Act(ActKind.Goto, Value: Address("contact")))).End.ShouldBe(VisitEnd.Done);
    }

    [Fact]
    public async Task A_worker_is_replaced_after_its_visits_and_nothing_is_left_at_the_end()
    {
        using (BrowserHost host = RealBrowser.Own(root.Path, RealBrowser.Quick with { Visits = 2 }))
        {
            await Visit(host, new Act(ActKind.Goto, Value: Address("contact")));
            int? first = host.Worker;
            first.ShouldNotBeNull();
            ProcessTable.Carrying(root.Path).ShouldAllBe(process => process.Id != Environment.ProcessId);
            await Visit(host, new Act(ActKind.Goto, Value: Address("contact")));
            host.Worker.ShouldBeNull();
            await Visit(host, new Act(ActKind.Goto, Value: Address("contact")));
            host.Worker.ShouldNotBe(first);
        }

        ProcessTable.Carrying(root.Path).ShouldBeEmpty();
        root.Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_that_opens_accounts_is_in_the_environment_of_a_browser()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "environments of other processes are read on Linux only");
        Environment.SetEnvironmentVariable("HARNESS_TEST_SECRET", "open sesame");
        using BrowserHost host = RealBrowser.Own(root.Path);

        await Visit(host, new Act(ActKind.Goto, Value: Address("contact")));

        IReadOnlyList<Living> family = ProcessTable.Carrying(root.Path);
        family.Count.ShouldBeGreaterThan(2);
        family.ShouldAllBe(process => !File.ReadAllText($"/proc/{process.Id}/environ").Contains("open sesame", StringComparison.Ordinal));
    }

    [Fact]
    public async Task When_the_host_is_killed_its_worker_and_browsers_are_gone_within_ten_seconds()
    {
        RealBrowser.Require();
        using Executable host = await Standing();
        HashSet<int> groups = [.. Family().Select(process => process.Group)];
        ProcessTable.In(groups).Count.ShouldBeGreaterThan(3);
        long killed = TimeProvider.System.GetTimestamp();

        host.Kill();

        await Patience.Until(() => ProcessTable.In(groups).Count == 0 && !Family().Any());
        TimeProvider.System.GetElapsedTime(killed).ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task What_outlived_its_host_is_killed_at_the_next_start_and_what_another_host_holds_is_not()
    {
        RealBrowser.Require();
        using Executable dead = await Standing();
        foreach (Living process in Family())
        {
            Signal("-STOP", process.Id);
        }

        dead.Kill();
        dead.Ends(TimeSpan.FromSeconds(10)).ShouldBeTrue();
        int left = Family().Count();
        using Executable alive = await Standing();
        int worker = Number(alive);

        WorkerFolder.Sweep(root.Path, TimeProvider.System);

        left.ShouldBeGreaterThan(3);
        Family().ShouldContain(process => process.Id == worker);
        Family().ShouldAllBe(process => !File.ReadAllText($"/proc/{process.Id}/stat").Contains(" T ", StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (Living process in Family().ToArray())
        {
            Signal("-KILL", process.Id);
        }

        await site.DisposeAsync();
        root.Dispose();
    }

    private static (int Width, int Height) Size(byte[] png) =>
        (System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));

    private static void Signal(string name, int process)
    {
        using Process kill = Process.Start("kill", [name, $"{process}"]);
        kill.WaitForExit();
    }

    private static int Number(Executable host) => int.Parse(host.Said.Split("worker ")[1].Split('\n')[0], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The workers and browsers of this test; the hosts, whose command names the folder too, are none of them.</summary>
    private IEnumerable<Living> Family() => ProcessTable.Carrying(root.Path + "/");

    private async Task<Executable> Standing()
    {
        string mortal = Repository.At(".artifacts", "bin", "Harness.Mortal", new DirectoryInfo(AppContext.BaseDirectory).Name, "Harness.Mortal");
        Executable host = Executable.Start(mortal, root.Path, null, "browse", root.Path, Address("contact"));
        await host.Says("worker ", Cancellation);
        return host;
    }

    private bool KillBrowsers()
    {
        foreach (Living process in Family().Where(process => File.ReadAllText($"/proc/{process.Id}/cmdline").Contains("user-data-dir", StringComparison.Ordinal)).ToArray())
        {
            Signal("-KILL", process.Id);
        }

        return true;
    }

    private string Address(string path) => new Uri(site.Address, path).AbsoluteUri;

    private async Task<Visited> Visit(BrowserHost host, params IReadOnlyList<Act> acts) =>
        await host.Visit(new(acts, [$"127.0.0.1:{site.Address.Port}"]), RealBrowser.Way(site.Address), _ => false, Cancellation);

    private async Task<Visited> Send(BrowserHost host, Func<Prepared, bool> ready) => await host.Visit(
        new(
        [
            new(ActKind.Goto, Value: Address("contact")),
            new(ActKind.Fill, RealBrowser.Label("Name"), "Anna"),
            new(ActKind.Fill, RealBrowser.Label("E-mail address"), "anna@example.org"),
            new(ActKind.Fill, RealBrowser.Label("Your message"), "Hello"),
            new(ActKind.Check, RealBrowser.Label("I accept the terms")),
            new(ActKind.Send, RealBrowser.Button("Send message")),
        ],
        [$"127.0.0.1:{site.Address.Port}"]) { Dismiss = [RealBrowser.Button("Reject all")], Confirm = new(null, "Thank you", null, 2) },
        RealBrowser.Way(site.Address), ready, Cancellation);
}
