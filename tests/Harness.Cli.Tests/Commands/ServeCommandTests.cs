using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Harness.Commands;

namespace Harness.Cli.Tests.Commands;

public sealed partial class ServeCommandTests(FinishedReport report) : IClassFixture<FinishedReport>
{
    private const string Hostile = """
        {
          "Urls": "http://127.0.0.1:5999",
          "AllowedHosts": "*",
          "Kestrel": { "Endpoints": { "Open": { "Url": "http://0.0.0.0:5999" } } }
        }
        """;

    [Fact]
    public async Task No_settings_of_the_folder_or_the_environment_give_it_another_address()
    {
        using TemporaryFolder folder = new(), user = new();
        await File.WriteAllTextAsync(folder.At("appsettings.json"), Hostile, Cancellation);
        await File.WriteAllTextAsync(folder.At("appsettings.Production.json"), Hostile, Cancellation);
        Dictionary<string, string> environment = new()
        {
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:5999",
            ["ASPNETCORE_HTTP_PORTS"] = "5999",
            ["ASPNETCORE_CONTENTROOT"] = folder.Path,
            ["ASPNETCORE_Kestrel__Endpoints__Open__Url"] = "http://0.0.0.0:5999",
            ["DOTNET_URLS"] = "http://127.0.0.1:5999",
            ["DOTNET_ENVIRONMENT"] = "Development",
            ["URLS"] = "http://127.0.0.1:5999",
            ["Kestrel__Endpoints__Open__Url"] = "http://0.0.0.0:5999",
            ["HOME"] = user.Path,
            ["LC_ALL"] = "en_US.UTF-8",
        };
        using Executable serve = Executable.Start(folder.Path, environment, "serve", report.Folder, "--port", "0");
        Uri address = await Address(serve);

        address.Host.ShouldBe("127.0.0.1");
        address.Port.ShouldNotBe(5999);
        using HttpClient client = new() { BaseAddress = address };
        (await client.GetStringAsync("/", Cancellation)).ShouldContain("<dt>sent</dt><dd>280</dd>");
        (await client.GetStringAsync("/pages.css", Cancellation)).ShouldContain("--ink: #1a1d21;");
        (await client.GetByteArrayAsync("/report.html", Cancellation)).ShouldBe(await File.ReadAllBytesAsync(Path.Combine(report.Folder, "report.html"), Cancellation));

        serve.Signal(PosixSignal.SIGTERM);
        Result result = serve.End();
        result.Messages.ShouldBe($"Open {address} in a browser; Ctrl-C stops.\n");
        result.Data.ShouldBeEmpty();
        user.Files().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(PosixSignal.SIGTERM)]
    [InlineData(PosixSignal.SIGINT)]
    public async Task Stopped_by_its_user_it_ends_at_once_and_well_even_while_a_browser_holds_on(PosixSignal signal)
    {
        using Executable serve = Executable.Start(report.Home, null, "serve", "--port", "0");
        Uri address = await Address(serve);
        using TcpClient browser = new();
        await browser.ConnectAsync(address.Host, address.Port, Cancellation);
        await browser.GetStream().WriteAsync("GET / HTTP/1.1\r\n"u8.ToArray(), Cancellation);

        serve.Signal(signal);
        serve.End().Code.ShouldBe(0, "a command that does not stop by itself is broken off with another code");
    }

    [Fact]
    public async Task The_language_of_the_command_is_that_of_readers_who_ask_for_none()
    {
        using Executable serve = Executable.Start(report.Home, null, "serve", "--port", "0", "--lang", "fr");
        (await serve.Says("http://", Cancellation)).ShouldMatch("^Ouvrez http://127\\.0\\.0\\.1:[0-9]+/ dans un navigateur\u00A0; Ctrl-C arrête\\.$");
    }

    [Fact]
    public async Task A_report_folder_named_like_the_study_does_not_hide_the_study()
    {
        using Executable serve = Executable.Start(Path.Combine(report.Home, "reports"), null, "serve", "race-2012", "--port", "0");
        (await Address(serve)).Host.ShouldBe("127.0.0.1");
    }

    [Fact]
    public void A_port_that_is_taken_is_said_in_both_languages()
    {
        using TcpListener other = new(IPAddress.Loopback, 0);
        other.Start();
        string port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);

        Refused("serve", report.Folder, "--port", port, "--lang", "en").ShouldContain($"Port {port} cannot be had: another program uses it.");
        Refused("serve", report.Folder, "--port", port, "--lang", "fr").ShouldContain($"Le port {port} n’est pas disponible\u00A0: un autre programme l’utilise.");
    }

    [Theory]
    [InlineData("65536")]
    [InlineData("-1")]
    [InlineData("http")]
    public void What_is_no_port_is_refused(string port)
    {
        Refused("serve", report.Folder, "--port", port, "--lang", "fr").ShouldContain($"«\u00A0{port}\u00A0» n’est pas un port\u00A0: de 0 à 65535.");
    }

    [Fact]
    public void A_folder_without_a_journal_is_refused_with_a_way_out()
    {
        using TemporaryFolder folder = new();
        Refused("serve", folder.At("gone")).ShouldContain($"There is no journal.sqlite in {folder.At("gone")}. Make one with: harness demo");
        Refused("serve", folder.Path, "--lang", "fr").ShouldContain("Il n’y a pas de journal.sqlite dans");
    }

    [Fact]
    public void Something_else_under_the_name_of_a_journal_is_refused()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.At("journal.sqlite"), "not a journal, though long enough to be looked at as one by SQLite");
        Refused("serve", folder.Path).ShouldContain("cannot be read");
        File.WriteAllBytes(folder.At("journal.sqlite"), []);
        Refused("serve", folder.Path, "--lang", "fr").ShouldContain("ne peut pas être lu");
    }

    [Fact]
    public void Without_a_name_the_folder_must_be_clear()
    {
        using TemporaryFolder folder = new();
        Dictionary<string, string> english = new() { ["LC_ALL"] = "en_US.UTF-8" };
        Result none = Executable.Run(folder.Path, english, "serve");
        none.Code.ShouldBe(2);
        none.Messages.ShouldContain("There is nothing to show: no folder in reports has a journal.sqlite. Make one with: harness demo");

        foreach (string name in new[] { "b", "a", "no-journal" })
        {
            Directory.CreateDirectory(folder.At("reports", name));
        }

        File.WriteAllText(folder.At("reports", "a", "journal.sqlite"), "");
        File.WriteAllText(folder.At("reports", "b", "journal.sqlite"), "");
        Result two = Executable.Run(folder.Path, english, "serve");
        two.Code.ShouldBe(2);
        two.Messages.ShouldContain("Which one? Name a folder: reports/a, reports/b");
    }

    [Fact]
    public async Task Without_a_name_the_only_folder_is_meant()
    {
        using TemporaryFolder folder = new();
        Directory.CreateDirectory(folder.At("reports", "mine"));
        File.Copy(Path.Combine(report.Folder, "journal.sqlite"), folder.At("reports", "mine", "journal.sqlite"));
        using Executable serve = Executable.Start(folder.Path, null, "serve", "--port", "0");
        (await Address(serve)).Host.ShouldBe("127.0.0.1");
    }

    [Fact]
    public async Task The_study_must_be_the_one_of_the_journal_byte_for_byte()
    {
        using TemporaryFolder folder = new();
        foreach (string source in Directory.EnumerateFiles(Repository.At("scenarios", "race-2012")))
        {
            File.Copy(source, folder.At(Path.GetFileName(source)));
        }

        using (Executable serve = Executable.Start(folder.Path, null, "serve", report.Folder, "--study", folder.Path, "--port", "0"))
        {
            (await Address(serve)).Host.ShouldBe("127.0.0.1");
        }

        await File.AppendAllTextAsync(folder.At("personas.yaml"), "# more\n", Cancellation);
        Refused("serve", report.Folder, "--study", folder.Path).ShouldContain("was made with other files than those of");
        Refused("serve", report.Folder, "--study", folder.Path, "--lang", "fr").ShouldContain("a été fait avec d’autres fichiers que ceux de");
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string Refused(params string[] arguments)
    {
        Session session = Session.Run(arguments);
        session.Code.ShouldBe(ExitCode.Usage);
        session.Data.ShouldBeEmpty();
        session.Messages.ShouldNotContain("   at ");
        return session.Messages;
    }

    private static async Task<Uri> Address(Executable serve) => new(Link().Match(await serve.Says("http://", Cancellation)).Value);

    [GeneratedRegex("http://[^ ]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Link();
}
