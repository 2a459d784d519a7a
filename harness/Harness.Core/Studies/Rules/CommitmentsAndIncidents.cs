using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>A commitment in business hours has its calendar; what began ends later.</summary>
internal static class CommitmentsAndIncidents
{
    public static void Check(Draft draft, Known known)
    {
        foreach (Commitment commitment in draft.All<Commitment>().Where(draft.IsWhole))
        {
            bool isBusiness = commitment.Clock == CommitmentClock.Business;
            if (isBusiness != commitment.Calendar is not null)
            {
                draft.Report(
                    draft.At(commitment, isBusiness ? nameof(Commitment.Clock) : nameof(Commitment.Calendar)),
                    isBusiness ? ProblemWords.BusinessNeedsCalendar : ProblemWords.CalendarNeedsBusiness);
            }
        }

        foreach (Incident incident in draft.All<Incident>().Where(draft.IsWhole).Where(incident => incident.To < incident.From))
        {
            (Spot to, Spot from) = (draft.At(incident, nameof(Incident.To)), draft.At(incident, nameof(Incident.From)));
            draft.Report(to, () => ProblemWords.EndsBefore(to.Written, from.Written));
        }
    }
}
