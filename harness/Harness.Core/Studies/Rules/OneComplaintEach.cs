using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>No two complaints answer the same call: for one category and sector they differ in leverage or standing, and the design varies what they differ in.</summary>
internal static class OneComplaintEach
{
    public static void Check(Draft draft, Known known)
    {
        Design? design = draft.All<Design>().SingleOrDefault();
        (bool byLeverage, bool byStanding) = (Varies(design, Factor.Leverage), Varies(design, Factor.Standing));
        Dictionary<(string, string, Leverage?, Standing?), Complaint> seen = [];
        foreach (Complaint complaint in draft.All<Complaint>().Where(draft.IsWhole))
        {
            foreach (string sector in complaint.Sectors.Distinct(StringComparer.Ordinal))
            {
                Leverage? leverage = byLeverage ? complaint.Leverage ?? Leverage.None : null;
                Standing? standing = byStanding ? complaint.Standing : null;
                if (!seen.TryAdd((complaint.Category, sector, leverage, standing), complaint) && seen[(complaint.Category, sector, leverage, standing)] is { } other && other.Id != complaint.Id)
                {
                    draft.Report(draft.At(complaint, nameof(Complaint.Id)), () => ProblemWords.SameComplaint(complaint.Id, other.Id, complaint.Category, sector));
                    break;
                }
            }
        }
    }

    /// <summary>Whether a design varies a factor, by arms or otherwise.</summary>
    public static bool Varies(Design? design, Factor factor) =>
        design?.Vary?.Any(variation => variation.Factor == factor) == true || design?.Arms?.Any(arm => arm.Set?.ContainsKey(factor) == true) == true;
}
