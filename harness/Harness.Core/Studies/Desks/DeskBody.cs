namespace Harness.Studies.Desks;

/// <summary>What a request carries; exactly one of these. Texts hold placeholders.</summary>
/// <param name="Json">JSON, written as YAML; values for which something is missing are left out. Null when it carries none.</param>
/// <param name="Form">The fields of a form in one line; null when it carries none.</param>
/// <param name="Multipart">The parts of a form that can hold files; a part that is <c>{file}</c> and nothing else is the file itself. Null when it carries none.</param>
/// <param name="Text">A text; null when it carries none.</param>
/// <param name="File">True to carry the file that goes with the message, and nothing else; the request is left out where none does. Null or false otherwise.</param>
public sealed record DeskBody(
    IReadOnlyDictionary<string, Template>? Json,
    IReadOnlyDictionary<string, string>? Form,
    IReadOnlyDictionary<string, string>? Multipart,
    [AtMost(10_000)] string? Text,
    bool? File);
