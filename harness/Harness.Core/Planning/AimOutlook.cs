using Harness.Statistics;
using Harness.Studies;
using NodaTime;

namespace Harness.Planning;

/// <summary>Whether a plan reaches one of its study's aims, for one subject.</summary>
/// <param name="Aim">The aim.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Contacts">Contacts planned for it.</param>
/// <param name="Needed">Contacts that the aim asks for; null where it cannot be said before there are data, as of the time of a median.</param>
public sealed record AimOutlook(Aim Aim, Subject Subject, int Contacts, double? Needed)
{
    private const double Beyond = 1e9;

    /// <summary>Whether the plan falls short of it.</summary>
    public bool IsMissed => Needed > Contacts;

    /// <summary>Every aim for each of its subjects.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="prospect">Its prospect.</param>
    /// <returns>In the order of the aims; empty when the study states none.</returns>
    public static IReadOnlyList<AimOutlook> Of(Plan plan, Prospect prospect)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(prospect);
        Bearing[] all = [Bearing.Of(new(SubjectKind.Study, plan.Study.Id), Math.Max(1, prospect.Brands.Sum(brand => brand.Contacts)), 1, plan.Study.Window, prospect.Values)];
        Dictionary<string, string> sectorOf = plan.Study.Panel.Brands.ToDictionary(brand => brand.Id, brand => brand.Sector, StringComparer.Ordinal);
        return
        [
            .. (plan.Study.Aims ?? []).SelectMany(aim =>
            {
                IReadOnlyList<Bearing> subjects = aim.Per switch
                {
                    Per.Brand => prospect.Brands,
                    Per.BrandChannel => prospect.Channels.Count > 0 ? prospect.Channels : prospect.Brands,
                    Per.Sector => prospect.Sectors,
                    Per.Study => all,
                };
                return subjects.Select(bearing => new AimOutlook(aim, bearing.Subject, bearing.Contacts, Asked(aim, bearing, Groups(aim, bearing, subjects, sectorOf), prospect.Values, plan.Study)));
            }),
        ];
    }

    /// <summary>Among how many groups a subject is compared.</summary>
    private static int Groups(Aim aim, Bearing bearing, IReadOnlyList<Bearing> subjects, Dictionary<string, string> sectorOf) => aim.Compare switch
    {
        ComparedWith.AllPairs => Math.Max(2, subjects.Count),
        ComparedWith.WithinSector when bearing.Subject.Kind == SubjectKind.Brand => Math.Max(2, subjects.Count(other => sectorOf[other.Subject.Name] == sectorOf[bearing.Subject.Name])),
        ComparedWith.WithinSector or ComparedWith.PreviousWave or null => 2,
    };

    private static double? Asked(Aim aim, Bearing bearing, int groups, PlanningValues values, Study study)
    {
        double effect = bearing.Contacts / bearing.Effective, z = Proportion.Deviate(values.Confidence), power = aim.Power ?? values.Power, level = Multiplicity.LevelPerPair(values.Level, groups);
        double day = Math.Min(86_400, study.Window.TotalSeconds);
        double? effective = (aim.Of, aim.Width, aim.Detect) switch
        {
            (Measure.ShareAnswered, { Number: { } width }, _) => Precision.TrialsForWidth(values.Share, width, values.Confidence),
            (Measure.RestrictedMean, { Time: { } width }, _) => Math.Pow(z * day / width.TotalSeconds, 2),
            (Measure.RatingMean, { Number: { } width }, _) => Math.Pow(2 * z * values.MarkDeviation / width, 2) / values.Share,
            (Measure.ShareAnswered, _, { Number: { } difference }) => values.Share + difference > 1 ? Beyond : SharePower.PerGroup(values.Share, values.Share + difference, level, power),
            (Measure.RestrictedMean, _, { Time: { } difference }) => MeanTimePower.PerGroup(difference.TotalSeconds, day / 2, day / 2, level, power),
            (Measure.RatingMean, _, { Number: { } difference }) => MeanTimePower.PerGroup(difference, values.MarkDeviation, values.MarkDeviation, level, power) / values.Share,
            (Measure.Median, _, { Number: { } ratio }) when ratio > 1 => LogRankPower.Events(ratio, 0.5, level, power) / (2 * values.Share),
            _ => null,
        };
        return effective is { } n ? Math.Ceiling(n * effect) : null;
    }
}
