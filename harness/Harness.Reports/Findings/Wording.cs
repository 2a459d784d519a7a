using System.Text.Json;
using Harness.Statistics;
using Harness.Studies;

namespace Harness.Findings;

/// <summary>The names of the field's terms in both languages.</summary>
internal static class Wording
{
    public static Words Of(Address address) => address switch
    {
        Address.Handle => new("By @handle", "Au compte (@)"),
        Address.Name => new("By name only", "Nommée seulement"),
        Address.Hashtag => new("By hashtag", "Par mot-dièse"),
        Address.None => new("Not named", "Non nommée"),
    };

    public static Words Of(Clock clock) => clock switch
    {
        Clock.Wall => new("wall clock", "temps continu"),
        Clock.Business => new("business hours", "heures ouvrées"),
    };

    public static Words Of(Absence absence) => absence switch
    {
        Absence.NoData => new("no data", "pas de données"),
        Absence.NotReached => new("not reached within the window", "non atteinte dans la fenêtre"),
        Absence.TooFewEvents => new("too few replies", "trop peu de réponses"),
        Absence.OneGroup => new("nothing to compare with", "rien à quoi comparer"),
        Absence.NoVariation => new("all values are equal", "toutes les valeurs sont égales"),
        Absence.Infinite => new("infinite", "infini"),
        Absence.Ties => new("no exact value with ties", "pas de valeur exacte en présence d’ex æquo"),
        Absence.TooLarge => new("too large for an exact count", "trop grand pour un calcul exact"),
        Absence.NothingShared => new("no two raters judged the same", "rien n’a été jugé par deux évaluateurs"),
        Absence.TooFew => new("too few values", "trop peu de valeurs"),
    };

    public static Words Of(Rung rung) => rung switch
    {
        Rung.Acknowledged => new("an acknowledgement", "un accusé de réception"),
        Rung.Human => new("an answer by a person", "la réponse d’une personne"),
        Rung.Relevant => new("an answer to the matter", "une réponse sur le fond"),
        Rung.Promised => new("a promised remedy", "une solution promise"),
        Rung.Solved => new("a settled matter", "une affaire réglée"),
    };

    /// <summary>What allows a study to write to a brand; null for a brand of which nothing is on record.</summary>
    public static Words Of(Basis? basis) => basis switch
    {
        Basis.OwnBrand => new("own brand", "marque propre"),
        Basis.Mandate => new("ordered by the brand", "commandée par la marque"),
        Basis.WrittenPermission => new("written permission", "accord écrit"),
        Basis.Editorial => new("editorial responsibility", "responsabilité éditoriale"),
        Basis.Regulator => new("ordered by a regulator or a law", "ordonnée par un régulateur ou une loi"),
        null => new("nothing on record", "rien de consigné"),
    };

    /// <summary>A channel by its name in studies.</summary>
    public static Words Channel(string name) => name switch
    {
        "simulated" => new("simulated", "simulé"),
        "email" => new("e-mail", "courriel"),
        "web" => new("web form or chat", "formulaire ou chat"),
        "http" => new("help desk", "service d’assistance"),
        "phone" => new("phone", "téléphone"),
        "letter" => new("letter", "lettre"),
        "bluesky" => new("Bluesky", "Bluesky"),
        "mastodon" => new("Mastodon", "Mastodon"),
        "x" => new("X", "X"),
        "facebook" => new("Facebook", "Facebook"),
        _ => new(name, name),
    };

    public static Words Of(Quantity quantity) => quantity switch
    {
        Quantity.ShareAnswered => new("share answered", "taux de réponse"),
        Quantity.ShareOfReplies => new("share of all replies", "part de l’ensemble des réponses"),
        Quantity.MeanTimeOfReplies => new("mean time of the replies", "délai moyen des réponses"),
        Quantity.SlowestReply => new("slowest reply", "réponse la plus lente"),
        Quantity.BestShare => new("“best share answered”", "«\u00A0meilleur taux de réponse\u00A0»"),
        Quantity.FastestTime => new("“fastest”", "«\u00A0la plus rapide\u00A0»"),
    };

    /// <summary>The key of an enum's member in files and data.</summary>
    public static string Key<T>(T value)
        where T : struct, Enum => Keys<T>.Known.TryGetValue(value, out string? key) ? key : JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static class Keys<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Known = Enum.GetValues<T>().Distinct().ToDictionary(value => value, value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));
    }
}
