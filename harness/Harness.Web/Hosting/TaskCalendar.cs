using System.Globalization;
using Harness.Documents.Plans;
using Harness.Findings;
using Harness.Pages.Assist;
using Harness.Runs.Hands;
using Harness.Studies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Harness.Hosting;

/// <summary>What is to be done by hand, as a calendar with reminders that a telephone can subscribe to.</summary>
internal static class TaskCalendar
{
    public const string Address = "/assist.ics";
    private static readonly Duration Ahead = Duration.FromDays(60);

    public static void Map(IEndpointRouteBuilder routes, Func<ShownWave> shown, HandDesk desk) => routes.MapMethods(Address, SafeMethods.All, context =>
    {
        if (desk.Wave is not { } wave)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        ShownWave now = shown();
        Language language = ReaderLanguage.Chosen(context.Request) ?? ReaderLanguage.Preferred(context.Request) ?? now.Language;
        string? who = context.Request.Query["who"];
        Instant until = Instant.FromDateTimeOffset(desk.Time.GetUtcNow()) + Ahead;
        IEnumerable<HandTask> tasks = wave.Tasks(until).Where(task => Rota.Serves(now.Study, who, task));
        return TypedResults.Text(Render(tasks, now, language, $"{context.Request.Scheme}://{context.Request.Host}"), "text/calendar", System.Text.Encoding.UTF8).ExecuteAsync(context);
    });

    /// <summary>The file that goes with a message, for whoever sends it by hand.</summary>
    public static void MapFiles(IEndpointRouteBuilder routes, HandDesk desk) => routes.MapMethods("/assist/{probe}/file", SafeMethods.All, context =>
    {
        string probe = context.Request.RouteValues["probe"]?.ToString() ?? "";
        HandTask? task = desk.Wave?.Tasks(Instant.MaxValue).FirstOrDefault(each => each.Slot.Probe == probe && each.Attachment is not null);
        if (task?.Attachment is { } name && desk.File(name) is { } bytes)
        {
            return TypedResults.Bytes(bytes, "application/octet-stream", name).ExecuteAsync(context);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });

    private static string Render(IEnumerable<HandTask> tasks, ShownWave wave, Language language, string host) => string.Concat(
        tasks.Select(task => Event(task, wave, language, host))
            .Prepend(CalendarText.Lines("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Harness//tasks//EN", "X-WR-CALNAME:" + CalendarText.Escaped(wave.Study.Title.In(language))))
            .Append(CalendarText.Lines("END:VCALENDAR")));

    private static string Event(HandTask task, ShownWave wave, Language language, string host)
    {
        string what = TaskWords.Title(task).In(language), page = $"{host}/assist/{task.Slot.Probe}";
        return CalendarText.Lines(
            "BEGIN:VEVENT",
            string.Create(CultureInfo.InvariantCulture, $"UID:{task.Slot.Probe}.{(int)task.Kind}.{task.On.Number}@{wave.Wave.Id}.harness.example"),
            "DTSTAMP:" + CalendarText.Stamp(task.From),
            "DTSTART:" + CalendarText.Stamp(task.From),
            "SUMMARY:" + CalendarText.Escaped(what),
            "DESCRIPTION:" + CalendarText.Escaped($"{page}\n{task.Text}"),
            "URL:" + page,
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "TRIGGER:-PT10M",
            "DESCRIPTION:" + CalendarText.Escaped(what),
            "END:VALARM",
            "END:VEVENT");
    }
}
