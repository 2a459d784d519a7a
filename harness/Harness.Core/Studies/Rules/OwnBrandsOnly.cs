using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>Nobody else's people are insulted or told invented facts: that is for one's own brands, those that ordered it, and the simulator.</summary>
internal static class OwnBrandsOnly
{
    public static void Check(Draft draft, Known known)
    {
        Design? design = draft.All<Design>().SingleOrDefault(draft.IsWhole);
        Brand[] third = [.. draft.All<Brand>().Where(brand => draft.IsWhole(brand) && brand.Accounts.All(draft.IsWhole)
            && (brand.Authorisation is null || draft.IsWhole(brand.Authorisation))).Where(brand => brand.IsThirdParty)];
        bool insults = design is not null && FactorNames.Used(Factor.Tone, design, FactorNames.Of(Factor.Tone, draft, known)!).Contains(Kebab.Of(Tone.Insulting), StringComparer.Ordinal);
        foreach (Complaint complaint in draft.All<Complaint>().Where(draft.IsWhole))
        {
            if (third.FirstOrDefault(brand => complaint.Sectors.Contains(brand.Sector, StringComparer.Ordinal)) is not { } brand)
            {
                continue;
            }

            foreach (ToneWordings tone in insults ? All(complaint).Where(draft.IsWhole).Where(tone => tone.Tone == Tone.Insulting) : [])
            {
                draft.Report(draft.At(tone, nameof(ToneWordings.Tone)), () => ProblemWords.InsultsThirdParty(brand.Id));
            }
        }

        foreach (Purchase invented in draft.All<Purchase>().Where(draft.IsWhole).Where(purchase => purchase.Proof is null))
        {
            if (third.FirstOrDefault(brand => invented.Brand is null || brand.Id == invented.Brand) is { } brand)
            {
                draft.Report(draft.At(invented), () => ProblemWords.InventedForThirdParty(invented.Id, brand.Id));
            }
        }
    }

    private static IEnumerable<ToneWordings> All(Complaint complaint) =>
        (complaint.Tones ?? []).Concat((complaint.Translations ?? []).SelectMany(translation => translation.Tones ?? []));
}
