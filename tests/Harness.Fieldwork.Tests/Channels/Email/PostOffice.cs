using System.Globalization;
using System.Text;
using Harness.Channels;
using Harness.Channels.Email;
using Harness.Channels.Email.Imap;
using Harness.Channels.Exchanges;
using Harness.Studies;
using Harness.Testing.Mail;
using Harness.Testing.Platform;
using NodaTime;

namespace Harness.Fieldwork.Tests.Channels.Email;

/// <summary>Two fake mail servers, a mailbox between them, a channel that leads there, and messages to send. Nobody is there but a tester and two brands.</summary>
internal sealed class PostOffice : IAsyncDisposable
{
    public const string Shopper = MailTester.Address, Word = MailTester.Word, Brand = MailTester.Brand, Other = "aide@autre.test";

    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private readonly List<EmailChannel> channels = [];
    private readonly List<MailRooms> rooms = [];
    private int said;

    public PostOffice()
    {
        Mailbox = new(Time);
        Smtp = new(Time) { Took = Deliver };
        Imap = new(Mailbox);
        (Smtp.Accounts[Shopper], Imap.Accounts[Shopper]) = (Word, Word);
        Rooms = Shared();
        Channel = Open();
    }

    public SteeredTime Time { get; } = new(Noon);

    public FakeMailbox Mailbox { get; }

    public FakeSmtp Smtp { get; }

    public FakeImap Imap { get; }

    public MailRooms Rooms { get; }

    public EmailChannel Channel { get; }

    /// <summary>What a brand does about a message: what comes into the inbox, and when.</summary>
    public Func<TakenMail, IEnumerable<(TimeSpan After, string Raw)>> Answers { get; set; } = _ => [];

    public Outgoing Message { get; } = To(0, "Bonjour, ma commande n’est pas arrivée.\n\nVoir https://boutique.example/commande?numero=1&ligne=2 <merci> & à bientôt", Brand);

    public Outgoing Second { get; } = To(1, "Hello, the bottle leaked.", Other);

    public Instant Now => Instant.FromDateTimeOffset(Time.GetUtcNow());

    public Reach Reach(string? word = Word, bool declared = true)
    {
        Reach reach = MailTester.Reach(Smtp.Port, Imap.Port, word);
        return declared ? reach : reach with { Servers = new Dictionary<string, Uri>(StringComparer.Ordinal) };
    }

    public EmailChannel Open(Reach? reach = null, string? wave = null, Study? study = null)
    {
        EmailChannel channel = new(
            new(study ?? Scenarios.Race(), 1, Time, reach ?? Reach(), wave), new(1 << 20, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(10)), reach is null && wave is null && channels.Count == 0 ? Rooms : Shared(reach));
        channels.Add(channel);
        return channel;
    }

    /// <summary>A message of a brand, to the tester.</summary>
    public string Mail(string headers, string text, string from = Brand) => string.Create(
        CultureInfo.InvariantCulture,
        $"Message-ID: <said-{++said}@brand.test>\nFrom: {from}\nTo: {Shopper}\n{headers}MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n{Convert.ToBase64String(Encoding.UTF8.GetBytes(text), Base64FormattingOptions.InsertLineBreaks)}\n");

    /// <summary>The same in answer to a message.</summary>
    public string Reply(TakenMail to, string text, string headers = "") => Mail($"In-Reply-To: {to.Header("Message-ID")}\nReferences: {to.Header("Message-ID")}\n{headers}", text, to.To[0]);

    /// <summary>The persona of the messages, for another address, or with one of its own for each contact.</summary>
    public static Outgoing With(Outgoing message, string? alias = null, Mailbox? mailbox = null) => message with
    {
        Slot = message.Slot with
        {
            Persona = message.Slot.Persona with { Alias = alias, Accounts = [message.Slot.Persona.Accounts![0] with { Mailbox = mailbox ?? message.Slot.Persona.Accounts[0].Mailbox }] },
        },
    };

    public static Outgoing To(int index, string text, string brand) => new(MailTester.On(Tester.Plan.Slots[index] with { At = Instant.FromDateTimeOffset(Noon) }, brand, text), 0, text);

    public async ValueTask DisposeAsync()
    {
        channels.ForEach(channel => channel.Dispose());
        rooms.ForEach(each => each.Dispose());
        await Smtp.DisposeAsync();
        await Imap.DisposeAsync();
    }

    private MailRooms Shared(Reach? reach = null)
    {
        MailRooms made = new(reach ?? Reach(), ImapLimits.Usual, Duration.Zero, Time);
        rooms.Add(made);
        return made;
    }

    private void Deliver(TakenMail mail)
    {
        if (mail.To.Contains(Shopper))
        {
            Mailbox.Put("INBOX", mail.Raw);
        }

        foreach ((TimeSpan after, string raw) in Answers(mail))
        {
            Mailbox.Put("INBOX", raw, Time.GetUtcNow() + after);
        }
    }
}
