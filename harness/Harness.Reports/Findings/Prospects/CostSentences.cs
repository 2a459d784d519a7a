using Harness.Planning;
using Harness.Studies;

namespace Harness.Findings.Prospects;

/// <summary>What a plan asks of brands, platforms and people, in sentences.</summary>
internal static class CostSentences
{
    public static IEnumerable<Words> Of(Cost cost, Study study)
    {
        if (cost is not { First: { } first, Last: { } last })
        {
            yield return new("No contact.", "Aucun contact.");
            yield break;
        }

        yield return Phrases.Say(l =>
            Numerals.Count(cost.Contacts, l, new("message", "message"), new("messages", "messages")) + l.Pick(" to ", " à ") + Numerals.Count(cost.Brands, l, new("brand", "marque"), new("brands", "marques"))
            + l.Pick(" on ", " en ") + Numerals.Count(cost.Days, l, new("day", "jour"), new("days", "jours")) + l.Pick(" from ", " du ") + Numerals.Date(first, l) + l.Pick(" to ", " au ") + Numerals.Date(last, l)
            + l.Pick("; at most ", " ; au plus ") + Numerals.Count(cost.BusiestDay, l) + l.Pick(" a day, and ", " par jour, et ") + Numerals.Count(cost.MostPerBrandAndDay, l) + l.Pick(" to one brand on a day.", " à une même marque dans la journée."));
        bool isSaid = study.Costs?.Channels?.Any(channel => channel.Agent is not null) == true;
        yield return Phrases.Say(l =>
            l.Pick("At most ", "Au plus ") + Numerals.Count(cost.MostWrites, l) + l.Pick(" messages written, follow-ups included, and ", " messages écrits, relances comprises, et ") + Numerals.Count(cost.Reads, l, new("look", "relevé"), new("looks", "relevés"))
            + l.Pick("; up to ", " ; jusqu’à ") + Numerals.Count(cost.AgentMinutes, l) + l.Pick(" minutes of the brands’ people, ", " minutes de travail des marques, ") + (isSaid ? l.Pick("as the costs say, else at ", "selon les coûts indiqués, sinon à raison de ") : l.Pick("at ", "à raison de ")) + Numerals.Count(Cost.MinutesPerMessage, l) + l.Pick(" a message (taken for granted).", " par message (hypothèse)."));
    }
}

/// <summary>The factors of a plan as readers name them.</summary>
internal static class FactorNames
{
    private static readonly Dictionary<string, Words> Known = new(StringComparer.Ordinal)
    {
        ["brand"] = new("brand", "la marque"),
        ["channel"] = new("channel", "le canal"),
        ["category"] = new("category", "la catégorie"),
        ["persona"] = new("persona", "le persona"),
        ["followers"] = new("number of followers", "le nombre d’abonnés"),
        ["address"] = new("form of address", "la forme d’adresse"),
        ["visibility"] = new("visibility", "la visibilité"),
        ["tone"] = new("tone", "le ton"),
        ["leverage"] = new("leverage", "la menace"),
        ["standing"] = new("customer or prospect", "client ou prospect"),
        ["language"] = new("language", "la langue"),
        ["arm"] = new("arm", "le bras"),
        ["week"] = new("week", "la semaine"),
        ["weekday"] = new("weekday", "le jour de la semaine"),
        ["hour-class"] = new("hours of the day", "les heures de la journée"),
    };

    public static Words Of(string factor) => Known[factor];

    /// <summary>The French name after a preposition that melts into its article: <c>du canal</c>, <c>au persona</c>.</summary>
    public static string After(string preposition, string factor) =>
        $"{preposition} {Of(factor).Fr}".Replace("de le ", "du ", StringComparison.Ordinal).Replace("à le ", "au ", StringComparison.Ordinal).Replace("de les ", "des ", StringComparison.Ordinal).Replace("à les ", "aux ", StringComparison.Ordinal);
}
