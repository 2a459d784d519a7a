using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Harness.Brandville;
using Harness.Commands;

namespace Harness.Cli.Tests.Commands;

public sealed partial class BrandvilleCommandTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_brands_of_the_Race_answer_until_they_are_stopped_and_leave_nothing_behind()
    {
        using TemporaryFolder folder = new();
        Directory.CreateDirectory(folder.At("race-2012"));
        using Executable town = Executable.Start(
            folder.Path, new Dictionary<string, string> { ["LC_ALL"] = "en_US.UTF-8", ["URLS"] = "http://0.0.0.0:5999" }, "brandville", "--port", "0", "--day", "2s", "--fault", "captcha");
        using HttpClient client = new() { BaseAddress = new(Link().Match(await town.Says("http://", Cancellation)).Value) };

        string page = await client.GetStringAsync("/", Cancellation), faults = await client.GetStringAsync("/faults", Cancellation);
        town.Signal(PosixSignal.SIGTERM);
        Result result = town.End();

        client.BaseAddress.Host.ShouldBe("127.0.0.1");
        page.ShouldContain("one day lasts 2&#xA0;s");
        faults.ShouldStartWith("{\"on\":[\"captcha\"]");
        result.Code.ShouldBe(0);
        result.Data.ShouldBeEmpty();
        result.Messages.ShouldBe(
            $"""
            Brandville, 14{'\u00A0'}brands of race-2012: open {client.BaseAddress} in a browser; Ctrl-C stops.
            Mastodon interface: {client.BaseAddress}api/v1/, any token; a tester's id is that tester's token (tester-1, tester-2, tester-3). Help desk: {client.BaseAddress}desk/tickets

            """);
        folder.Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task In_French_it_speaks_French_and_its_pages_do_to_readers_who_ask_for_nothing()
    {
        using TemporaryFolder folder = new();
        using Executable town = Executable.Start(folder.Path, null, "brandville", "retail-bilingual", "--port", "0", "--lang", "fr");
        string line = await town.Says("http://", Cancellation);
        using HttpClient client = new() { BaseAddress = new(Link().Match(line).Value) };

        line.ShouldMatch("^Brandville, [0-9]+\u00A0marques de retail-bilingual\u00A0: ouvrez http://127\\.0\\.0\\.1:[0-9]+/ dans un navigateur\u00A0; Ctrl-C arrête\\.$");
        (await client.GetStringAsync("/", Cancellation)).ShouldContain("temps réel");
    }

    [Fact]
    public async Task A_study_can_be_rehearsed_there_in_real_time_with_the_tokens_it_has()
    {
        using LiveStudy study = new();
        string file = Path.Combine(study.Folder, "study.yaml");
        File.WriteAllText(file, File.ReadAllText(file).Replace("\npersonas:", """

              world:
                about: {en: One desk., fr: Une équipe.}
                laws: [{brand: acme, story: [{after: 1s, says: {en: It is on its way., fr: Il est en route.}}], assumed: {en: All., fr: Tout.}}]
            personas:
            """, StringComparison.Ordinal));
        using Executable town = Executable.Start(study.Folder, null, "brandville", study.Folder, "--port", "0");
        string server = "social.example=" + Link().Match(await town.Says("http://", Cancellation)).Value;
        string Tick(string what) => Session.Run("tick", study.Folder, "--live", "--confirm", "live-test", "--out", study.Reports, "--server", server, "--json").Data
            .Split('\n').First(line => line.Contains($"\"{what}\"", StringComparison.Ordinal)).Trim();

        Tick("sent").ShouldBe("\"sent\": 1,");
        await Patience.Until(() => Tick("looked") != "\"looked\": 0,");

        Session.Run("case", "p0000001", study.Journal, "--study", study.Folder, "--lang", "en").Data.ShouldContain("It is on its way.");
    }

    [Fact]
    public void The_pages_about_it_name_options_and_faults_that_there_are_and_the_same_in_both_languages()
    {
        string help = Session.Run("brandville", "--help").Data + Session.Run("demo", "--help").Data + Session.Run("run", "--help").Data;
        string[] english = Words("brandville.md"), french = Words("brandville.fr.md");

        english.ShouldBe(french);
        english.Where(word => word.StartsWith("--", StringComparison.Ordinal)).ShouldAllBe(option => help.Contains(option, StringComparison.Ordinal));
        FaultSwitches.Keys.Keys.Select(key => $"`{key}`").ShouldBeSubsetOf(english);
        Code("brandville.md").ShouldBe(Code("brandville.fr.md"));
    }

    [Theory]
    [InlineData("brandville --fault flood", "“flood” is not a fault here: limited, limited-untold, failed-after, answer-lost, slow-tail, read-lag, captcha, page-changed.")]
    [InlineData("brandville --fault flood --lang fr", "«\u00A0flood\u00A0» n’est pas une panne d’ici")]
    [InlineData("brandville --day soon", "“soon” is not how long a day can take: 1s to 24h, such as 2s or 10m.")]
    [InlineData("brandville --port 70000", "“70000” is not a port")]
    [InlineData("brandville race-2013", "There is no study “race-2013”")]
    public void A_slip_is_answered_with_what_is_allowed(string line, string said) => Refused(line.Split(' ')).ShouldContain(said);

    [Fact]
    public void A_port_that_is_taken_is_said()
    {
        using TcpListener other = new(IPAddress.Loopback, 0);
        other.Start();
        string port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);

        Refused("brandville", "--port", port).ShouldContain($"Port {port} cannot be had: another program uses it.");
    }

    [Fact]
    public void A_study_without_a_world_has_nobody_to_answer()
    {
        using TemporaryFolder folder = new();
        Session.Run("init", folder.At("mine"), "--example", "blueboat-7").Code.ShouldBe(ExitCode.Ok);
        string panel = File.ReadAllText(folder.At("mine", "panel.yaml"));
        File.WriteAllText(folder.At("mine", "panel.yaml"), panel[..panel.IndexOf("world:", StringComparison.Ordinal)]);

        Refused("brandville", folder.At("mine")).ShouldContain("The panel of blueboat-7 has no simulated world: nobody could answer in Brandville.");
        Refused("brandville", folder.At("mine"), "--lang", "fr").ShouldContain("n’a pas de monde simulé\u00A0: personne ne répondrait à Brandville.");
    }

    private static string[] Words(string page) => [.. Word().Matches(Page(page)).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    private static string[] Code(string page) => [.. Page(page).Split("```").Where((_, at) => at % 2 == 1)];

    private static string Page(string name) => File.ReadAllText(Repository.At("harness", "docs", name));

    private static string Refused(params string[] arguments)
    {
        Session session = Session.Run(arguments);
        session.Code.ShouldBe(ExitCode.Usage);
        session.Data.ShouldBeEmpty();
        session.Messages.ShouldNotContain("   at ");
        return session.Messages;
    }

    [GeneratedRegex("--[a-z]+|`[^`\n]+`", RegexOptions.None, 1000)]
    private static partial Regex Word();

    [GeneratedRegex("http://[^ ]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Link();
}
