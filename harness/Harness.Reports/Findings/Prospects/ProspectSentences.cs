using Harness.Planning;
using Harness.Studies;

namespace Harness.Findings.Prospects;

/// <summary>What a plan costs and will be able to bear, in sentences.</summary>
internal static class ProspectSentences
{
    public static IEnumerable<Words> Of(Plan plan, Prospect prospect, Balance balance) =>
    [
        .. WaveSentences.Of(plan),
        .. CostSentences.Of(prospect.Cost, plan.Study),
        .. SpendingSentences.Of(Spending.Of(plan)),
        .. SpendingSentences.Loads(prospect.Loads),
        .. HandWorkSentences.Asked(prospect.HandWork),
        .. CrossingSentences.Planned(plan),
        .. Bearings(plan, prospect.Brands, new("brand", "marque"), new("brands", "marques")),
        .. Bearings(plan, prospect.Channels, new("brand on a channel", "marque sur un canal"), new("brands on a channel", "marques sur un canal")),
        .. Bearings(plan, prospect.Sectors, new("sector", "secteur"), new("sectors", "secteurs")),
        .. Comparisons(plan, prospect),
        .. AimSentences.Promises(plan, prospect),
        .. AimSentences.Missed(plan, AimOutlook.Of(plan, prospect)),
        .. AimSentences.Unjudged(AimOutlook.Of(plan, prospect)),
        .. GateProspect.Of(plan),
        .. Refusals.Of(plan, prospect),
        .. balance.Pairs.Where(pair => pair.Confounding != Confounding.None).Select(Confounded),
        Taken(prospect.Values),
    ];

    private static IEnumerable<Words> Bearings(Plan plan, IReadOnlyList<Bearing> bearings, Words one, Words many)
    {
        foreach (IGrouping<int, Bearing> alike in bearings.GroupBy(bearing => bearing.Contacts).OrderBy(alike => alike.Key))
        {
            Bearing bearing = alike.First();
            yield return Phrases.Say(l =>
                Numerals.Count(alike.Count(), l, one, many) + l.Pick(" with ", " avec ")
                + Numerals.Count(bearing.Contacts, l, new("contact", "contact"), new("contacts", "contacts")) + (alike.Count() > 1 ? l.Pick(" each", " chacun" + Feminine(many)) : string.Empty)
                + l.Pick(" (worth ", " (qui en valent ") + Numerals.Number(Math.Round(bearing.Effective, 1), l)
                + l.Pick(" that share no persona and no day): a share is known to within ±", " sans persona ni jour en commun) : un taux est connu à ±") + Points(bearing.ShareWidth / 2, l)
                + l.Pick(" points; the median lies between the times by which ", " points près ; la médiane se situe entre les délais au bout desquels ")
                + Numerals.Share(bearing.Median.Low, l, 0) + l.Pick(" and ", " et ") + Numerals.Share(bearing.Median.High, l, 0) + l.Pick(" have answered; the mean wait, stopped at 24 hours, is known to within ±", " des messages ont une réponse ; l’attente moyenne, arrêtée à 24 heures, est connue à ±")
                + Numerals.Time(bearing.DayWidth / 2, l) + l.Pick("; a mean mark to within ±", " près ; une note moyenne à ±") + Numerals.Number(bearing.MarkWidth / 2, l) + l.Pick(". ", " près. ") + Bears(plan, bearing, l));
        }
    }

    private static string Feminine(Words many) => many.Fr.StartsWith("marques", StringComparison.Ordinal) ? "e" : string.Empty;

    private static string Bears(Plan plan, Bearing bearing, Language l)
    {
        string more(int floor) => Numerals.Count((int)Math.Ceiling((floor - bearing.Contacts) * plan.Study.Schedule.Weeks / (double)bearing.Contacts), l, new("more week", "semaine de plus"), new("more weeks", "semaines de plus"));
        return bearing.Bears switch
        {
            Claim.None => l.Pick(
                $"No figure may be published: that takes {Claims.LeastForFigure} contacts, {more(Claims.LeastForFigure)} at this pace.",
                $"Aucun chiffre ne pourra être publié : il faut {Claims.LeastForFigure} contacts, soit {more(Claims.LeastForFigure)} à ce rythme."),
            Claim.Figure => l.Pick(
                $"A figure may be published, an order may not: that takes {Claims.LeastForOrder} contacts, {more(Claims.LeastForOrder)} at this pace.",
                $"Un chiffre pourra être publié, pas un ordre : il faut {Claims.LeastForOrder} contacts, soit {more(Claims.LeastForOrder)} à ce rythme."),
            Claim.Order => l.Pick(
                "A figure may be published, and an order as far as corrected tests tell.",
                "Un chiffre pourra être publié, et un ordre dans la mesure où des tests corrigés le permettent."),
        };
    }

    private static IEnumerable<Words> Comparisons(Plan plan, Prospect prospect)
    {
        foreach (IGrouping<(long Pairs, double Contacts), KeyValuePair<string, Detectable>> alike in prospect.WithinSectors.GroupBy(sector => (sector.Value.Pairs, sector.Value.Contacts)))
        {
            IEnumerable<Words> names = alike.Select(entry => plan.Study.Panel.Sectors.First(sector => sector.Id == entry.Key).Name);
            yield return Least(alike.First().Value, prospect.Values, l => l.Pick("Two brands of one sector (", "Deux marques d’un même secteur (") + string.Join(", ", names.Select(name => name.In(l))) + ")");
        }

        if (prospect.BetweenBrands is { } brands)
        {
            yield return Least(brands, prospect.Values, l => l.Pick("Any two brands of the panel", "Deux marques quelconques du panel"));
        }

        if (prospect.BetweenSectors is { } sectors)
        {
            yield return Least(sectors, prospect.Values, l => l.Pick("Two sectors, as far as these brands stand for them", "Deux secteurs, pour autant que ces marques les représentent"));
        }
    }

    private static Words Least(Detectable least, PlanningValues values, Func<Language, string> who) => Phrases.Say(l =>
        who(l) + l.Pick(", ", ", ") + Numerals.Count(least.Pairs, l, new("pair", "paire"), new("pairs", "paires")) + l.Pick(": against ", " : face à ") + Numerals.Share(values.Share, l, 0)
        + (least.Share is { } share
            ? l.Pick(" answered, a difference of ", " de réponses, un écart de ") + Points(share, l) + l.Pick(" points is found ", " points est trouvé ") + Often(values, l)
            : l.Pick(" answered, not even 100% would be found ", " de réponses, même 100 % ne serait pas trouvé ") + Often(values, l))
        + (least.Hazard is { } hazard
            ? l.Pick("; answers ", " ; des réponses ") + Numerals.Number(Math.Round(hazard, 1), l) + l.Pick(" times as fast as well.", " fois plus rapides aussi.")
            : l.Pick("; no speed is told apart.", " ; aucune vitesse n’est distinguée.")));

    private static string Often(PlanningValues values, Language l) => l.Pick("with a chance of ", "avec une chance de ") + Numerals.Share(values.Power, l, 0);

    private static Words Confounded(FactorPair pair) => Phrases.Say(l => pair.Confounding == Confounding.SecondByFirst ? Known(pair.Second, pair.First, l) : Known(pair.First, pair.Second, l));

    private static string Known(string known, string by, Language l) => l.Pick(
        $"Confounded: {FactorNames.Of(known).En} is known from {FactorNames.Of(by).En}. A difference by {FactorNames.Of(known).En} could as well be one by {FactorNames.Of(by).En}; the data will not tell.",
        $"Confondus : {FactorNames.Of(known).Fr} se déduit {FactorNames.After("de", by)}. Un écart selon {FactorNames.Of(known).Fr} pourrait aussi bien tenir {FactorNames.After("à", by)} ; les données ne le diront pas.");

    private static Words Taken(PlanningValues values) => Phrases.Say(l => l.Pick("Taken for granted: share answered ", "Hypothèses : taux de réponse ")
        + Numerals.Share(values.Share, l, 0) + l.Pick(", intervals at ", ", intervalles à ") + Numerals.Share(values.Confidence, l, 0) + l.Pick(", tests at ", ", tests à ") + Numerals.Share(values.Level, l, 0)
        + l.Pick(" divided by the number of pairs, correlation ", " divisés par le nombre de paires, corrélation ") + Numerals.Number(values.PersonaCorrelation, l) + l.Pick(" of contacts that share a persona and ", " entre contacts d’un même persona et ")
        + Numerals.Number(values.DayCorrelation, l) + l.Pick(" of those of one day, marks that vary by ", " entre ceux d’un même jour, notes qui varient de ") + Numerals.Number(values.MarkDeviation, l) + l.Pick(".", "."));

    private static string Points(double share, Language l) => Numerals.Number(Math.Round(100 * share), l);
}
