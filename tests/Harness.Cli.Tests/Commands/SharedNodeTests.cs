using Harness.Commands;
using Harness.Testing;
using Harness.Testing.Platform;
using Harness.Testing.Postgres;

namespace Harness.Cli.Tests.Commands;

/// <summary>The built program on two machines, which here are two folders, that share a database.</summary>
public sealed class SharedNodeTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_machines_carry_out_one_wave_and_one_switch_reaches_both()
    {
        Assert.SkipUnless(PostgresBinaries.IsThere, PostgresBinaries.Missing);
        using LiveStudy study = new();
        using TemporaryFolder folder = new();
        await using FakeMastodon platform = new(TimeProvider.System);
        platform.Api.Tokens[Tester.Token] = Tester.Account;
        string reference = "file:" + folder.At("database.txt"), first = folder.At("one", "live-test");
        File.WriteAllText(folder.At("database.txt"), server.Cluster.Address);
        Session.Run("pause", first, "--database", reference, "--lang", "en").Messages.ShouldContain("There is no wave in");
        using Executable one = Start("one"), other = Start("two");
        await one.Says("are open", Cancellation);
        await other.Says("are open", Cancellation);
        await Patience.Until(() => platform.Ledger.Posts.Count > 0);

        Session.Run("pause", first, "--lang", "en").Messages.ShouldContain("Paused on every machine");
        platform.Timeline.Do(new(TimeSpan.Zero, Tester.Brand, "Which parcel is it?"), platform.Ledger.Posts[0].Id);
        await Patience.Until(() => Session.Run("status", first, "--lang", "en").Data.Contains("1 replies seen", StringComparison.Ordinal));
        await Task.Delay(TimeSpan.FromSeconds(3), TimeProvider.System, Cancellation);
        platform.Ledger.Posts.Count.ShouldBe(1);
        Session.Run("run", study.Folder, "--live", "--confirm", "live-test", "--out", folder.At("one")).Messages.ShouldContain("--database " + reference);
        Session stopped = Session.Run("stop", folder.At("elsewhere", "live-test"), "--database", reference, "--lang", "en");

        stopped.Messages.ShouldContain("Stopped on every machine");
        (one.End().Code, other.End().Code).ShouldBe((0, 0));
        Session.Run("case", "p0000001", first, "--study", study.Folder, "--lang", "en").Data.ShouldContain("“Which parcel is it?”");
        platform.Ledger.Posts.Count.ShouldBe(1);

        Executable Start(string name) => Executable.Start(
            study.Folder, new Dictionary<string, string>(StringComparer.Ordinal) { ["LC_ALL"] = "en_US.UTF-8" }, "run", study.Folder, "--live", "--confirm", "live-test",
            "--out", folder.At(name), "--server", $"social.example={platform.Address}", "--database", reference);
    }
}
