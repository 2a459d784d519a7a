using Harness.Studies.Desks;

namespace Harness.Channels.Http;

/// <summary>Whether a desk takes a file with a message.</summary>
internal static class Carriage
{
    public static bool Takes(Desk desk, DeskPost post) => Texts(post.Body).Any(text => Blank.In(text).Contains("{file}", StringComparer.Ordinal)) || (desk.Before ?? []).Any(step => step.Body?.File == true);

    private static IEnumerable<string> Texts(DeskBody? body) =>
        [.. (body?.Json?.Values ?? []).SelectMany(template => template.Texts).Select(text => text.Text), .. body?.Multipart?.Values ?? [], .. body?.Form?.Values ?? [], .. body?.Text is { } text ? [text] : Array.Empty<string>()];
}
