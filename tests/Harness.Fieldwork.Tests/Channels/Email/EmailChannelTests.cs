using Harness.Channels;
using Harness.Probes;
using Harness.Testing.Mail;
using NodaTime;

namespace Harness.Fieldwork.Tests.Channels.Email;

public sealed class EmailChannelTests : PlatformContract, IAsyncDisposable
{
    private readonly PostOffice office = new();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    private protected override ValueTask<Stage> Set()
    {
        office.Answers = mail => mail.To[0] == PostOffice.Brand
            ? [(TimeSpan.FromHours(1), office.Reply(mail, "Bien reçu.", "Auto-Submitted: auto-replied\n")), (TimeSpan.FromHours(2), office.Reply(mail, "Désolé !"))]
            : [];
        return ValueTask.FromResult(new Stage(
            office.Channel, office.Message, 2, Duration.FromHours(2), office.Second, Duration.FromHours(3), () => office.Now, span => office.Time.Pass(span.ToTimeSpan()))
        {
            Taken = () => office.Smtp.Taken.Count,
            Upset = Upset,
            Locked = office.Open(office.Reach(word: null)),
            Undeclared = office.Open(office.Reach(declared: false)),
            Says = (opening, text) =>
            {
                office.Mailbox.Put("INBOX", office.Mail($"In-Reply-To: {opening.Thread}\n", text, PostOffice.Other));
                return Task.CompletedTask;
            },
            File = ("photo.png", () => office.Smtp.Taken.Count(mail => mail.Text.Contains("filename=\"photo.png\""))),
        });
    }

    private bool Upset(Disorder disorder)
    {
        MailFault? fault = disorder switch
        {
            Disorder.Limited => new("RCPT") { Answer = "450 4.2.0 greylisted\r\n" },
            Disorder.Refuses => new("RCPT") { Answer = "550 5.1.1 nobody here\r\n" },
            Disorder.Expired => new("AUTH") { Answer = "535 5.7.8 no\r\n" },
            Disorder.TakesAndFails => new(".") { Answer = "451 4.3.0 failed\r\n" },
            Disorder.TakesAndBreaks => new(".") { Cut = MailCut.Reset },
            Disorder.TakesAndStops => new(".") { Cut = MailCut.Half },
            Disorder.TakesAndBabbles => new(".") { Answer = "<h1>Welcome</h1>\r\n" },
            Disorder.TakesAndFloods => new(".") { Cut = MailCut.Flood },
            Disorder.ReadFails => new("FETCH") { Answer = "TAG NO failed\r\n" },
            Disorder.ReadBreaks => new("FETCH") { Cut = MailCut.Reset },
            Disorder.ReadStops => new("FETCH") { Cut = MailCut.Half },
            Disorder.ReadBabbles => new("LIST") { Answer = "<h1>Welcome</h1>\r\n", Cut = MailCut.Closed },
            Disorder.ReadFloods => new("SEARCH") { Cut = MailCut.Flood },
            Disorder.ReadLimited => new("LOGIN") { Answer = "TAG NO [UNAVAILABLE] later\r\n" },
            _ => null,
        };
        if (fault is not null)
        {
            (disorder >= Disorder.ReadFails ? office.Imap.Faults : office.Smtp.Faults).Add(fault);
        }

        return fault is not null;
    }
}
