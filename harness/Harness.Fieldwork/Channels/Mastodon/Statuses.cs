using System.Text.Json;
using Harness.Channels.Exchanges;

namespace Harness.Channels.Mastodon;

/// <summary>A list of statuses; <paramref name="Whole"/> says that each could be read as one.</summary>
internal sealed record Statuses(IReadOnlyList<Status> All, bool Whole)
{
    /// <summary>Those of a list; null when it is no list.</summary>
    public static Statuses? Read(JsonElement? json)
    {
        if (json is not { ValueKind: JsonValueKind.Array } list)
        {
            return null;
        }

        Status[] read = [.. list.EnumerateArray().Select(Status.Read).OfType<Status>()];
        return new(read, read.Length == list.GetArrayLength());
    }

    /// <summary>Those below one, from its thread.</summary>
    public static Statuses? Below(JsonElement thread) => Read(thread.Part("descendants"));
}
