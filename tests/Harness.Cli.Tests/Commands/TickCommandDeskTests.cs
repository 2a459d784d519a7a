using Harness.Commands;
using Harness.Testing.Desks;
using Harness.Testing.Platform;

namespace Harness.Cli.Tests.Commands;

/// <summary>Visits to a wave against a help desk on this machine, by the file of the example study, and against a chatbot that answers at once.</summary>
public sealed class TickCommandDeskTests : IAsyncDisposable
{
    private const string Host = "desk.quillmere.example";

    private readonly LiveStudy study = new();
    private readonly FakeDesk desk = new(TimeProvider.System);

    public async ValueTask DisposeAsync()
    {
        await desk.DisposeAsync();
        study.Dispose();
    }

    [Fact]
    public async Task A_ticket_is_made_its_replies_are_read_and_a_second_visit_makes_no_other()
    {
        Begin("own-desk/desk.yaml", "env:DESK_TOKEN");
        desk.Brand = _ => [new(TimeSpan.Zero, "We got your message.", "robot"), new(TimeSpan.Zero, "Sorry, it is on its way!")];

        Session first = Tick(Host, desk.Server.Address);
        await Task.Delay(TimeSpan.FromSeconds(1.5), TimeProvider.System, TestContext.Current.CancellationToken);
        Session second = Tick(Host, desk.Server.Address);

        (first.Code, second.Code).ShouldBe((ExitCode.Ok, ExitCode.Ok), first.Messages + second.Messages);
        TicketMade ticket = desk.Ledger.Tickets.ShouldHaveSingleItem();
        (ticket.Subject, ticket.Customer).ShouldBe(("Acme my parcel is late, where is it?", "Anna Petit <p0000001@client.example>"));
        ticket.Tags.ShouldBe(["test"]);
        Case().ShouldContain("Sorry, it is on its way!");
        Case().ShouldContain("We got your message.");
    }

    [Fact]
    public async Task What_a_chatbot_answers_stands_on_record_after_the_visit_that_asked()
    {
        Begin("desks/chat-completions.yaml", "env:BOT_TOKEN");
        await using DeskServer bot = new(TimeProvider.System, new DeskLedger(), (_, _) => Answer.Json(200, """{"id":"chatcmpl-1","choices":[{"message":{"role":"assistant","content":"It left this morning."}}]}"""));

        Session session = Tick("bot.acme.example", bot.Address);

        session.Code.ShouldBe(ExitCode.Ok, session.Messages);
        bot.Ledger.Requests.ShouldHaveSingleItem().Header("Authorization").ShouldBe("Bearer token");
        Case().ShouldContain("It left this morning.");
    }

    [Fact]
    public async Task A_study_of_a_desk_can_be_rehearsed_in_Brandville()
    {
        Begin("desks/brandville.yaml", "no secret");
        string path = Path.Combine(study.Folder, "study.yaml"), file = Path.Combine(study.Folder, "desk.yaml");
        File.WriteAllText(file, File.ReadAllText(file).Replace("brand: quillmere", "brand: acme", StringComparison.Ordinal));
        File.WriteAllText(path, File.ReadAllText(path).Replace("\npersonas:", """

              world:
                about: {en: One desk., fr: Une équipe.}
                laws: [{brand: acme, story: [{after: 1s, automatic: true, says: {en: Received., fr: Reçu.}}, {after: 2s, says: {en: It is on its way., fr: Il est en route.}}], assumed: {en: All., fr: Tout.}}]
            personas:
            """, StringComparison.Ordinal));
        using Executable town = Executable.Start(study.Folder, null, "brandville", study.Folder, "--port", "0");
        Uri address = new((await town.Says("http://", TestContext.Current.CancellationToken)).Split(' ').First(word => word.StartsWith("http://", StringComparison.Ordinal)));

        Session first = Tick(Host, address);
        await Patience.Until(() => Tick(Host, address).Code == ExitCode.Ok && Case().Contains("It is on its way.", StringComparison.Ordinal));

        first.Code.ShouldBe(ExitCode.Ok, first.Messages);
        Case().ShouldContain("Received.");
    }

    private void Begin(string file, string secret)
    {
        string path = Path.Combine(study.Folder, "study.yaml");
        File.WriteAllText(path, File.ReadAllText(path)
            .Replace("{channel: mastodon, handle: \"@acme@brand.example\"}", "{channel: http, handle: desk.acme.example, desk: desk.yaml}", StringComparison.Ordinal)
            .Replace("{channel: mastodon, handle: \"@tester@social.example\", secret: \"file:tester.token\"}", "{channel: http, handle: Anna Petit}", StringComparison.Ordinal)
            .Replace("address: handle, channels: [mastodon]", "address: name, channels: [http]", StringComparison.Ordinal)
            .Replace("every: 5s", "every: 1s", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(study.Folder, "desk.yaml"), File.ReadAllText(Repository.At(["scenarios", .. file.Split('/')])).Replace(secret, "file:tester.token", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(study.Folder, "tester.token"), "token\n");
    }

    private Session Tick(string host, Uri server) =>
        Session.Run("tick", study.Folder, "--live", "--confirm", "live-test", "--server", $"{host}={server.ToString().TrimEnd('/')}", "--out", study.Reports, "--lang", "en");

    private string Case() => Session.Run("case", "p0000001", study.Journal, "--study", study.Folder, "--lang", "en").Data;
}
