using System.Text.RegularExpressions;
using Harness.Commands;

namespace Harness.Cli.Tests.Commands;

public sealed partial class DemoCommandWatchTests
{
    private static readonly Dictionary<string, string> English = new() { ["LC_ALL"] = "en_US.UTF-8", ["DISPLAY"] = "" };

    [Theory]
    [InlineData("demo --day 3s", "--day and --port go with --watch.")]
    [InlineData("demo --port 0", "--day and --port go with --watch.")]
    [InlineData("demo --port 0 --lang fr", "--day et --port vont avec --watch.")]
    [InlineData("demo --watch --day 0s", "“0s” is not how long a day can take: 1s to 24h, such as 2s or 10m.")]
    [InlineData("demo --watch --day 25h --lang fr", "«\u00A025h\u00A0» n’est pas une durée possible pour un jour\u00A0: de 1s à 24h, telle que 2s ou 10m.")]
    public void What_does_not_go_together_is_refused(string line, string said)
    {
        Session session = Session.Run(line.Split(' '));

        session.Code.ShouldBe(ExitCode.Usage);
        session.Messages.ShouldContain(said);
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task The_whole_Race_can_be_watched_ends_by_itself_and_says_what_the_demo_says()
    {
        using TemporaryFolder folder = new();
        using Executable demo = Executable.Start(folder.Path, English, "demo", "--watch", "--day", "1s", "--port", "0");
        using HttpClient client = new() { BaseAddress = new(Link().Match(await demo.Says("http://", TestContext.Current.CancellationToken)).Value) };

        await Patience.Until(() => client.GetStringAsync("/").Result.Contains("class=\"entry person\"", StringComparison.Ordinal));
        Result watched = demo.End();

        watched.Code.ShouldBe(0);
        watched.Data.ShouldBe(Executable.Run(folder.At("reports"), English, "demo").Data);
        watched.Messages.ShouldContain("Next: harness serve reports/race-2012");
    }

    [GeneratedRegex("http://[^ ]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Link();
}
