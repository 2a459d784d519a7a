using Harness.Studies;

namespace Harness.Runs.Checks;

/// <summary>
/// Whether the domains from which personas write say who may write for them: without it a brand's server may put a complaint among the junk,
/// and its silence would be ours. SPF by RFC 7208, DMARC by RFC 7489; keys of DKIM (RFC 6376) stand under selectors that only a signed mail names.
/// </summary>
internal static class MailDomainCheck
{
    /// <summary>A check for each domain; none when nobody writes by mail.</summary>
    /// <param name="study">The study.</param>
    /// <param name="lookup">The text records of a name: none when it has none, null when that could not be asked.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async ValueTask<IReadOnlyList<Check>> Of(Study study, Func<string, CancellationToken, ValueTask<IReadOnlyList<string>?>> lookup, CancellationToken cancellation)
    {
        List<Check> checks = [];
        foreach (string domain in Domains(study))
        {
            checks.Add(Of(domain, await lookup(domain, cancellation), await lookup("_dmarc." + domain, cancellation)));
        }

        return checks;
    }

    /// <summary>The domains of the mail addresses from which personas write, and to which they are answered.</summary>
    public static IReadOnlyList<string> Domains(Study study) =>
    [
        .. study.Personas.SelectMany(persona => (persona.Accounts ?? []).Where(account => account.Channel == "email").Select(account => account.Handle).Append(persona.Alias))
            .OfType<string>().Select(address => address[(address.LastIndexOf('@') + 1)..].ToLowerInvariant()).Where(domain => Uri.CheckHostName(domain) == UriHostNameType.Dns).Distinct(StringComparer.Ordinal),
    ];

    private static Check Of(string domain, IReadOnlyList<string>? own, IReadOnlyList<string>? dmarc)
    {
        if (own is null || dmarc is null)
        {
            return Check.Warning(
                Subject.Mail, new($"{domain}: no name server answered.", $"{domain} : aucun serveur de noms n’a répondu."),
                new("Look its SPF and DMARC records up by hand.", "Vérifiez à la main ses enregistrements SPF et DMARC."));
        }

        string[] spf = [.. own.Where(record => record == "v=spf1" || record.StartsWith("v=spf1 ", StringComparison.OrdinalIgnoreCase))];
        bool hasDmarc = dmarc.Any(record => record.StartsWith("v=DMARC1", StringComparison.OrdinalIgnoreCase));
        return spf.Length > 1
            ? Lacks(domain, new("more than one SPF record, so that none holds", "plusieurs enregistrements SPF, si bien qu’aucun ne vaut"))
            : (spf.Length, hasDmarc) switch
            {
                (1, true) => Check.Ok(Subject.Mail, $"{domain} has an SPF and a DMARC record.", $"{domain} a un enregistrement SPF et un enregistrement DMARC."),
                (1, false) => Lacks(domain, new("no DMARC record", "aucun enregistrement DMARC")),
                (_, true) => Lacks(domain, new("no SPF record", "aucun enregistrement SPF")),
                _ => Lacks(domain, new("neither an SPF nor a DMARC record", "ni enregistrement SPF ni enregistrement DMARC")),
            };
    }

    private static Check Lacks(string domain, Words what) => Check.Warning(
        Subject.Mail, new($"{domain} has {what.En}.", $"{domain} a {what.Fr}."),
        new("Mail from it may be taken for junk; have its records put right before a study writes from it.", "Son courrier peut passer pour indésirable ; faites corriger ses enregistrements avant qu’une étude n’écrive de là."));
}
