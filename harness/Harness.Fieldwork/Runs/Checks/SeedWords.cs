using System.Globalization;
using Harness.Channels.Email.Imap;
using Harness.Channels.Email.Smtp;
using Harness.Probes;
using Harness.Studies;
using Harness.Studies.Binding;
using NodaTime;

namespace Harness.Runs.Checks;

/// <summary>What is said of a mail that a persona sent to itself.</summary>
internal static class SeedWords
{
    private static readonly Words Reputation = new(
        "Have the domain's SPF, DKIM and DMARC put right, and write from this address for some weeks before a study does.",
        "Faites corriger SPF, DKIM et DMARC du domaine, et écrivez quelques semaines depuis cette adresse avant qu’une étude ne le fasse.");

    /// <summary>The mailbox cannot be opened.</summary>
    public static Check NoAccess(string persona, SendCause cause)
    {
        string why = Kebab.Of(cause);
        return Check.Failure(
            Subject.Mail, new($"The mailbox of {persona} cannot be opened ({why}): nothing was sent.", $"La boîte de {persona} ne s’ouvre pas ({why}) : rien n’a été envoyé."),
            new("Put its secret where the study says, and name its servers.", "Mettez son secret là où l’étude le dit, et nommez ses serveurs."));
    }

    /// <summary>The server did not take it.</summary>
    public static Check Refused(string to, SmtpReply? reply)
    {
        string said = reply is null ? "" : string.Create(CultureInfo.InvariantCulture, $" ({reply.Code} {Short(string.Join(' ', reply.Lines))})");
        return Check.Failure(
            Subject.Mail, new($"A mail to {to} was not taken by its own server{said}.", $"Un courriel à {to} n’a pas été accepté par son propre serveur{said}."),
            new("Check the mailbox's server, its secret, and that it may write to itself.", "Vérifiez le serveur de la boîte, son secret, et qu’elle peut s’écrire à elle-même."));
    }

    /// <summary>It was taken and came nowhere.</summary>
    public static Check Lost(string to, Duration waited)
    {
        string seconds = waited.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
        return Check.Failure(
            Subject.Mail, new($"A mail to {to} was taken and did not arrive in any folder within {seconds} s.", $"Un courriel à {to} a été accepté et n’est arrivé dans aucun dossier en {seconds} s."),
            new("Answers would be lost the same way: check the alias and the rules of the mailbox.", "Les réponses se perdraient de même : vérifiez l’alias et les règles de la boîte."));
    }

    /// <summary>It arrived.</summary>
    public static Check Arrived(string to, ImapFolder folder, Duration after)
    {
        string seconds = Math.Max(0, after.TotalSeconds).ToString("0", CultureInfo.InvariantCulture), name = Short(folder.Shown);
        return folder.IsJunk
            ? Check.Warning(Subject.Mail, new($"A mail to {to} arrived among the junk ({name}).", $"Un courriel à {to} est arrivé parmi les indésirables ({name})."), Reputation)
            : Check.Ok(Subject.Mail, $"A mail to {to} arrived in {name} after {seconds} s.", $"Un courriel à {to} est arrivé dans {name} après {seconds} s.");
    }

    /// <summary>What the server that took it says.</summary>
    public static Check Verdicts(string to, MailVerdicts verdicts)
    {
        (string? Result, string Name)[] all = [(verdicts.Spf, "SPF"), (verdicts.Dkim, "DKIM"), (verdicts.Dmarc, "DMARC")];
        if (all.All(one => one.Result is null))
        {
            return Check.Warning(
                Subject.Mail, new($"The server of {to} says nothing of SPF, DKIM and DMARC, as some do for mail of their own.", $"Le serveur de {to} ne dit rien de SPF, DKIM ni DMARC, comme certains pour leur propre courrier."),
                new("Write once to an address of yours with another provider and read Authentication-Results there.", "Écrivez une fois à une adresse à vous chez un autre fournisseur et lisez-y Authentication-Results."));
        }

        string en = string.Join(", ", all.Select(one => $"{one.Name} {one.Result ?? "not said"}")), fr = string.Join(", ", all.Select(one => $"{one.Name} {one.Result ?? "non dit"}"));
        return all.Any(one => one.Result is not (null or "pass"))
            ? Check.Warning(Subject.Mail, new($"The server of {to} judges: {en}.", $"Le serveur de {to} juge : {fr}."), Reputation)
            : Check.Ok(Subject.Mail, $"The server of {to} judges: {en}.", $"Le serveur de {to} juge : {fr}.");
    }

    /// <summary>The key of its signature, as a name server has it.</summary>
    public static Check Key(string name, IReadOnlyList<string>? records) => records switch
    {
        null => Check.Warning(Subject.Mail, new($"{name}: no name server answered.", $"{name} : aucun serveur de noms n’a répondu."), new("Look the key up by hand.", "Cherchez la clé à la main.")),
        _ when records.Any(HasKey) => Check.Ok(Subject.Mail, $"The mail is signed, and the key stands at {name}.", $"Le courriel est signé, et la clé se trouve à {name}."),
        { Count: 0 } => Check.Warning(Subject.Mail, new($"The mail is signed, and there is no key at {name}.", $"Le courriel est signé, et il n’y a pas de clé à {name}."), Reputation),
        _ => Check.Warning(Subject.Mail, new($"The mail is signed, and the key at {name} is withdrawn or none.", $"Le courriel est signé, et la clé à {name} est révoquée ou n’en est pas une."), Reputation),
    };

    /// <summary>It is not signed, or nobody can say by which key.</summary>
    public static Check Unsigned(string to, bool isSigned) => Check.Warning(
        Subject.Mail,
        isSigned ? new($"The signature of the mail to {to} names no key.", $"La signature du courriel à {to} ne nomme pas de clé.") : new($"The mail to {to} is not signed (DKIM).", $"Le courriel à {to} n’est pas signé (DKIM)."),
        new("Some servers sign only what leaves the house; ask the provider, and have mail signed.", "Certains serveurs ne signent que ce qui sort de la maison ; demandez au fournisseur, et faites signer le courrier."));

    private static bool HasKey(string record) =>
        record.Split(';').Select(part => part.Split('=', 2)).Any(part => part.Length == 2 && part[0].Trim() == "p" && part[1].Trim().Length > 0);

    private static string Short(string text) => text.Length <= 200 ? text : text[..200] + "…";
}
