using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>For every tone, language, leverage and standing that the design uses there are texts; nothing is written twice for one of them.</summary>
internal static class TextsForTheDesign
{
    public static void Check(Draft draft, Known known)
    {
        Design? design = draft.All<Design>().SingleOrDefault(draft.IsWhole);
        foreach (Complaint complaint in draft.All<Complaint>().Where(draft.IsWhole))
        {
            CheckDoubles(draft, complaint);
            if (complaint.Hashtag is { } hashtag && (hashtag.Length < 2 || hashtag[0] != '#' || hashtag.Skip(1).Any(sign => !char.IsLetterOrDigit(sign) && sign != '_')))
            {
                draft.Report(draft.At(complaint, nameof(Complaint.Hashtag)), () => ProblemWords.NoHashtag(hashtag));
            }

            if (design is not null && AreWhole(draft, complaint))
            {
                CheckComplete(draft, known, complaint, design);
            }
        }

        if (design is not null && draft.All<Complaints>().SingleOrDefault() is { } complaints && draft.Has(complaints, nameof(Complaints.Messages))
            && draft.IsWhole(complaints.Messages) && complaints.Messages.All(draft.IsWhole))
        {
            CheckLevels<Leverage>(draft, known, Factor.Leverage, design, complaints, complaint => complaint.Leverage ?? Leverage.None);
            CheckLevels<Standing>(draft, known, Factor.Standing, design, complaints, complaint => complaint.Standing);
        }
    }

    private static void CheckDoubles(Draft draft, Complaint complaint)
    {
        HashSet<Language> languages = [complaint.Language];
        foreach (Translation translation in (complaint.Translations ?? []).Where(draft.IsWhole).Where(translation => !languages.Add(translation.Language)))
        {
            Spot language = draft.At(translation, nameof(Translation.Language));
            draft.Report(language, () => ProblemWords.WrittenAlready(language.Written));
        }

        foreach (IReadOnlyList<ToneWordings> tones in new[] { complaint.Tones }.Concat((complaint.Translations ?? []).Select(translation => translation.Tones)).OfType<IReadOnlyList<ToneWordings>>())
        {
            HashSet<Tone> seen = [Tone.Plain];
            foreach (ToneWordings tone in tones.Where(draft.IsWhole).Where(tone => !seen.Add(tone.Tone)))
            {
                Spot written = draft.At(tone, nameof(ToneWordings.Tone));
                draft.Report(written, () => ProblemWords.WrittenAlready(written.Written));
            }
        }
    }

    private static void CheckComplete(Draft draft, Known known, Complaint complaint, Design design)
    {
        IReadOnlyList<string> languages = Used(Factor.Language), tones = Used(Factor.Tone);
        foreach (Language language in Languages(languages).DefaultIfEmpty(complaint.Language))
        {
            if (complaint.WordingsIn(language, Tone.Plain) is null)
            {
                draft.Report(draft.At(complaint, nameof(Complaint.Id)), () => ProblemWords.NoTranslation(complaint.Id, language));
                continue;
            }

            foreach (Tone tone in Enum.GetValues<Tone>().Where(tone => tones.Contains(Kebab.Of(tone), StringComparer.Ordinal) && complaint.WordingsIn(language, tone) is null))
            {
                draft.Report(draft.At(complaint, nameof(Complaint.Id)), () => ProblemWords.NoTone(complaint.Id, Kebab.Of(tone), language));
            }
        }

        IReadOnlyList<string> Used(Factor factor) => FactorNames.Used(factor, design, FactorNames.Of(factor, draft, known) ?? []);
    }

    private static void CheckLevels<T>(Draft draft, Known known, Factor factor, Design design, Complaints complaints, Func<Complaint, T?> level)
        where T : struct, Enum
    {
        IReadOnlyList<string> used = FactorNames.Used(factor, design, FactorNames.Of(factor, draft, known) ?? []);
        foreach (var place in complaints.Messages.SelectMany(complaint => complaint.Sectors, (complaint, sector) => (complaint.Category, Sector: sector, Level: level(complaint)))
            .GroupBy(each => (each.Category, each.Sector)).Where(place => place.All(each => each.Level is not null)))
        {
            foreach (T missing in Enum.GetValues<T>().Where(each => used.Contains(Kebab.Of(each), StringComparer.Ordinal) && place.All(found => !found.Level!.Value.Equals(each))))
            {
                draft.Report(draft.At(complaints.Messages), () => ProblemWords.NoComplaintAt(place.Key.Category, place.Key.Sector, Kebab.Of(factor), Kebab.Of(missing)));
            }
        }
    }

    private static IEnumerable<Language> Languages(IReadOnlyList<string> used) => Enum.GetValues<Language>().Where(language => used.Contains(Kebab.Of(language), StringComparer.Ordinal));

    private static bool AreWhole(Draft draft, Complaint complaint) =>
        (complaint.Tones?.All(draft.IsWhole) ?? true)
        && (complaint.Translations?.All(translation => draft.IsWhole(translation) && (translation.Tones?.All(draft.IsWhole) ?? true)) ?? true);
}
