using Harness.Channels;
using Harness.Channels.Email;
using Harness.Channels.Email.Imap;
using Harness.Channels.Email.Mime;
using Harness.Channels.Email.Wires;
using Harness.Probes;
using Harness.Studies;
using Harness.Testing.Mail;
using NodaTime;

namespace Harness.Fieldwork.Tests.Channels.Email;

/// <summary>The channel through servers that nobody here wrote.</summary>
public sealed class EmailChannelServersTests(MailServers servers) : IClassFixture<MailServers>
{
    private static int next = 100;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task A_message_arrives_and_its_answers_are_seen_with_password_and_token_and_both_ways_to_encrypt(bool tls, bool token)
    {
        Assert.SkipUnless(MailPrograms.IsThere, MailPrograms.Missing);
        using Post post = new(servers, tls, token);

        Outgoing opening = await Sent(post, "Bonjour, où est ma commande ? Été, œuvre, 😀\n.\n..\nFrom here");
        await servers.Say("", opening.Slot.Persona.Accounts![0].Handle, Answer(opening, "Auto-Submitted: auto-replied\n", "Reçu."), Cancellation);
        await servers.Say(MailServers.Brand, post.From(opening), Answer(opening, "Precedence: bulk\nIn-Reply-To:\n", "Je regarde. Julie", references: false, address: post.From(opening)), Cancellation);
        IReadOnlyList<SeenReply> replies = await Seen(post, opening, 2);

        replies.Select(reply => (reply.Text, reply.Automatic)).ShouldBe([("Reçu.", true), ("Je regarde. Julie", false)], ignoreOrder: true);
        replies.ShouldAllBe(reply => reply.Stamp > opening.Slot.At && reply.Stamp < post.Now + Duration.FromMinutes(1));
        string arrived = servers.Received().Single(raw => raw.Contains(opening.Thread!));
        ReadMail.Of(System.Text.Encoding.Latin1.GetBytes(arrived)).Text.ShouldBe(opening.Text);
    }

    [Fact]
    public async Task What_may_have_gone_out_is_found_by_its_copy()
    {
        Assert.SkipUnless(MailPrograms.IsThere, MailPrograms.Missing);
        using Post post = new(servers, tls: true, token: false);
        Outgoing message = post.Message("Bonjour, je cherche ma facture.");
        Instant claimed = post.Now;
        (await post.Channel.Reconcile(message, claimed, Cancellation)).ShouldBe(Trace.NotFound);

        Receipt receipt = (await post.Channel.Send(message, Cancellation)).Receipt.ShouldNotBeNull();
        Trace trace = await Eventually(() => post.Channel.Reconcile(message, claimed, Cancellation).AsTask(), trace => trace.Kind == TraceKind.Found);

        trace.Receipt!.Value.Reference.ShouldBe(receipt.Reference);
    }

    [Fact]
    public async Task A_mailbox_that_is_not_there_sends_the_message_back()
    {
        Assert.SkipUnless(MailPrograms.IsThere, MailPrograms.Missing);
        using Post post = new(servers, tls: false, token: false);
        Outgoing opening = await Sent(post, "Bonjour, il y a quelqu’un ?", "nobody@brand.test");

        Sighting sighting = await Eventually(() => post.Channel.Look(opening, 0, Cancellation).AsTask(), sighting => sighting.Undelivered);

        sighting.Replies.ShouldBeEmpty();
    }

    [Fact]
    public async Task Folders_that_are_built_anew_lose_nothing_and_double_nothing()
    {
        Assert.SkipUnless(MailPrograms.IsThere, MailPrograms.Missing);
        using Post post = new(servers, tls: true, token: false);
        Outgoing opening = await Sent(post, "Bonjour, mon colis est ouvert.");
        await servers.Say(MailServers.Brand, MailServers.Shopper, Answer(opening, "", "Un."), Cancellation);
        IReadOnlyList<SeenReply> first = await Seen(post, opening, 1);

        await servers.Say(MailServers.Brand, MailServers.Shopper, Answer(opening, "", "Deux."), Cancellation);
        await servers.Renumber(MailServers.Shopper, Cancellation);
        IReadOnlyList<SeenReply> second = await Seen(post, opening, 2);

        second.Select(reply => reply.Text).ShouldBe(["Un.", "Deux."]);
        second[0].Reference.ShouldBe(first[0].Reference);
    }

    [Fact]
    public async Task Whoever_waits_is_told_when_something_comes()
    {
        Assert.SkipUnless(MailPrograms.IsThere, MailPrograms.Missing);
        using Post post = new(servers, tls: true, token: false);
        MailRoom room = post.Rooms.Of(post.Message("x").Slot.Persona, out _)!;

        (await room.Wait(TimeSpan.FromMilliseconds(500), Cancellation)).ShouldBeFalse();
        Task<bool> waiting = room.Wait(TimeSpan.FromSeconds(60), Cancellation).AsTask();
        for (int said = 0; said < 20 && !waiting.IsCompleted; said++)
        {
            await servers.Say(MailServers.Brand, MailServers.Shopper, "Subject: News\n\nNew.", Cancellation);
            await Task.WhenAny(waiting, Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, Cancellation));
        }

        (await waiting).ShouldBeTrue();
    }

    [Fact]
    public async Task A_wrong_password_and_a_token_that_has_run_out_open_nothing()
    {
        Assert.SkipUnless(MailPrograms.IsThere, MailPrograms.Missing);
        foreach (MailKey key in new[] { new MailKey(MailServers.Shopper, "wrong", false), new MailKey(MailServers.Shopper, MailServers.Token(MailServers.Shopper, good: false), true) })
        {
            Func<MailKey?, CancellationToken, ValueTask<MailKey?>> keys = (refused, _) => ValueTask.FromResult(refused is null ? key : null);
            MailServer smtp = new("localhost", servers.Smtp, false, servers.Certificates.Authority), imap = new("localhost", servers.Imaps, true, servers.Certificates.Authority);
            ImapMailbox mailbox = new(Post.Connect, imap, keys, ImapLimits.Usual, TimeProvider.System);
            Harness.Channels.Email.Smtp.SmtpSender sender = new(Post.Connect, smtp, keys, new(1 << 20, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(30)), TimeProvider.System);

            (await mailbox.Read(Instant.FromUtc(2026, 1, 1, 0, 0), _ => { }, Cancellation)).ShouldBe(new Unseen(SendCause.Rejected, null));
            Harness.Channels.Email.Smtp.SmtpOutcome outcome = await sender.Send(new(MailServers.Shopper, MailServers.Brand), "A: b\r\n\r\nc\r\n"u8.ToArray(), Cancellation);
            (outcome.Left, outcome.Reply!.Code).ShouldBe((false, 535));
        }
    }

    private static async Task<Outgoing> Sent(Post post, string text, string brand = MailServers.Brand)
    {
        Outgoing message = post.Message(text, brand);
        Delivery delivery = await post.Channel.Send(message, Cancellation);
        delivery.Kind.ShouldBe(DeliveryKind.Sent);
        return message with { Thread = delivery.Receipt!.Value.Reference };
    }

    private static async Task<IReadOnlyList<SeenReply>> Seen(Post post, Outgoing opening, int count) =>
        (await Eventually(() => post.Channel.Look(opening, 0, Cancellation).AsTask(), sighting => sighting.Replies.Count >= count)).Replies;

    private static async Task<T> Eventually<T>(Func<Task<T>> ask, Func<T, bool> holds)
    {
        long started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            T answer = await ask();
            if (holds(answer) || TimeProvider.System.GetElapsedTime(started) > TimeSpan.FromSeconds(60))
            {
                holds(answer).ShouldBeTrue(answer?.ToString());
                return answer;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, Cancellation);
        }
    }

    private static string Answer(Outgoing to, string headers, string text, bool references = true, string? address = null) =>
        $"Message-ID: <{Interlocked.Increment(ref next)}-{Environment.ProcessId}@brand.test>\nFrom: Julie <{MailServers.Brand}>\nTo: {address ?? MailServers.Shopper}\n{(references ? $"References: {to.Thread}\n" : "")}{headers}Subject: Re: votre message\nDate: Mon, 2 Mar 2026 12:00:00 +0100\nContent-Type: text/plain; charset=utf-8\n\n{text}\n";

    /// <summary>The channel as a persona uses it.</summary>
    private sealed class Post : IDisposable
    {
        private readonly bool tls;
        private readonly TokenServer? tokens;
        private readonly TemporaryFolder folder = new();

        public Post(MailServers servers, bool tls, bool token)
        {
            this.tls = tls;
            tokens = token ? new() : null;
            tokens?.Faults.Add(new("token") { Answer = TokenServer.Answer(200, $$"""{"access_token":"{{MailServers.Token(MailServers.Shopper)}}"}""") });
            HashSet<string> here = [.. new[] { servers.Smtp, servers.Smtps, servers.Imap, servers.Imaps }.Select(port => $"localhost:{port}"), .. tokens is null ? [] : new[] { $"127.0.0.1:{tokens.Port}" }];
            (int smtp, int imap) = tls ? (servers.Smtps, servers.Imaps) : (servers.Smtp, servers.Imap);
            Servers = (smtp, imap);
            Reach reach = new(
                new Dictionary<string, Uri>(StringComparer.Ordinal) { [$"localhost:{smtp}"] = new($"https://localhost:{smtp}/"), [$"localhost:{imap}"] = new($"https://localhost:{imap}/"), ["tokens.test"] = tokens?.Address ?? new("https://tokens.test/") },
                _ => MailServers.ShopperWord, new(here, here), name => name == "authority.pem" ? System.Text.Encoding.ASCII.GetBytes(servers.Certificates.AuthorityPem) : null, secret => folder.At(secret.Name));
            Rooms = new(reach, ImapLimits.Usual, Duration.Zero, TimeProvider.System);
            Channel = new(new(Scenarios.Race(), 1, TimeProvider.System, reach, $"w{tls}{token}"), new(1 << 20, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(30)), Rooms);
        }

        public (int Smtp, int Imap) Servers { get; }

        public MailRooms Rooms { get; }

        public EmailChannel Channel { get; }

        public Instant Now => Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());

        public static ValueTask<Stream> Connect(string host, int port, CancellationToken cancellation) => new Egress(new HashSet<string> { host }, new HashSet<string> { host }).Connect(host, port, cancellation);

        public Outgoing Message(string text, string brand = MailServers.Brand)
        {
            Outgoing message = PostOffice.To(Interlocked.Increment(ref next), text, brand);
            Mailbox mailbox = new(new("localhost", Servers.Smtp), new("localhost", Servers.Imap), MailServers.Shopper, tokens is null ? null : MailSignIn.Xoauth2, tls ? MailEncryption.Tls : MailEncryption.Starttls,
                tokens is null ? null : new("https://tokens.test/give", "harness", null, new(SecretKeeper.File, "jeanne.refresh")), "authority.pem", "Jeanne Petit");
            Outgoing own = PostOffice.With(message, alias: "probe-{probe}@shopper.test", mailbox: mailbox);
            return own with { Slot = own.Slot with { At = Now - Duration.FromSeconds(5) } };
        }

        public string From(Outgoing message) => $"probe-{message.Slot.Probe}@shopper.test";

        public void Dispose()
        {
            Channel.Dispose();
            Rooms.Dispose();
            tokens?.DisposeAsync().AsTask().GetAwaiter().GetResult();
            folder.Dispose();
        }
    }
}
