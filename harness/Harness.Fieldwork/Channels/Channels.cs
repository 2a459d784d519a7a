using Harness.Browser;
using Harness.Channels.Email;
using Harness.Channels.Exchanges;
using Harness.Channels.Http;
using Harness.Channels.Mastodon;
using Harness.Channels.Simulated;
using Harness.Channels.Web;
using Harness.Studies;

namespace Harness.Channels;

/// <summary>The list of channels: YAML, commands and pages take their names from here.</summary>
internal static class Channels
{
    public static IReadOnlyList<ChannelEntry> All { get; } =
    [
        new(ChannelLimits.Simulator, new("simulated brands in virtual time", "marques simulées en temps virtuel"), new("nothing: it is played on this machine", "rien : tout se joue sur cette machine"), place => new SimulatedChannel(new(place.Study, place.Seed), place.Time)),
        new(EmailChannel.Name, new("e-mail", "courriel"), new("a mailbox for each persona, and its password or token in a variable or a file", "une boîte aux lettres par persona, et son mot de passe ou jeton dans une variable ou un fichier"), place => new EmailChannel(place)),
        new(WebChannel.Name, new("contact forms and chat windows", "formulaires de contact et fenêtres de chat"), new("Chromium, a description of each site’s form, and a mailbox where answers come by mail", "Chromium, une description du formulaire de chaque site, et une boîte aux lettres si les réponses viennent par courriel"), place => new WebChannel(place, new(WorkerCommand.Self))),
        new(HttpChannel.Name, new("help desks with an interface for programs", "services d’assistance ouverts aux programmes"), new("a description of each desk, and the key to it in a variable or a file", "une description de chaque service, et sa clé dans une variable ou un fichier"), place => new HttpChannel(place, Limits.Sending, Limits.Reading)),
        new("phone", new("telephone, by hand", "téléphone, à la main"), new("a person who calls and notes what is said", "une personne qui appelle et note ce qui est dit"), null),
        new("letter", new("letter, by hand", "lettre, à la main"), new("a person who posts it, and an address where answers arrive", "une personne qui la poste, et une adresse où arrivent les réponses"), null),
        new("bluesky", new("Bluesky", "Bluesky"), new("a person with an account there; by itself nothing is sent or read yet", "une personne avec un compte ; rien n’y est encore envoyé ni lu tout seul"), null),
        new(MastodonChannel.Name, new("Mastodon", "Mastodon"), new("an account for each persona, and its token in a variable or a file", "un compte par persona, et son jeton dans une variable ou un fichier"), place => new MastodonChannel(place, Limits.Sending, Limits.Reading)),
        new("x", new("X, formerly Twitter", "X, ex-Twitter"), new("a person with an account there; nothing is sent by itself", "une personne avec un compte ; rien n’y part tout seul"), null),
        new("facebook", new("Facebook pages", "pages Facebook"), new("a person with an account there; nothing is sent by itself", "une personne avec un compte ; rien n’y part tout seul"), null),
    ];

    public static IReadOnlyCollection<string> Names { get; } = [.. All.Select(entry => entry.Name)];

    /// <summary>Whether the harness can use a channel at all; where it cannot, people do by hand what is to be done.</summary>
    public static bool CanOpen(string name) => All.Any(entry => entry.Open is not null && string.Equals(entry.Name, name, StringComparison.Ordinal));

    public static IChannel Open(string name, Place place) => All.Single(entry => string.Equals(entry.Name, name, StringComparison.Ordinal)).Open!(place);
}

/// <summary>A channel of the list.</summary>
/// <param name="Name">Its name in studies.</param>
/// <param name="About">What readers call it.</param>
/// <param name="Needs">What it needs before a real brand can be reached on it.</param>
/// <param name="Open">Opens it; null where the simulator plays it and no real brand can be reached on it.</param>
internal sealed record ChannelEntry(string Name, Words About, Words Needs, Func<Place, IChannel>? Open);

/// <summary>What a channel needs to know of the run it serves.</summary>
/// <param name="Study">The study.</param>
/// <param name="Seed">Its seed.</param>
/// <param name="Time">The time.</param>
/// <param name="Reach">What may be touched outside; null where nobody is.</param>
/// <param name="Wave">Which wave of the study it is, by its id; null where nothing depends on it.</param>
/// <param name="Rooms">The mailboxes that its channels share; null where each has its own.</param>
/// <param name="Folder">Where the wave's own files lie; null where nothing is kept.</param>
internal sealed record Place(Study Study, ulong Seed, TimeProvider Time, Reach? Reach = null, string? Wave = null, MailRooms? Rooms = null, string? Folder = null);
