using System.Globalization;
using Harness.Channels;
using Harness.Channels.Email;
using Harness.Planning;
using Harness.Studies;

namespace Harness.Testing.Mail;

/// <summary>The slots of the Race as mails of one tester, each with a text of its own.</summary>
internal static class MailTester
{
    public const string Address = "jeanne@shopper.test", Word = "correct horse", Brand = "support@brand.test";

    public static Mailbox Mailbox { get; } = new(new("smtp.shopper.test", null), new("imap.shopper.test", null), Name: "Jeanne Petit");

    public static Slot[] Slots(int count) => [.. Tester.Slots(count).Select(slot => On(slot, Brand, slot.Text))];

    public static Slot On(Slot slot, string brand, string text)
    {
        Account account = new(EmailChannel.Name, brand, null, null);
        return slot with
        {
            Account = account,
            Brand = slot.Brand with { Accounts = [account] },
            Persona = slot.Persona with { Id = "jeanne", Accounts = [new(EmailChannel.Name, Address, new(SecretKeeper.Environment, "WORD"), Mailbox)] },
            Text = text,
        };
    }

    /// <summary>The way to two servers of this machine.</summary>
    public static Reach Reach(int smtp, int imap, string? word = Word)
    {
        string[] here = [At(smtp), At(imap)];
        return new(
            new Dictionary<string, Uri>(StringComparer.Ordinal) { [Mailbox.Smtp.At(Studies.Mailbox.SmtpPort)] = new($"http://{here[0]}/"), [Mailbox.Imap.At(Studies.Mailbox.ImapPort)] = new($"http://{here[1]}/") },
            _ => word,
            new(here.ToHashSet(StringComparer.Ordinal), here.ToHashSet(StringComparer.Ordinal)),
            name => name == "photo.png" ? "a photo"u8.ToArray() : null);
    }

    private static string At(int port) => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}");
}
