using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Harness.Studies;
using NodaTime.Text;

namespace Harness.Runs.Hands;

/// <summary>A reminder as a webhook takes it.</summary>
internal static class HookMessage
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The body of the request.</summary>
    /// <param name="kind">The form.</param>
    /// <param name="study">The study.</param>
    /// <param name="task">What is to be done.</param>
    /// <param name="what">That in words, with when and where.</param>
    /// <param name="page">The address of its page; null when there is none.</param>
    public static string Of(Webhook kind, Study study, HandTask task, string what, string? page) => (kind switch
    {
        Webhook.Slack => new JsonObject { ["text"] = what.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal) },
        Webhook.Teams => Card(what),
        Webhook.Generic => new JsonObject
        {
            ["study"] = study.Id,
            ["probe"] = task.Slot.Probe,
            ["what"] = task.Kind.ToString().ToLowerInvariant(),
            ["channel"] = task.On.Channel,
            ["brand"] = task.Slot.Brand.Id,
            ["due"] = InstantPattern.ExtendedIso.Format(task.From),
            ["page"] = page,
        },
    }).ToJsonString(Readable);

    private static JsonObject Card(string what) => new()
    {
        ["type"] = "message",
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.card.adaptive",
            ["contentUrl"] = null,
            ["content"] = new JsonObject
            {
                ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
                ["type"] = "AdaptiveCard",
                ["version"] = "1.2",
                ["body"] = new JsonArray(new JsonObject { ["type"] = "TextBlock", ["text"] = what, ["wrap"] = true }),
            },
        }),
    };
}
