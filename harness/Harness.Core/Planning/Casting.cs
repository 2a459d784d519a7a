using Harness.Statistics;
using Harness.Studies;
using NodaTime;

namespace Harness.Planning;

/// <summary>A contact before it is decided who says what.</summary>
/// <param name="Brand">Number of the brand.</param>
/// <param name="Number">Number of the contact of that brand.</param>
/// <param name="Week">The week, from 0.</param>
/// <param name="Begun">The week in which its scene began: its own but in a matched design, where a scene may take several weeks.</param>
/// <param name="At">When it is sent.</param>
internal readonly record struct Contact(int Brand, int Number, int Week, int Begun, Instant At);

/// <summary>Decides who writes what to which account, by the rotation and by what the design has drawn.</summary>
internal sealed class Casting(Study study, ulong seed, int[] categoryOrder, int[] personaOrder, WordingDeck deck, ulong channelPurpose)
{
    private readonly IReadOnlyList<string>? channels = study.Design.Channels;
    private readonly ILookup<(string, string), Complaint> complaints = study.Complaints.Messages
        .SelectMany(complaint => complaint.Sectors.Select(sector => (Key: (complaint.Category, sector), complaint)))
        .ToLookup(entry => entry.Key, entry => entry.complaint);

    private readonly Dictionary<(int, int), int> matched = [];
    private readonly Dictionary<(int, string), Account> accounts = [];
    private readonly Dictionary<(string?, string?, string?), Persona[]> senders = [];
    private readonly Dictionary<(string, Language, Tone), string> decks = [];
    private readonly HashSet<string> texts = new(StringComparer.Ordinal);

    /// <summary>The slot of a contact.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="category">Step of the rotation of categories.</param>
    /// <param name="persona">Step of the rotation of personas.</param>
    /// <param name="drawn">What the design has drawn.</param>
    public Slot Slot(Contact contact, int category, int persona, Treatment drawn)
    {
        Brand brand = study.Panel.Brands[contact.Brand];
        Persona sender = Sender(persona, drawn);
        string about = drawn.Level(Factor.Category) ?? study.Complaints.Categories[categoryOrder[category % categoryOrder.Length]].Id;
        Complaint complaint = Chosen(complaints[(about, brand.Sector)], sender, drawn);
        Account account = Account(contact.Brand, Channel(contact, drawn));
        Address address = drawn.Level<Address>(Factor.Address) ?? study.Design.AddressIn(contact.Begun);
        Language language = drawn.Level<Language>(Factor.Language) ?? complaint.Language;
        Tone tone = drawn.Level<Tone>(Factor.Tone) ?? Tone.Plain;
        IReadOnlyList<string> wordings = complaint.WordingsIn(language, tone) ?? complaint.Wordings;
        int wording = Wording(contact, Deck(complaint, language, tone), wordings.Count);
        string text = Once(MessageText.Render(wordings[wording], brand, account, address, complaint.Hashtag));
        return new(0, brand, account, sender, complaint, wording, address, contact.Week, contact.At, text, drawn == Treatment.None ? null : drawn);
    }

    /// <summary>The name of the deck of wordings in a language and tone.</summary>
    private string Deck(Complaint complaint, Language language, Tone tone)
    {
        if (language == complaint.Language && tone == Tone.Plain)
        {
            return complaint.Id;
        }

        if (!decks.TryGetValue((complaint.Id, language, tone), out string? named))
        {
            decks[(complaint.Id, language, tone)] = named = $"{complaint.Id}|{language}|{tone}";
        }

        return named;
    }

    /// <summary>The same text held once, however many contacts carry it.</summary>
    private string Once(string text)
    {
        if (texts.TryGetValue(text, out string? held))
        {
            return held;
        }

        texts.Add(text);
        return text;
    }

    private Account Account(int brand, string? channel)
    {
        if (channel is null)
        {
            return study.Panel.Brands[brand].Accounts[0];
        }

        if (!accounts.TryGetValue((brand, channel), out Account? account))
        {
            accounts[(brand, channel)] = account = study.Panel.Brands[brand].AccountOn(channel) ?? study.Panel.Brands[brand].Accounts[0];
        }

        return account;
    }

    private Persona Sender(int step, Treatment drawn)
    {
        (string?, string?, string?) key = (drawn.Level(Factor.Persona), drawn.Level(Factor.Followers), drawn.Level(Factor.Standing));
        if (!senders.TryGetValue(key, out Persona[]? fitting))
        {
            Persona[] all = [.. personaOrder.Select(place => study.Personas[place])], some = [.. all.Where(persona => Fits(persona, drawn))];
            senders[key] = fitting = some.Length == 0 ? all : some;
        }

        return fitting[step % fitting.Length];
    }

    /// <summary>Whether a persona is whom the design has drawn.</summary>
    public static bool Fits(Persona persona, Treatment drawn) =>
        (drawn.Level(Factor.Persona) ?? persona.Id) == persona.Id
        && (drawn.Level<FollowerTier>(Factor.Followers) ?? persona.Followers) == persona.Followers
        && (drawn.Level<Standing>(Factor.Standing) ?? persona.Standing ?? Standing.Customer) == (persona.Standing ?? Standing.Customer);

    /// <summary>The complaint that threatens what was drawn, for whom the sender is; where none is made for that, the first.</summary>
    private static Complaint Chosen(IEnumerable<Complaint> fitting, Persona sender, Treatment drawn) =>
        fitting.MaxBy(complaint => (drawn.Level<Leverage>(Factor.Leverage) is not { } leverage || (complaint.Leverage ?? Leverage.None) == leverage ? 2 : 0)
            + (complaint.Standing is not { } standing || standing == (sender.Standing ?? Standing.Customer) ? 1 : 0))!;

    /// <summary>The channel drawn; of matched channels each in turn, in an order drawn for each scene of the brand.</summary>
    private string? Channel(Contact contact, Treatment drawn) =>
        drawn.Level(Factor.Channel)
        ?? (channels is { Count: > 1 } && study.Design.ChannelsOfScene > 1
            ? channels[Draws.For(seed, [channelPurpose, (ulong)contact.Brand, (ulong)(contact.Number / channels.Count)]).Permutation(channels.Count)[contact.Number % channels.Count]]
            : channels?[0]);

    /// <summary>The next wording of the deck; a matched scene has one for all its channels.</summary>
    private int Wording(Contact contact, string key, int count)
    {
        if (study.Design.ChannelsOfScene is var each && each == 1)
        {
            return deck.Next(contact.Brand, key, count);
        }

        (int, int) scene = (contact.Brand, contact.Number / each);
        if (!matched.TryGetValue(scene, out int wording))
        {
            matched[scene] = wording = deck.Next(contact.Brand, key, count);
        }

        return wording;
    }
}
