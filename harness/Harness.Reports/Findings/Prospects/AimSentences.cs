using Harness.Planning;
using Harness.Studies;

namespace Harness.Findings.Prospects;

/// <summary>Where a plan falls short of the aims of its study, breaks a cap, or cannot prove a promise: in sentences.</summary>
internal static class AimSentences
{
    public static IEnumerable<Words> Missed(Plan plan, IReadOnlyList<AimOutlook> outlooks)
    {
        foreach (IGrouping<(Aim Aim, int Contacts, double? Needed), AimOutlook> alike in outlooks.Where(outlook => outlook.IsMissed).GroupBy(outlook => (outlook.Aim, outlook.Contacts, outlook.Needed)))
        {
            string names = string.Join(", ", alike.Select(outlook => outlook.Subject.Name));
            double needed = alike.Key.Needed ?? 0;
            int weeks = (int)Math.Min(99_999, Math.Ceiling(needed * plan.Study.Schedule.Weeks / Math.Max(1, alike.Key.Contacts)));
            yield return Phrases.Say(l =>
                What(alike.Key.Aim, l) + l.Pick(" – ", " – ") + names + l.Pick(": ", " : ")
                + (needed >= 1e8
                    ? l.Pick("no sample shows that; ask for less.", "aucun échantillon ne le montre ; visez moins.")
                    : l.Pick("planned ", "prévus : ") + Numerals.Count(alike.Key.Contacts, l, new("contact", "contact"), new("contacts", "contacts")) + l.Pick(", needed ", ", nécessaires : ") + Numerals.Count((long)needed, l)
                        + l.Pick(". That would do: ", ". Il suffirait de ") + Numerals.Count(weeks, l, new("week", "semaine"), new("weeks", "semaines")) + l.Pick(" at this pace, or the aim for sectors, or fewer brands with more contacts each.", " à ce rythme, de viser des secteurs, ou de moins de marques avec plus de contacts chacune.")));
        }
    }

    public static IEnumerable<Words> Unjudged(IReadOnlyList<AimOutlook> outlooks) =>
        outlooks.Where(outlook => outlook.Needed is null).Select(outlook => outlook.Aim).Distinct().Select(aim => Phrases.Say(l =>
            What(aim, l) + l.Pick(": this cannot be said before there are data.", " : cela ne peut se dire avant d’avoir des données.")));

    public static IEnumerable<Words> Broken(IReadOnlyList<CapBreach> breaches) => breaches.Select(breach => Phrases.Say(l =>
    {
        string planned = Numerals.Count(breach.Planned, l), allowed = Numerals.Count(breach.Allowed, l);
        return breach.Brand.Name + l.Pick(": ", " : ") + breach.Kind switch
        {
            CapKind.PerDay => l.Pick($"{planned} contacts on one day, allowed are {allowed}.", $"{planned} contacts le même jour, {allowed} au plus sont permis."),
            CapKind.PerWeek => l.Pick($"{planned} contacts in one week, allowed are {allowed}.", $"{planned} contacts la même semaine, {allowed} au plus sont permis."),
            CapKind.Total => l.Pick($"{planned} contacts in all, allowed are {allowed}.", $"{planned} contacts en tout, {allowed} au plus sont permis."),
            CapKind.AgentMinutes => l.Pick($"up to {planned} minutes of its people, allowed are {allowed}.", $"jusqu’à {planned} minutes de travail, {allowed} au plus sont permises."),
            CapKind.Gap => l.Pick($"two contacts {Numerals.Time(breach.Planned, l)} apart, allowed is {Numerals.Time(breach.Allowed, l)} or more.", $"deux contacts à {Numerals.Time(breach.Planned, l)} d’intervalle, il en faut au moins {Numerals.Time(breach.Allowed, l)}."),
        };
    }));

    /// <summary>What it takes to show that a promise is kept: so many contacts without one failure.</summary>
    public static IEnumerable<Words> Promises(Plan plan, Prospect prospect)
    {
        foreach ((Brand brand, Commitment commitment) in plan.Study.Panel.Brands.SelectMany(brand => brand.Commitments ?? [], (brand, commitment) => (brand, commitment)))
        {
            int contacts = prospect.Brands.FirstOrDefault(bearing => bearing.Subject.Name == brand.Id)?.Contacts ?? 0;
            yield return Phrases.Say(l => commitment.Share is not { } share || share >= 1
                ? l.Pick($"{brand.Name} promises an answer within {Numerals.Time(commitment.Within, l)}, always: no number of contacts proves that, one failure disproves it.", $"{brand.Name} promet une réponse en {Numerals.Time(commitment.Within, l)}, toujours : aucun nombre de contacts ne le prouve, un seul manquement le dément.")
                : Proof(brand, commitment, share, contacts, prospect.Values, l));
        }
    }

    private static string Proof(Brand brand, Commitment commitment, double share, int contacts, PlanningValues values, Language l)
    {
        long flawless = Harness.Statistics.Precision.FlawlessContacts(share, values.Confidence);
        string least = Numerals.Share(share, l, 0), within = Numerals.Time(commitment.Within, l), needed = Numerals.Count(flawless, l), planned = Numerals.Count(contacts, l), confidence = Numerals.Share(values.Confidence, l, 0);
        return l.Pick(
            $"{brand.Name} promises {least} within {within}: at {confidence} confidence that takes at least {needed} contacts without one failure; planned are {planned}" + (contacts < flawless ? ", so it cannot be shown." : "."),
            $"{brand.Name} promet {least} en {within} : avec une confiance de {confidence}, il faut au moins {needed} contacts sans un seul manquement ; {planned} sont prévus" + (contacts < flawless ? ", cela ne pourra donc être montré." : "."));
    }

    private static string What(Aim aim, Language l)
    {
        string per = aim.Per switch
        {
            Per.Brand => l.Pick("per brand", "par marque"),
            Per.BrandChannel => l.Pick("per brand and channel", "par marque et canal"),
            Per.Sector => l.Pick("per sector", "par secteur"),
            Per.Study => l.Pick("over the study", "sur l’étude"),
        };
        string of = aim.Of switch
        {
            Measure.ShareAnswered => l.Pick("share answered", "taux de réponse"),
            Measure.Median => l.Pick("median", "médiane"),
            Measure.RestrictedMean => l.Pick("mean wait stopped at 24 hours", "attente moyenne arrêtée à 24 heures"),
            Measure.RatingMean => l.Pick("mean mark", "note moyenne"),
        };
        string aimed = aim.Width is { } width ? l.Pick("an interval no wider than ", "un intervalle d’au plus ") + Written(width, aim.Of, l)
            : aim.Detect is { } difference ? l.Pick("a difference of ", "un écart de ") + Written(difference, aim.Of, l) + l.Pick(" found", " décelé") : string.Empty;
        return l.Pick($"Aim, {per}, {of}: {aimed}", $"Objectif, {per}, {of} : {aimed}");
    }

    private static string Written(Amount amount, Measure of, Language l) =>
        amount.Time is { } time ? Numerals.Time(time, l)
        : of == Measure.ShareAnswered ? Numerals.Number(100 * (amount.Number ?? 0), l) + l.Pick(" points", " points")
        : Numerals.Number(amount.Number ?? 0, l);
}
