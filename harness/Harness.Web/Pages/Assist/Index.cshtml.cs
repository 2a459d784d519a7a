using System.Globalization;
using Harness.Findings;
using Harness.Hosting;
using Harness.Runs.Hands;
using Harness.Studies;
using Microsoft.AspNetCore.WebUtilities;
using NodaTime;
using NodaTime.Text;

namespace Harness.Pages.Assist;

/// <summary>What is to be done by hand, now and in the next days.</summary>
internal sealed class IndexModel(ShownWave wave, HandDesk desk) : WavePage(wave)
{
    private static readonly Duration Ahead = Duration.FromDays(3);

    public static Words Name { get; } = new("By hand", "À la main");

    public override Words Title => Name;

    public bool IsOpen => desk.Wave is not null;

    public DateTimeZone Zone => Wave.Study.Schedule.Zone;

    public IReadOnlyList<string> People => Rota.People(Wave.Study);

    public string? Who => Request.Query["who"].ToString() is { Length: > 0 } who ? who : null;

    public string Calendar => Who is { } who ? QueryHelpers.AddQueryString(TaskCalendar.Address, "who", who) : TaskCalendar.Address;

    public IEnumerable<(Words Heading, HandTask[] Tasks)> Groups
    {
        get
        {
            Instant now = Instant.FromDateTimeOffset(desk.Time.GetUtcNow());
            HandTask[] all = [.. desk.Wave!.Tasks(now + Ahead).Where(task => Rota.Serves(Wave.Study, Who, task))];
            return new (Words, HandTask[])[]
            {
                (new("Taken, to be reported", "Pris, à rendre"), [.. all.Where(task => task.Kind == HandTaskKind.Report)]),
                (new("Now", "Maintenant"), [.. all.Where(task => task.Kind != HandTaskKind.Report && task.From <= now)]),
                (new("Later", "Plus tard"), [.. all.Where(task => task.From > now)]),
            }.Where(group => group.Item2.Length > 0);
        }
    }

    public string Address(HandTask task) => QueryHelpers.AddQueryString($"/assist/{task.Slot.Probe}", Query());

    public static string Stamp(Instant instant) => InstantPattern.General.Format(instant);

    public string Time(Instant instant) => instant.InZone(Zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    public string Clock(Instant instant) => $"{Numerals.Date(instant.InZone(Zone).Date, Language)}, {Time(instant)}";

    private Dictionary<string, string?> Query()
    {
        Dictionary<string, string?> query = new(StringComparer.Ordinal) { ["who"] = Who };
        if (ReaderLanguage.Chosen(Request) is { } chosen)
        {
            query["lang"] = Wording.Key(chosen);
        }

        return query;
    }
}
