using System.Globalization;
using System.Numerics;

namespace Harness.Studies;

/// <summary>What is said of designs, schedules, authorisations, scripts and the texts they need.</summary>
internal static partial class ProblemWords
{
    public static Words ARule { get; } = new("a rule of this script", "une règle de ce scénario");

    public static Words SameComplaint(string id, string other, string category, string sector) => new(
        $"{En(id)} and {En(other)} both stand for the category {En(category)} and the sector {En(sector)}; one is enough, or the design varies what they differ in.",
        $"{Fr(id)} et {Fr(other)} valent tous deux pour la catégorie {Fr(category)} et le secteur {Fr(sector)}{Nb}; une seule suffit, ou le plan d’expérience fait varier ce qui les distingue.");

    public static Words BusinessNeedsCalendar() => new(
        "The business clock needs the key 'calendar': whose hours count?",
        $"L’horloge ouvrée demande la clé «{Nb}calendar{Nb}»{Nb}: de qui compte-t-on les heures{Nb}?");

    public static Words CalendarNeedsBusiness() => new(
        "A calendar counts only with 'clock: business'.",
        $"Un calendrier ne compte qu’avec «{Nb}clock: business{Nb}».");

    public static Words EndsBefore(string to, string from) => new($"{En(to)} lies before {En(from)}.", $"{Fr(to)} précède {Fr(from)}.");

    public static Words AuthorisedAfter(string first) => new(
        $"The study begins before this day, on {first}; nothing allows it to write then.",
        $"L’étude commence avant ce jour, le {first}{Nb}; rien ne l’autorise alors à écrire.");

    public static Words AuthorisedUntil(string last) => new(
        $"The study ends after this day, on {last}; nothing allows it to write then.",
        $"L’étude finit après ce jour, le {last}{Nb}; rien ne l’autorise alors à écrire.");

    public static Words ChannelNotAuthorised(string channel) => new(
        $"The study writes on {En(channel)}, which this authorisation does not name.",
        $"L’étude écrit sur {Fr(channel)}, que cette autorisation ne nomme pas.");

    public static Words CapAbove(string found, string wide, string other) => new(
        $"{En(found)} is more than {En(wide)} allows, which is {other}.",
        $"{Fr(found)} dépasse ce que permet {Fr(wide)}, soit {other}.");

    public static Words OneHolidayRule() => new(
        "A holiday follows one rule: 'date', or 'easter', or 'nth' with 'day' and 'month' (nth is 1 to 5, or -1 for the last).",
        $"Un jour férié suit une seule règle{Nb}: «{Nb}date{Nb}», ou «{Nb}easter{Nb}», ou «{Nb}nth{Nb}» avec «{Nb}day{Nb}» et «{Nb}month{Nb}» (nth va de 1 à 5, ou vaut -1 pour le dernier).");

    public static Words NeverOpen() => new("With these holidays the calendar has a year without an open day.", "Avec ces jours fériés, le calendrier a une année sans jour ouvert.");

    public static Words NoAlias(string found) => new(
        $"{En(found)} is not an address of one's own that catches all, such as probe-{{probe}}@anna.example: {{probe}} once before the @, no +, no public provider.",
        $"{Fr(found)} n’est pas une adresse à soi qui reçoit tout, telle que probe-{{probe}}@anna.example{Nb}: {{probe}} une fois avant l’@, sans +, hors des messageries publiques.");

    public static Words NotReserved(string found) => new(
        $"{En(found)} may be somebody's number; needed is one reserved for fiction, such as 06 39 98 12 34, 07700 900123 or 555-0123.",
        $"{Fr(found)} peut être le numéro de quelqu’un{Nb}; il faut un numéro réservé à la fiction, tel que 06 39 98 12 34, 07700 900123 ou 555-0123.");

    public static Words DaysAndHoursOrSlots() => new(
        "A schedule has 'days' and 'hours', or 'slots' in their place.",
        $"Un calendrier d’envoi a «{Nb}days{Nb}» et «{Nb}hours{Nb}», ou «{Nb}slots{Nb}» à leur place.");

    public static Words NoRoomForGaps(string found, string gap) => new(
        $"{En(found)} messages with {En(gap)} between them do not fit into the hours of a day.",
        $"{Fr(found)} messages espacés de {Fr(gap)} ne tiennent pas dans les heures d’une journée.");

    public static Words WaveNeedsRepeat() => new(
        "There is one wave only; the schedule needs the key 'repeat'.",
        $"Il n’y a qu’une vague{Nb}; le calendrier d’envoi demande la clé «{Nb}repeat{Nb}».");

    public static Words ArmSetsNothing() => new("An arm sets at least one factor.", "Un bras fixe au moins un facteur.");

    public static Words NoLevel(string found, string factor, IReadOnlyCollection<string> allowed) => new(
        $"{En(found)} is not a level of the factor {En(factor)}; allowed are {Shown.Row(allowed)}.",
        $"{Fr(found)} n’est pas un niveau du facteur {Fr(factor)}{Nb}; valeurs admises{Nb}: {Shown.Row(allowed)}.");

    public static Words AddressTwice() => new(
        "The form of address is said once: by 'address', by 'addressByWeek' or under 'vary'.",
        $"La forme d’adresse se dit une fois{Nb}: par «{Nb}address{Nb}», par «{Nb}addressByWeek{Nb}» ou sous «{Nb}vary{Nb}».");

    public static Words PremiumIsArms() => new(
        "The public premium is two arms; it cannot stand beside others.",
        $"La prime au public, ce sont deux bras{Nb}; elle ne peut pas en côtoyer d’autres.");

    public static Words MatchedNeedsChannels() => new(
        "The same message over each channel needs at least two 'channels'.",
        $"Le même message sur chaque canal demande au moins deux «{Nb}channels{Nb}».");

    public static Words MatchedVariesChannel() => new(
        "A matched design takes each channel in turn; the channel is not varied as well.",
        $"Un plan d’expérience apparié passe par chaque canal à tour de rôle{Nb}; le canal n’y est pas varié de surcroît.");

    public static Words TooManyContacts(BigInteger found, int most) => new(
        $"One wave has up to {Count(found).En} contacts; at most {Count(most).En} can be planned. Fewer weeks, fewer messages a day or several studies would do.",
        $"Une vague compte jusqu’à {Count(found).Fr} contacts{Nb}; on peut en planifier {Count(most).Fr} au plus. Il suffirait de moins de semaines, de moins de messages par jour ou de plusieurs études.");

    public static Words TooManyCells(BigInteger found, int most) => new(
        $"The crossed factors have {Count(found).En} combinations of levels; at most {Count(most).En} can be planned. Cross fewer of them, and balance the others.",
        $"Les facteurs croisés ont {Count(found).Fr} combinaisons de niveaux{Nb}; on peut en planifier {Count(most).Fr} au plus. Croisez-en moins et équilibrez les autres.");

    public static Words NoPersonaAt(string factor, string level) => new(
        $"No persona has the level {En(level)} of {En(factor)}, which the design uses: another would write in its place.",
        $"Aucun persona n’a le niveau {Fr(level)} du facteur {Fr(factor)}, que le plan d’expérience utilise{Nb}: un autre écrirait à sa place.");

    public static Words ArmsSum(double sum) => new(
        string.Create(CultureInfo.InvariantCulture, $"The percentages of the arms sum to {sum}; they must sum to 100."),
        string.Create(CultureInfo.InvariantCulture, $"Les pourcentages des bras font {sum}{Nb}; leur somme doit être 100."));

    public static Words WrittenAlready(string found) => new(
        $"The texts for {En(found)} stand already; once is enough.",
        $"Les textes pour {Fr(found)} figurent déjà{Nb}; une fois suffit.");

    public static Words NoHashtag(string found) => new(
        $"{En(found)} is not a hashtag: # and letters, digits or underscores, without spaces.",
        $"{Fr(found)} n’est pas un mot-dièse{Nb}: # puis des lettres, chiffres ou tirets bas, sans espace.");

    public static Words NoTranslation(string complaint, Language language) => new(
        $"The design sends {En(complaint)} in {Name(language).En}, in which it has no wordings; add a translation.",
        $"Le plan d’expérience envoie {Fr(complaint)} en {Name(language).Fr}, langue pour laquelle il n’y a pas de formulation{Nb}; ajoutez une traduction.");

    public static Words NoTone(string complaint, string tone, Language language) => new(
        $"The design sends {En(complaint)} in the tone {En(tone)}, for which it has no wordings in {Name(language).En}.",
        $"Le plan d’expérience envoie {Fr(complaint)} sur le ton {Fr(tone)}, pour lequel il n’y a pas de formulation en {Name(language).Fr}.");

    public static Words NoComplaintAt(string category, string sector, string factor, string level) => new(
        $"The category {En(category)} has no complaint for {En(sector)} whose {factor} is {En(level)}, a level of the design.",
        $"La catégorie {Fr(category)} n’a pour {Fr(sector)} aucune réclamation dont {Fr(factor)} vaut {Fr(level)}, un niveau du plan d’expérience.");

    public static Words InsultsThirdParty(string brand) => new(
        $"Insults go only to one's own brands and to the simulator; {En(brand)} is somebody else's.",
        $"Les insultes ne s’adressent qu’à ses propres marques et au simulateur{Nb}; {Fr(brand)} est à d’autres.");

    public static Words InventedForThirdParty(string id, string brand) => new(
        $"The case {En(id)} has no proof, so it is invented; only one's own brands and the simulator may be told so, and {En(brand)} is somebody else's.",
        $"Le dossier {Fr(id)} est sans preuve, donc inventé{Nb}; on ne le sert qu’à ses propres marques et au simulateur, et {Fr(brand)} est à d’autres.");

    public static Words WidthOrDetect(bool both) => new(
        both ? "Both 'width' and 'detect' stand here; exactly one of them is needed." : "Neither 'width' nor 'detect' stands here; exactly one of them is needed.",
        both
            ? $"«{Nb}width{Nb}» et «{Nb}detect{Nb}» figurent ici tous les deux{Nb}; il faut exactement l’un des deux."
            : $"Ni «{Nb}width{Nb}» ni «{Nb}detect{Nb}» ne figure ici{Nb}; il faut exactement l’un des deux.");

    public static Words AmountIsTime() => new("This is about a wait; needed is a time such as 2h.", $"Il s’agit d’une attente{Nb}; il faut une durée telle que 2h.");

    public static Words AmountIsNumber() => new(
        "This is not about a wait; needed is a number such as 0.1 or 10%.",
        $"Il ne s’agit pas d’une attente{Nb}; il faut un nombre tel que 0.1 ou 10%.");

    public static Words OnlyWithDetect() => new("This has a meaning only with 'detect'.", $"Ceci n’a de sens qu’avec «{Nb}detect{Nb}».");

    private static Words Count(BigInteger count)
    {
        string grouped = count.ToString("N0", CultureInfo.InvariantCulture);
        return new(grouped, grouped.Replace(",", "\u202F", StringComparison.Ordinal));
    }

    private static Words Name(Language language) => language switch
    {
        Language.En => new("English", "anglais"),
        Language.Fr => new("French", "français"),
    };
}
