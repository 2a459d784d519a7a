using System.Globalization;
using Harness.Findings;
using Harness.Hosting;
using Harness.Planning;
using Harness.Probes;
using Harness.Studies;
using NodaTime;
using NodaTime.Text;

namespace Harness.Pages;

internal sealed class CalendarModel(ShownWave wave) : WavePage(wave)
{
    public static Words Name { get; } = new("Calendar", "Calendrier");

    public override Words Title => Name;

    public DateTimeZone Zone => Wave.Study.Schedule.Zone;

    public IEnumerable<IGrouping<int, LocalDate>> Weeks => Days.GroupBy(day => day.First().Week + 1, day => day.Key);

    public IEnumerable<IGrouping<LocalDate, Slot>> Days => Wave.Slots.GroupBy(slot => slot.At.InZone(Zone).Date);

    public string Time(Slot slot) => slot.At.InZone(Zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string Stamp(Slot slot) => InstantPattern.General.Format(slot.At);

    public static string Key(LocalDate day) => LocalDatePattern.Iso.Format(day);

    public string Day(LocalDate day) => DayNames.Full(day, Language);

    /// <summary>A day as it is called within its week; the rest of its date is for readers who do not see the week.</summary>
    public (string Seen, string Unseen) ShortDay(LocalDate day)
    {
        string[] date = Numerals.Date(day, Language).Split(' ', 2);
        return ($"{DayNames.Weekday(day, Language)[..3]}{Language.Pick(string.Empty, ".")} {date[0]}", " " + date[1]);
    }

    public Words Category(Slot slot) => Wave.Study.Complaints.Categories.Single(category => category.Id == slot.Complaint.Category).Name;

    /// <summary>What came of a message, in words, and the class it is shown with.</summary>
    public (string Words, string Class) Outcome(Slot slot)
    {
        if (Wave.Of(slot) is not { } outcome)
        {
            return ((Wave.Probe(slot).Undelivered is null ? Unsent(Wave.Probe(slot).Sending) : new("undelivered", "non remis")).In(Language), "silent");
        }

        string removed = outcome.Removed ? Language.Pick(", removed", ", supprimé") : string.Empty;
        return outcome switch
        {
            { Answered: { } after } => (Language.Pick("answered after ", "répondu après ") + Numerals.Time(after, Language) + removed, "answered"),
            { Acknowledged: true } => (Language.Pick("acknowledged by a machine only", "accusé automatique seulement") + removed, "silent"),
            { Removed: true } => (Language.Pick("removed, no reply", "supprimé, sans réponse"), "removed"),
            _ when !Wave.Probe(slot).IsOver => (Language.Pick("no reply yet", "pas encore de réponse"), "silent"),
            _ => (Language.Pick("silent", "silence"), "silent"),
        };
    }

    private static Words Unsent(SendState state) => state switch
    {
        SendState.Missed => new("missed", "manqué"),
        SendState.Refused => new("refused by the platform", "refusé par la plateforme"),
        SendState.Claimed or SendState.Uncertain or SendState.Unresolved => new("uncertain", "incertain"),
        _ => new("planned", "prévu"),
    };
}
