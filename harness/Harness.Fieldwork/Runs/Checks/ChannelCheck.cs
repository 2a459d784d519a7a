using Harness.Browser;
using Harness.Channels;
using Harness.Channels.Email;
using Harness.Channels.Http;
using Harness.Channels.Mastodon;
using Harness.Channels.Web;
using Harness.Studies;

namespace Harness.Runs.Checks;

/// <summary>What each channel needs, and what of it a machine or a study lacks.</summary>
internal static class ChannelCheck
{
    private static readonly Words ByHand = new("by hand, on the page By hand of harness run --live", "à la main, sur la page À la main de harness run --live");

    /// <summary>Every channel there is, with what it needs.</summary>
    /// <param name="machine">The machine.</param>
    public static IReadOnlyList<Check> Of(Machine machine) =>
    [
        .. Channels.Channels.All.Select(entry => entry.Name == WebChannel.Name && ChromiumPlace.Find(machine) is null
            ? Check.Warning(Subject.Channel, Said(entry, new("there is no Chromium", "il n’y a pas de Chromium")), BrowserCheck.Todo)
            : new(Subject.Channel, Grade.Ok, Said(entry, entry.Needs), null)),
    ];

    /// <summary>The channels on which the brands of a study are reached, with what is missing for each: a failure, or a warning where the study can be played against simulated brands.</summary>
    /// <param name="study">The study.</param>
    /// <param name="folder">Where its files lie.</param>
    /// <param name="machine">The machine.</param>
    public static IReadOnlyList<Check> Of(Study study, string folder, Machine machine) =>
    [
        .. from entry in Channels.Channels.All
           let reached = study.Panel.Brands.SelectMany(brand => brand.Accounts, (brand, account) => new Reached(brand, account))
               .Where(each => each.Account.Channel == entry.Name && each.Account.Presence != Presence.Absent).ToArray()
           where reached.Length > 0
           select Of(entry, [.. reached.Where(each => ChannelProfiles.SendingTo(each.Account) == Sending.Automatic)], study, secret => SecretCheck.Has(secret, folder, machine), machine),
    ];

    private static Check Of(ChannelEntry entry, IReadOnlyList<Reached> automatic, Study study, Func<Secret, bool> has, Machine machine)
    {
        if (automatic.Count == 0)
        {
            return new(Subject.Channel, Grade.Ok, Said(entry, ByHand), null);
        }

        Words[] missing = [.. Missing(entry, automatic, study, has, machine)];
        return missing.Length == 0
            ? new(Subject.Channel, Grade.Ok, Said(entry, new("nothing is missing", "rien ne manque")), null)
            : new(
                Subject.Channel,
                study.Panel.World is null ? Grade.Failure : Grade.Warning,
                Said(entry, new(string.Join("; ", missing.Select(words => words.En)), string.Join(" ; ", missing.Select(words => words.Fr)))),
                new($"Needed: {entry.Needs.En}.", $"Il faut : {entry.Needs.Fr}."));
    }

    private static IEnumerable<Words> Missing(ChannelEntry entry, IReadOnlyList<Reached> automatic, Study study, Func<Secret, bool> has, Machine machine) => entry switch
    {
        { Open: null } => [new("nothing is sent there by itself: say sending: assisted on the accounts", "rien n’y part tout seul : dites sending: assisted sur les comptes")],
        { Name: EmailChannel.Name } => Lacking(study.Personas.Where(persona => !Accounts(persona, entry).Any(account => account.Mailbox is not null)).Select(persona => persona.Id), new("no mailbox for", "pas de boîte aux lettres pour")),
        { Name: MastodonChannel.Name } => Lacking(
            study.Personas.Where(persona => !Accounts(persona, entry).Any(account => account.Secret is { } secret && has(secret))).Select(persona => persona.Id), new("no account with its token for", "pas de compte avec son jeton pour")),
        { Name: WebChannel.Name } =>
        [
            .. ChromiumPlace.Find(machine) is null ? [new("there is no Chromium", "il n’y a pas de Chromium")] : Array.Empty<Words>(),
            .. Lacking(automatic.Where(each => each.Account.Form is null).Select(each => each.Brand.Id), new("no form is described for", "pas de formulaire décrit pour")),
        ],
        { Name: HttpChannel.Name } =>
        [
            .. Lacking(automatic.Where(each => each.Account.Desk is null).Select(each => each.Brand.Id), new("no desk is described for", "pas de service d’assistance décrit pour")),
            .. Lacking(automatic.SelectMany(each => each.Account.Desk?.Auth?.Secrets ?? []).Where(secret => !has(secret)).Select(SecretCheck.Written), new("missing or empty:", "absent ou vide :")),
        ],
        _ => [],
    };

    private static IEnumerable<PersonaAccount> Accounts(Persona persona, ChannelEntry entry) => (persona.Accounts ?? []).Where(account => account.Channel == entry.Name);

    private static IEnumerable<Words> Lacking(IEnumerable<string> names, Words what)
    {
        string list = string.Join(", ", names.Distinct(StringComparer.Ordinal));
        return list.Length == 0 ? [] : [new($"{what.En} {list}", $"{what.Fr} {list}")];
    }

    private static Words Said(ChannelEntry entry, Words what) => new($"{entry.Name} ({entry.About.En}): {what.En}.", $"{entry.Name} ({entry.About.Fr}) : {what.Fr}.");

    private sealed record Reached(Brand Brand, Account Account);
}
