using System.Net;
using System.Text;
using Harness.Channels.Email;
using Harness.Channels.Email.Imap;
using Harness.Documents.Cases;
using Harness.Hosting;
using Harness.Journal;
using Harness.Runs.Imports;
using Harness.Studies;
using Harness.Testing.Mail;
using NodaTime;

namespace Harness.Web.Tests.Pages.Inbox;

/// <summary>A mailbox with a mail that answers nothing known, and the page where a person says what it answers.</summary>
public sealed class IndexTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = TemporaryFolder.InMemory();
    private readonly HandTime time = new(HandWave.Start.ToDateTimeOffset());
    private readonly List<int> woken = [];
    private FakeImap imap = null!;
    private HandWave hands = null!;
    private MailRooms rooms = null!;
    private Served served = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private InboxNotes Notes => InboxNotes.Beside(hands.Path);

    public async ValueTask InitializeAsync()
    {
        FakeMailbox mailbox = new(time);
        mailbox.Put("INBOX", "From: Service <noreply@desk.test>\nTo: jeanne@shopper.test\nSubject: <b>Votre demande</b>\nMessage-ID: <1@desk.test>\nDate: Mon, 2 Mar 2026 08:00:00 +0000\n\nNous avons trouvé <script>alert(1)</script> votre colis.\n".ReplaceLineEndings("\r\n"));
        imap = new(mailbox);
        imap.Accounts[MailTester.Address] = MailTester.Word;
        hands = new(folder.Path, time, new ScriptedChannel(time));
        await Open();
    }

    [Fact]
    public async Task What_waits_is_shown_as_text_and_only_as_text()
    {
        string page = await served.Page("/inbox?lang=fr");

        page.ShouldContain("noreply@desk.test");
        page.ShouldContain("&lt;b&gt;Votre demande&lt;/b&gt;");
        page.ShouldContain("&lt;script&gt;");
        page.ShouldContain("un autre contact");
    }

    [Fact]
    public async Task A_decision_stands_over_a_restart_and_wakes_its_conversation()
    {
        (await Post(("probe", "other"), ("other", "p0000003"), ("who", "anna"))).ShouldBe(HttpStatusCode.Redirect);

        Notes.Read().ShouldHaveSingleItem().ShouldSatisfyAllConditions(note => note.Probe.ShouldBe(2), note => note.Who.ShouldBe("anna"), note => note.Persona.ShouldBe("jeanne"));
        woken.ShouldBe([2]);
        rooms.Undecided.ShouldBeEmpty();
        rooms.Opened["jeanne"].Of(2, 0).ShouldHaveSingleItem().Sender.ShouldBe("noreply@desk.test");
        await Reopen();
        rooms.Undecided.ShouldBeEmpty();
        rooms.Opened["jeanne"].Of(2, 0).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_belongs_to_none_is_not_asked_about_again()
    {
        (await Post(("probe", "none"), ("who", "anna"))).ShouldBe(HttpStatusCode.Redirect);
        await Reopen();

        (await served.Page("/inbox?lang=en")).ShouldContain("Nothing waits.");
        woken.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_person_brought_waits_beside_what_was_read_and_is_decided_in_the_same_way()
    {
        MailFolder.Beside(hands.Path).Add([new("x.eml", Encoding.UTF8.GetBytes("From: Julie <julie@desk.test>\nTo: jeanne@shopper.test\nSubject: Brought\nMessage-ID: <2@desk.test>\n\nBonjour.\n"))]);
        using MailImports imports = new(MailFolder.Beside(hands.Path), new(HandWave.Study, 1, time, null, "race-2012"), hands.Slots, hands.Wave, Notes);
        (await imports.Take(Cancellation)).Undecided.ShouldBe(1);
        await Reopen(imports);
        (await served.Page("/inbox?lang=en")).ShouldSatisfyAllConditions(page => page.ShouldContain("julie@desk.test"), page => page.ShouldContain("noreply@desk.test"));

        (await Post(imports.Undecided[0].Mail, ("probe", "p0000002"), ("who", "anna"))).ShouldBe(HttpStatusCode.Redirect);

        imports.Undecided.ShouldBeEmpty();
        rooms.Undecided.ShouldHaveSingleItem();
        Notes.Read().ShouldHaveSingleItem().ShouldSatisfyAllConditions(note => note.Probe.ShouldBe(1), note => note.Who.ShouldBe("anna"));
        woken.ShouldBe([1]);
    }

    [Theory]
    [InlineData("other", "p9999999", "anna")]
    [InlineData("other", "", "anna")]
    [InlineData("", "", "anna")]
    [InlineData("none", "", "")]
    public async Task What_says_nothing_decides_nothing(string probe, string other, string who)
    {
        (await Post(("probe", probe), ("other", other), ("who", who))).ShouldBe(HttpStatusCode.UnprocessableEntity);

        Notes.Read().ShouldBeEmpty();
        rooms.Undecided.ShouldHaveSingleItem();
    }

    public async ValueTask DisposeAsync()
    {
        await served.DisposeAsync();
        rooms.Dispose();
        hands.Dispose();
        await imap.DisposeAsync();
        folder.Dispose();
    }

    private async Task Reopen(MailImports? imports = null)
    {
        await served.DisposeAsync();
        rooms.Dispose();
        await Open(imports);
    }

    private async Task Open(MailImports? imports = null)
    {
        rooms = new(MailTester.Reach(1, imap.Port), ImapLimits.Usual, Duration.FromSeconds(1), time, Notes);
        MailRoom room = rooms.Of(MailTester.Slots(1)[0].Persona, out _)!;
        (await room.Refresh(HandWave.Start - Duration.FromDays(1), Cancellation)).ShouldBeNull();
        Task Wake(int number)
        {
            woken.Add(number);
            return Task.CompletedTask;
        }

        served = await Served.Start(
            () => new ShownWave(new("race-2012", "", 1, Brands.Live, "test"), HandWave.Study, hands.Slots, hands.Wave.Probes, folder.Path, Language.En, _ => CaseEvents.None),
            new HandDesk(hands.Wave, Wake, _ => null, time, rooms, imports));
    }

    private Task<HttpStatusCode> Post(params (string Name, string Value)[] fields) => Post(rooms.Undecided.Single().Mail, fields);

    private async Task<HttpStatusCode> Post(UndecidedMail mail, params (string Name, string Value)[] fields)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/inbox")
        {
            Content = new FormUrlEncodedContent([new("persona", "jeanne"), new("reference", mail.Reference), .. fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value))]),
        };
        request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "same-origin");
        using HttpResponseMessage answer = await served.Client.SendAsync(request, Cancellation);
        return answer.StatusCode;
    }
}
