using System.Globalization;
using Harness.Studies;
using Harness.Studies.Desks;

namespace Harness.Channels;

/// <summary>The hosts that a study declares; no other is ever touched.</summary>
internal static class DeclaredHosts
{
    /// <summary>Where each is reached.</summary>
    /// <param name="study">The study.</param>
    /// <param name="elsewhere">Hosts that are reached at another address, such as one on this machine for a rehearsal.</param>
    public static IReadOnlyDictionary<string, Uri> Servers(Study study, IReadOnlyDictionary<string, Uri> elsewhere) =>
        Of(study).ToDictionary(host => host, host => elsewhere.TryGetValue(host, out Uri? there) ? there : OfDesks(study).FirstOrDefault(desk => desk.Authority == host) ?? new Uri($"https://{host}/"), StringComparer.Ordinal);

    /// <summary>The way out to them, and to where the user sends some of them.</summary>
    /// <inheritdoc cref="Servers" path="/param"/>
    public static Egress Egress(Study study, IReadOnlyDictionary<string, Uri> elsewhere)
    {
        string[] here = [.. elsewhere.Where(pair => Of(study).Contains(pair.Key)).Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Value.Host}:{pair.Value.Port}"))];
        return new(Of(study).Concat(here).ToHashSet(StringComparer.Ordinal), (study.Private ?? []).Concat(here).ToHashSet(StringComparer.Ordinal));
    }

    private static HashSet<string> Of(Study study) =>
        OfPersonas(study).Concat(OfDesks(study).Select(desk => desk.Authority)).Concat(OfForms(study)).Concat((study.Reminders ?? []).Select(reminder => reminder.Host)).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> OfPersonas(Study study) => study.Personas
        .SelectMany(persona => persona.Accounts ?? []).SelectMany(account => account.Mailbox?.Servers ?? [.. new[] { account.Handle.Split('@')[^1] }.Where(host => Uri.CheckHostName(host) == UriHostNameType.Dns)]);

    // Where desks are, and where what opens them is fetched.
    private static IEnumerable<Uri> OfDesks(Study study) => study.Panel.Brands.SelectMany(brand => brand.Accounts).Select(account => account.Desk).OfType<Desk>()
        .SelectMany(desk => new[] { desk.Address, desk.Auth?.OAuth?.Token }).Where(address => address is not null && !address.StartsWith('/')).Select(address => new Uri(new Uri(address!).GetLeftPart(UriPartial.Authority)));

    private static IEnumerable<string> OfForms(Study study) => study.Panel.Brands.SelectMany(brand => brand.Accounts).SelectMany(account => account.Form?.AllHosts ?? []);
}
