using Harness.Studies;
using static Harness.Findings.Phrases;

namespace Harness.Findings.Judgements;

/// <summary>What the ratings can and cannot say, in sentences made by rule.</summary>
internal static class QualityVerdict
{
    public static IReadOnlyList<Finding> Of(WaveQuality quality) =>
    [
        Basis(quality),
        .. Silent(quality),
        .. TooFew(quality),
        .. Unrated(quality),
        .. Order(quality),
        .. OrderUnderWeights.Of(quality),
        .. Agreement(quality),
    ];

    private static Finding Basis(WaveQuality quality)
    {
        BrandQuality all = quality.Overall;
        return new("rated", Say(l =>
        {
            (string rated, string answered) = (Numerals.Count(all.Rated, l), Numerals.Count(all.Answered, l));
            string raters = Numerals.Count(quality.Round.Counts.Raters, l, new("rater", "évaluateur"), new("raters", "évaluateurs"));
            return l.Pick(
                $"{rated} of {answered} answered conversations were rated in full, by {raters}.",
                $"{rated} conversations répondues sur {answered} ont été évaluées en entier, par {raters}.");
        }), null, Says.Can);
    }

    private static IEnumerable<Finding> Silent(WaveQuality quality)
    {
        if (quality.Brands.Where(brand => brand.IsSilent).Select(brand => brand.Brand).ToArray() is [_, ..] silent)
        {
            bool one = silent.Length == 1, zero = quality.Round.Rubric.Score?.Silence == SilenceCount.Zero;
            yield return new("silent", Say(l => l.Pick(
                $"{silent.List(l)} answered nothing: there is no reply to rate{(zero ? ", and each silence has no points" : "")}.",
                $"{silent.List(l)} {(one ? "n’a" : "n’ont")} rien répondu : il n’y a pas de réponse à évaluer{(zero ? ", et chaque silence vaut zéro point" : "")}.")), silent[0].Share, Says.Can);
        }
    }

    private static IEnumerable<Finding> TooFew(WaveQuality quality)
    {
        if (quality.Brands.Where(brand => !brand.IsSilent && brand.Rated < Floors.Figure).ToArray() is [_, ..] few)
        {
            yield return new("quality", Say(l =>
            {
                string floor = Numerals.Count(Floors.Figure, l), list = string.Join(", ", few.Select(brand => $"{brand.Brand.Name(l)} ({Numerals.Count(brand.Rated, l)})"));
                return l.Pick(
                    $"How good the replies of some brands are: it takes {floor} rated replies to publish a figure. Too few: {list}.",
                    $"La qualité des réponses de certaines marques : il faut {floor} réponses évaluées pour publier un chiffre. Trop peu : {list}.");
            }), null, Says.Cannot);
        }
    }

    /// <summary>Where silence has no points all silences are in the mean, and of the replies those that are rated.</summary>
    private static IEnumerable<Finding> Unrated(WaveQuality quality)
    {
        int unrated = quality.Overall.Answered - quality.Overall.Rated;
        if (unrated > 0 && quality is { Round.Rubric.Score.Silence: SilenceCount.Zero, Overall.Silences: > 0 })
        {
            yield return new("unrated", Say(l =>
            {
                string left = Numerals.Count(unrated, l, new("answered conversation", "conversation répondue"), new("answered conversations", "conversations répondues"));
                return l.Pick(
                    $"The full level of the scores: all silences are in them, and {left} without every mark {(unrated == 1 ? "is" : "are")} not, which pulls them down.",
                    $"Le niveau exact des scores : tous les silences y sont, mais {left} sans toutes les notes n’y {(unrated == 1 ? "est" : "sont")} pas, ce qui les tire vers le bas.");
            }), null, Says.Cannot);
        }
    }

    /// <summary>No order below the floor; above it, only groups that corrected pairwise tests leave tied.</summary>
    private static IEnumerable<Finding> Order(WaveQuality quality)
    {
        if (quality.Brands.Count < 2 || quality.Overall.Total is null)
        {
            yield break;
        }

        bool says = quality.Order?.Pairs.Any(pair => pair.Distinct) == true;
        yield return new("quality-order", Say(l => quality.Order is { } order ? Ordered(quality, order, l) : l.Pick(
            $"An order of the brands by quality: it takes two brands with {Numerals.Count(Floors.Order, l)} rated replies each.",
            $"Un ordre des marques par qualité : il faut deux marques ayant chacune {Numerals.Count(Floors.Order, l)} réponses évaluées.")), null, says ? Says.Can : Says.Cannot);
    }

    private static string Ordered(WaveQuality quality, QualityOrder order, Language l)
    {
        int distinct = order.Pairs.Count(pair => pair.Distinct), left = quality.Brands.Count - order.Brands.Count;
        string brands = Numerals.Count(order.Brands.Count, l), pairs = Numerals.Count(order.Pairs.Count, l), hold = Numerals.Count(distinct, l), floor = Numerals.Count(Floors.Order, l);
        string rest = left == 0 ? "" : l.Pick(
            $" {Numerals.Count(left, l)} with fewer than {floor} rated replies {(left == 1 ? "stands" : "stand")} apart.",
            $" {Numerals.Count(left, l)} {(left == 1 ? "autre, qui a" : "autres, qui ont")} moins de {floor} réponses évaluées, {(left == 1 ? "reste" : "restent")} à part.");
        return (!order.IsTested ? l.Pick(
                "An order of the brands by quality: the rubric weighs channels, for which no test is made here.",
                "Un ordre des marques par qualité : la grille pondère les canaux, et aucun test n’est fait ici dans ce cas.")
            : distinct == 0 && order.Pairs.Count == 1 ? l.Pick(
                $"An order of {brands} brands by quality: their difference does not hold.",
                $"Un ordre de {brands} marques par qualité : leur écart ne résiste pas au test.")
            : distinct == 0 ? l.Pick(
                $"An order of {brands} brands by quality: of {pairs} pairwise differences, none holds after correction.",
                $"Un ordre de {brands} marques par qualité : sur {pairs} écarts deux à deux, aucun ne résiste à la correction.")
            : order.Pairs is [var only] ? l.Pick(
                $"{only.A.Brand.Name(l)} scores higher than {only.B.Brand.Name(l)}: the difference holds.",
                $"{only.A.Brand.Name(l)} a un meilleur score que {only.B.Brand.Name(l)} : l’écart résiste au test.")
            : l.Pick(
                $"Among {brands} brands, {hold} of {pairs} pairwise differences in the score {(distinct == 1 ? "holds" : "hold")} after correction. Tie groups, higher scores first: {Ties(order, l)}.",
                $"Entre {brands} marques, {hold} des {pairs} écarts de score deux à deux {(distinct == 1 ? "résiste" : "résistent")} à la correction. Groupes d’ex æquo, par score décroissant : {Ties(order, l)}.")) + rest;
    }

    private static string Ties(QualityOrder order, Language l) =>
        string.Join(l.Pick("; ", " ; "), order.Ties.Select((tie, i) => $"{Numerals.Count(i + 1, l)}) {tie.Select(brand => brand.Brand).ToArray().List(l)}"));

    private static IEnumerable<Finding> Agreement(WaveQuality quality)
    {
        foreach (AgreementWord word in AgreementWord.All(quality).Where(word => word.Level is Agreed.Low))
        {
            yield return new("agreement-" + word.Figures.Criterion, Say(l =>
            {
                string name = word.Criterion.Name.In(l), alpha = Numerals.Number(word.Figures.Alpha.Estimate.Value!.Value, l), least = Numerals.Number(AgreementWord.Tentative, l);
                return l.Pick(
                    $"Anything from the marks on “{name}” alone: the raters agree too little (Krippendorff’s alpha {alpha}, below {least}).",
                    $"Quoi que ce soit à partir des seules notes de « {name} » : les évaluateurs s’accordent trop peu (alpha de Krippendorff {alpha}, moins de {least}).");
            }), word.Figures.Alpha.Estimate, Says.Cannot);
        }
    }
}
