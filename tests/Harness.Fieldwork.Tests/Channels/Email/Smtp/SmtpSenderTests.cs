using System.Text;
using Harness.Channels;
using Harness.Channels.Email.Smtp;
using Harness.Channels.Email.Wires;
using Harness.Channels.Exchanges;
using Harness.Clockwork;
using Harness.Probes;
using Harness.Testing.Mail;
using NodaTime;

namespace Harness.Fieldwork.Tests.Channels.Email.Smtp;

public sealed class SmtpSenderTests : IAsyncDisposable
{
    private const string User = "jeanne@shopper.test", Word = "correct horse";
    private static readonly Limits Quick = new(1 << 20, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2));
    private static readonly Limits Calm = new(1 << 20, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(30));
    private static readonly SmtpEnvelope Envelope = new(User, "support@brand.test");
    private static readonly byte[] Message = "Subject: Hello\r\n\r\n.A dot first\r\nand the end\r\n"u8.ToArray();
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0);
    private readonly MailCertificates certificates = new();
    private readonly List<FakeSmtp> servers = [];
    private readonly List<string> secrets = [Word];
    private int keys;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("AUTH PLAIN LOGIN", false)]
    [InlineData("AUTH LOGIN", false)]
    [InlineData("AUTH=LOGIN", false)]
    [InlineData("AUTH XOAUTH2", true)]
    public async Task A_message_is_handed_in_once_as_it_is_and_by_whom_it_is(string powers, bool token)
    {
        FakeSmtp server = Server();
        server.Powers = ["8BITMIME", "SIZE", powers];

        Delivery delivery = await Send(server, Calm, token);

        (delivery.Kind, delivery.Receipt).ShouldBe((DeliveryKind.Sent, new Receipt("<1@shopper.test>", Noon)));
        Encoding.UTF8.GetString(delivery.Raw.Span).ShouldBe("250 2.0.0 taken\n");
        TakenMail mail = server.Taken.ShouldHaveSingleItem();
        (mail.From, mail.To.Single(), mail.Account, mail.Text).ShouldBe((User, "support@brand.test", User, Encoding.UTF8.GetString(Message)));
        server.Connections.ShouldBe(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_is_said_before_it_is_encrypted_by_whom_the_authority_vouches_for(bool atOnce)
    {
        FakeSmtp server = Server(tls: atOnce, certified: true);

        (await Send(server, Calm, server: At(server, atOnce))).Kind.ShouldBe(DeliveryKind.Sent);
        Delivery stranger = await Send(server, Calm, server: At(server, atOnce) with { Authority = null });

        (stranger.Kind, stranger.Cause).ShouldBe((DeliveryKind.Deferred, SendCause.Unreached));
        server.Taken.Count.ShouldBe(1);
        string[] clear = [.. server.Said.TakeWhile(said => said != "STARTTLS")];
        (atOnce || clear.All(said => said.StartsWith("EHLO", StringComparison.Ordinal))).ShouldBeTrue();
    }

    [Fact]
    public async Task A_server_elsewhere_that_offers_no_encryption_is_told_nothing()
    {
        FakeSmtp server = Server();

        Delivery delivery = await Send(server, Calm, server: new("mx.elsewhere.test", server.Port, false, null));

        (delivery.Kind, delivery.Cause).ShouldBe((DeliveryKind.Deferred, SendCause.Unreached));
        server.Said.ShouldBe(["EHLO [127.0.0.1]"]);
    }

    [Theory]
    [InlineData("greeting", "421 4.3.2 later", nameof(DeliveryKind.Deferred), SendCause.Limited)]
    [InlineData("greeting", "554 5.7.1 never", nameof(DeliveryKind.Refused), SendCause.Rejected)]
    [InlineData("greeting", "<html>", nameof(DeliveryKind.Deferred), SendCause.Unreached)]
    [InlineData("EHLO", "502 5.5.1 what", nameof(DeliveryKind.Refused), SendCause.Rejected)]
    [InlineData("AUTH", "454 4.7.0 later", nameof(DeliveryKind.Deferred), SendCause.Limited)]
    [InlineData("AUTH", "535 5.7.8 no", nameof(DeliveryKind.Refused), SendCause.Rejected)]
    [InlineData("MAIL", "452 4.3.1 full", nameof(DeliveryKind.Deferred), SendCause.Limited)]
    [InlineData("MAIL", "354 go on", nameof(DeliveryKind.Deferred), SendCause.Unreached)]
    [InlineData("RCPT", "450 4.2.0 greylisted", nameof(DeliveryKind.Deferred), SendCause.Limited)]
    [InlineData("RCPT", "550 5.1.1 unknown", nameof(DeliveryKind.Refused), SendCause.Rejected)]
    [InlineData("RCPT", "550-5.1.1 un\r\n550 known", nameof(DeliveryKind.Refused), SendCause.Rejected)]
    [InlineData("DATA", "451 4.3.0 later", nameof(DeliveryKind.Deferred), SendCause.Limited)]
    [InlineData("DATA", "554 5.5.1 no", nameof(DeliveryKind.Refused), SendCause.Rejected)]
    [InlineData("DATA", "250 2.0.0 ok", nameof(DeliveryKind.Deferred), SendCause.Unreached)]
    [InlineData(".", "451 4.3.0 failed", nameof(DeliveryKind.Uncertain), SendCause.Failed)]
    [InlineData(".", "554 5.7.1 spam", nameof(DeliveryKind.Refused), SendCause.Rejected)]
    [InlineData(".", "welcome", nameof(DeliveryKind.Uncertain), SendCause.Unreadable)]
    [InlineData(".", "354 more", nameof(DeliveryKind.Uncertain), SendCause.Failed)]
    public async Task What_a_server_says_at_a_step_means_what_it_means(string step, string answer, string kind, SendCause cause)
    {
        FakeSmtp server = Server();
        server.Faults.Add(new(step) { Answer = answer + "\r\n", Takes = kind == nameof(DeliveryKind.Uncertain) });

        Delivery delivery = await Send(server, Calm);

        (delivery.Kind.ToString(), delivery.Cause).ShouldBe((kind, cause));
        server.Taken.Count.ShouldBe(kind == nameof(DeliveryKind.Uncertain) ? 1 : 0);
        server.Connections.ShouldBe(1);
    }

    [Theory]
    [InlineData("greeting", MailCut.Reset, nameof(DeliveryKind.Deferred), SendCause.Unreached)]
    [InlineData("greeting", MailCut.Silent, nameof(DeliveryKind.Deferred), SendCause.Unreached)]
    [InlineData("EHLO", MailCut.Flood, nameof(DeliveryKind.Deferred), SendCause.Unreached)]
    [InlineData("AUTH", MailCut.Closed, nameof(DeliveryKind.Deferred), SendCause.Unreached)]
    [InlineData("MAIL", MailCut.Half, nameof(DeliveryKind.Deferred), SendCause.Unreached)]
    [InlineData("DATA", MailCut.Closed, nameof(DeliveryKind.Deferred), SendCause.Unreached)]
    [InlineData("within", MailCut.Reset, nameof(DeliveryKind.Uncertain), SendCause.CutOff)]
    [InlineData("within", MailCut.Closed, nameof(DeliveryKind.Uncertain), SendCause.CutOff)]
    [InlineData(".", MailCut.Reset, nameof(DeliveryKind.Uncertain), SendCause.CutOff)]
    [InlineData(".", MailCut.Closed, nameof(DeliveryKind.Uncertain), SendCause.CutOff)]
    [InlineData(".", MailCut.Half, nameof(DeliveryKind.Uncertain), SendCause.CutOff)]
    [InlineData(".", MailCut.Silent, nameof(DeliveryKind.Uncertain), SendCause.TimedOut)]
    [InlineData(".", MailCut.Flood, nameof(DeliveryKind.Uncertain), SendCause.Unreadable)]
    public async Task A_connection_that_breaks_is_certain_before_the_message_and_uncertain_from_it_on(string step, MailCut cut, string kind, SendCause cause)
    {
        FakeSmtp server = Server();
        server.Faults.Add(new(step) { Cut = cut });

        Delivery delivery = await Send(server, cut == MailCut.Silent ? Quick : Calm);

        (delivery.Kind.ToString(), delivery.Cause).ShouldBe((kind, cause));
        server.Taken.Count.ShouldBe(step == "." ? 1 : 0);
        server.Connections.ShouldBe(1);
    }

    [Fact]
    public async Task Who_gives_up_before_the_message_has_sent_nothing_and_after_it_does_not_know()
    {
        FakeSmtp server = Server();
        using CancellationTokenSource gives = new();
        server.Faults.Add(new("RCPT") { Cut = MailCut.Silent, Before = gives.Cancel });
        Delivery before = await Send(server, Calm, cancellation: gives.Token);

        using CancellationTokenSource up = new();
        server.Faults.Add(new(".") { Cut = MailCut.Silent, Before = up.Cancel });
        Delivery after = await Send(server, Calm, cancellation: up.Token);

        (before.Kind, after.Kind, server.Taken.Count).ShouldBe((DeliveryKind.Deferred, DeliveryKind.Uncertain, 1));
    }

    [Fact]
    public async Task The_points_of_a_crash_are_passed_once_around_the_message_itself()
    {
        FakeSmtp server = Server();
        List<string> passed = [];
        Crash.Tell(name => passed.Add($"{name} {server.Said.Count(said => said == "DATA")}"));

        await Send(server, Calm);

        Crash.Tell(null);
        passed.ShouldBe(["first-byte 1", "bytes-left 1"]);
    }

    [Fact]
    public async Task A_token_that_has_run_out_is_renewed_once_before_anything_is_sent()
    {
        FakeSmtp server = Server();
        secrets.Clear();
        secrets.AddRange(["old", Word, "never"]);

        (await Send(server, Calm, token: true)).Kind.ShouldBe(DeliveryKind.Sent);
        secrets.Clear();
        secrets.AddRange(["old", "older", Word]);
        (await Send(server, Calm, token: true)).Kind.ShouldBe(DeliveryKind.Refused);

        server.Taken.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("SIZE 10", "support@brand.test", false)]
    [InlineData("AUTH PLAIN", "élise@brand.test", false)]
    [InlineData("SMTPUTF8", "élise@brand.test", true)]
    public async Task What_the_server_does_not_take_is_not_tried(string power, string to, bool fits)
    {
        FakeSmtp server = Server();
        server.Powers = ["AUTH PLAIN", power];

        Delivery delivery = await Send(server, Calm, envelope: new(User, to));

        (delivery.Kind, delivery.Cause).ShouldBe(fits ? (DeliveryKind.Sent, SendCause.None) : (DeliveryKind.Refused, SendCause.Unfit));
        server.Said.Any(said => said.StartsWith("MAIL", StringComparison.Ordinal)).ShouldBe(fits);
    }

    [Fact]
    public async Task Without_a_key_nobody_is_bothered_with_a_message()
    {
        FakeSmtp server = Server();
        secrets.Clear();

        Delivery delivery = await Send(server, Calm);

        (delivery.Kind, delivery.Cause, server.Taken.Count).ShouldBe((DeliveryKind.Refused, SendCause.NoAccess, 0));
    }

    [Fact]
    public async Task What_the_study_does_not_allow_is_refused_with_its_cause()
    {
        SmtpSender sender = new((host, _, _) => throw new EgressException(SendCause.Forbidden, host), new("mx.test", 465, true, null), Key(false), Calm, TimeProvider.System);

        SmtpVerdict.Of(await sender.Send(Envelope, Message, Cancellation), "", Noon).ShouldSatisfyAllConditions(
            delivery => delivery.Kind.ShouldBe(DeliveryKind.Refused), delivery => delivery.Cause.ShouldBe(SendCause.Forbidden));
    }

    [Fact]
    public async Task Every_line_that_begins_with_a_dot_arrives_and_none_ends_the_message()
    {
        FakeSmtp server = Server();
        byte[] message = Encoding.UTF8.GetBytes("A: b\r\n\r\n" + string.Concat(Enumerable.Range(0, 50).Select(n => new string('.', n % 4) + (n % 3 == 0 ? "" : "x") + "\r\n")));

        await Send(server, Calm, message: message);

        server.Taken.Single().Raw.ShouldBe(message);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (FakeSmtp server in servers)
        {
            await server.DisposeAsync();
        }

        certificates.Dispose();
    }

    private FakeSmtp Server(bool tls = false, bool certified = false)
    {
        FakeSmtp server = new(TimeProvider.System, tls || certified ? certificates.Server : null, tls);
        server.Accounts[User] = Word;
        servers.Add(server);
        return server;
    }

    private MailServer At(FakeSmtp server, bool tls = false) => new("127.0.0.1", server.Port, tls, certificates.Authority);

    private async Task<Delivery> Send(
        FakeSmtp to, Limits limits, bool token = false, MailServer? server = null, SmtpEnvelope? envelope = null, byte[]? message = null, CancellationToken? cancellation = null)
    {
        keys = 0;
        SmtpSender sender = new((_, port, giveUp) => Tester.Way(new($"http://127.0.0.1:{port}/")).Connect("127.0.0.1", port, giveUp), server ?? At(to), Key(token), limits, TimeProvider.System);
        return SmtpVerdict.Of(await sender.Send(envelope ?? Envelope, message ?? Message, cancellation ?? Cancellation), "<1@shopper.test>", Noon);
    }

    private Func<MailKey?, CancellationToken, ValueTask<MailKey?>> Key(bool token) => (_, _) => ValueTask.FromResult(keys < secrets.Count ? new MailKey(User, secrets[keys++], token) : null);
}
