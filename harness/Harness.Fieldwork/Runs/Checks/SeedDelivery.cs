using System.Security.Cryptography;
using Harness.Channels;
using Harness.Channels.Email;
using Harness.Channels.Email.Imap;
using Harness.Channels.Email.Mime;
using Harness.Channels.Email.Smtp;
using Harness.Channels.Exchanges;
using Harness.Probes;
using Harness.Studies;
using NodaTime;

namespace Harness.Runs.Checks;

/// <summary>One mail from each persona's mailbox to itself, and where it arrives: a mail that lies among the junk there may lie there at a brand's too. Nobody else is written to.</summary>
/// <param name="reach">What may be touched outside.</param>
/// <param name="patience">How long it is waited for, and how long between two looks.</param>
/// <param name="time">The time.</param>
internal sealed class SeedDelivery(Reach reach, (TimeSpan Longest, TimeSpan Between) patience, TimeProvider time)
{
    private const string Contact = "p0000000";

    private static readonly Limits Handing = new(256 * 1024, TimeSpan.FromSeconds(90), TimeSpan.FromSeconds(15));

    /// <summary>How long is usual.</summary>
    public static (TimeSpan Longest, TimeSpan Between) Usual { get; } = (TimeSpan.FromMinutes(3), TimeSpan.FromSeconds(5));

    /// <summary>The checks of all personas with a mailbox.</summary>
    /// <param name="study">The study.</param>
    /// <param name="lookup">The text records of a name: none when it has none, null when that could not be asked.</param>
    /// <param name="cancellation">Gives up.</param>
    public async ValueTask<IReadOnlyList<Check>> Of(Study study, Func<string, CancellationToken, ValueTask<IReadOnlyList<string>?>> lookup, CancellationToken cancellation)
    {
        Persona[] writers = [.. study.Personas.Where(persona => persona.Accounts?.Any(account => account.Mailbox is not null) == true)];
        List<Check> checks = [];
        foreach (Persona persona in writers)
        {
            checks.AddRange(await Of(persona, lookup, cancellation));
        }

        return writers.Length > 0 ? checks
            : [Check.Warning(Subject.Mail, new("No persona has a mailbox: nothing was sent.", "Aucun persona n’a de boîte aux lettres : rien n’a été envoyé."), new("Give an e-mail account a mailbox.", "Donnez une boîte (mailbox) à un compte de courriel."))];
    }

    private async ValueTask<IReadOnlyList<Check>> Of(Persona persona, Func<string, CancellationToken, ValueTask<IReadOnlyList<string>?>> lookup, CancellationToken cancellation)
    {
        if (MailAccess.Of(persona, reach, time, out SendCause cause) is not { } access)
        {
            return [SeedWords.NoAccess(persona.Id, cause)];
        }

        string to = access.AddressOf(Contact), id = $"seed-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12))}@{access.Address[(access.Address.LastIndexOf('@') + 1)..]}";
        Instant began = Now();
        SmtpEnvelope envelope = new(access.Address, to);
        MailDraft draft = new(new(access.Account.Mailbox!.Name ?? "", access.Address), new("", to), "Bonjour", "Bonjour,\n\nceci est un essai de cette adresse, pour elle-même.\n", id, began.WithOffset(Offset.Zero), []);
        if (!envelope.IsFit)
        {
            return [SeedWords.Refused(to, null)];
        }

        SmtpOutcome outcome = await new SmtpSender(reach.Egress.Connect, access.Smtp, access.Key, Handing, time).Send(envelope, MailWriter.Write(draft), cancellation);
        if (outcome is not { Left: true, Reply.IsGood: true })
        {
            return [SeedWords.Refused(to, outcome.Reply)];
        }

        return await Wait(access, id, began, cancellation) is { } arrived
            ? [SeedWords.Arrived(to, arrived.Folder, Now() - began), .. await Judged(to, MailVerdicts.Of(arrived.Raw), lookup, cancellation)]
            : [SeedWords.Lost(to, Duration.FromTimeSpan(patience.Longest))];
    }

    /// <summary>Looks into all folders until it is there; a copy that the server keeps of what was sent is not it.</summary>
    private async ValueTask<ArrivedMail?> Wait(MailAccess access, string id, Instant began, CancellationToken cancellation)
    {
        ImapMailbox mailbox = new(reach.Egress.Connect, access.Imap, access.Key, ImapLimits.Usual, time);
        ArrivedMail? found = null;
        long started = time.GetTimestamp();
        while (true)
        {
            await mailbox.Read(began - Duration.FromDays(1), mail => found ??= !mail.IsSent && ReadMail.Kept(mail.Raw).Id == id ? mail : null, cancellation);
            if (found is not null || time.GetElapsedTime(started) >= patience.Longest)
            {
                return found;
            }

            await Task.Delay(patience.Between, time, cancellation);
        }
    }

    private static async ValueTask<IReadOnlyList<Check>> Judged(string to, MailVerdicts verdicts, Func<string, CancellationToken, ValueTask<IReadOnlyList<string>?>> lookup, CancellationToken cancellation) =>
    [
        SeedWords.Verdicts(to, verdicts),
        verdicts.Key is { } key ? SeedWords.Key(key, await lookup(key, cancellation)) : SeedWords.Unsigned(to, verdicts.IsSigned),
    ];

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());
}
