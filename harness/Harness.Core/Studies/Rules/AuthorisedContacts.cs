using Harness.Studies.Binding;
using NodaTime;
using NodaTime.Text;

namespace Harness.Studies.Rules;

/// <summary>An authorisation that is written down covers the study: the days of all its waves, and every channel it opens a conversation on.</summary>
internal static class AuthorisedContacts
{
    public static void Check(Draft draft, Known known)
    {
        Schedule? schedule = draft.All<Schedule>().SingleOrDefault();
        OpeningChannels opening = new(draft);
        foreach (Brand brand in draft.All<Brand>().Where(brand => brand.Authorisation is not null && draft.IsWhole(brand.Authorisation)))
        {
            Authorisation given = brand.Authorisation!;
            if (given.Until < given.On)
            {
                (Spot until, Spot on) = (draft.At(given, nameof(Authorisation.Until)), draft.At(given, nameof(Authorisation.On)));
                draft.Report(until, () => ProblemWords.EndsBefore(until.Written, on.Written));
            }
            else if (schedule is not null && draft.IsWhole(schedule))
            {
                CheckDays(draft, given, schedule);
            }

            if (given.Channels is { Count: > 0 } allowed && draft.Has(brand, nameof(Brand.Accounts)) && brand.Accounts.All(draft.IsWhole))
            {
                foreach (string channel in opening.Of(brand).Where(channel => !allowed.Contains(channel, StringComparer.Ordinal)))
                {
                    draft.Report(draft.At(given, nameof(Authorisation.Channels)), () => ProblemWords.ChannelNotAuthorised(channel));
                }
            }
        }
    }

    private static void CheckDays(Draft draft, Authorisation given, Schedule schedule)
    {
        LocalDate first = schedule.Start, last = LastStart(schedule).PlusWeeks(schedule.Weeks).PlusDays(-1);
        if (given.On > first)
        {
            draft.Report(draft.At(given, nameof(Authorisation.On)), () => ProblemWords.AuthorisedAfter(LocalDatePattern.Iso.Format(first)));
        }

        if (given.Until < last)
        {
            draft.Report(draft.At(given, nameof(Authorisation.Until)), () => ProblemWords.AuthorisedUntil(LocalDatePattern.Iso.Format(last)));
        }
    }

    private static LocalDate LastStart(Schedule schedule) => schedule.Repeat is { } repeat && repeat.Times > 1
        ? schedule.Start.PlusMonths((repeat.Times - 1) * (int)repeat.Every).PlusDays(-1).Next(IsoDayOfWeek.Monday)
        : schedule.Start;
}
