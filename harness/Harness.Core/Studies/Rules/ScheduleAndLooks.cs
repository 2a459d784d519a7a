using Harness.Studies.Binding;
using NodaTime;
using NodaTime.Text;

namespace Harness.Studies.Rules;

/// <summary>A study begins on a Monday; its looks follow a conversation through ever greater ages to the end of the window.</summary>
internal static class ScheduleAndLooks
{
    public static void Check(Draft draft, Known known)
    {
        foreach (Schedule schedule in draft.All<Schedule>())
        {
            Spot start = draft.At(schedule, nameof(Schedule.Start));
            if (draft.Has(schedule, nameof(Schedule.Start)) && schedule.Start.DayOfWeek != IsoDayOfWeek.Monday)
            {
                draft.Report(start, () => ProblemWords.NoMonday(start.Written), () => LocalDatePattern.Iso.Format(NearestMonday(schedule.Start)));
            }
        }

        Study? study = draft.All<Study>().SingleOrDefault();
        if (study is not null && draft.Has(study, nameof(Study.Looks)) && study.Looks.Count > 0)
        {
            CheckLooks(draft, study);
        }
    }

    private static void CheckLooks(Draft draft, Study study)
    {
        foreach ((Cadence before, Cadence after) in study.Looks.Zip(study.Looks.Skip(1)))
        {
            if (HasUntil(draft, before) && HasUntil(draft, after) && after.Until <= before.Until)
            {
                Spot found = Until(draft, after);
                draft.Report(found, () => ProblemWords.AgesMustRise(found.Written, Until(draft, before).Written));
            }
        }

        Cadence last = study.Looks[^1];
        if (draft.IsWhole(study.Looks) && HasUntil(draft, last) && draft.Has(study, nameof(Study.Window)) && last.Until != study.Window)
        {
            string window = draft.At(study, nameof(Study.Window)).Written;
            draft.Report(Until(draft, last), () => ProblemWords.LastLookIsWindow(Until(draft, last).Written, window), () => window);
        }
    }

    private static bool HasUntil(Draft draft, Cadence look) => draft.Has(look, nameof(Cadence.Until));

    private static Spot Until(Draft draft, Cadence look) => draft.At(look, nameof(Cadence.Until));

    private static LocalDate NearestMonday(LocalDate date) =>
        date.DayOfWeek <= IsoDayOfWeek.Thursday ? date.Previous(IsoDayOfWeek.Monday) : date.Next(IsoDayOfWeek.Monday);
}
