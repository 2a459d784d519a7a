using NodaTime;

namespace Harness.Studies;

/// <summary>A designed comparison: panel × personas × complaints × schedule × window × rubric. A wave is one run of it.</summary>
/// <param name="Id">Short name in lower case, such as <c>race-2012</c>.</param>
/// <param name="Title">What the study is called.</param>
/// <param name="About">Two or three sentences for the reader of its report.</param>
/// <param name="Panel">The brands, by sector.</param>
/// <param name="Personas">The testers; at least one.</param>
/// <param name="Complaints">The messages and their categories.</param>
/// <param name="Rubric">What raters judge.</param>
/// <param name="Schedule">When messages are sent.</param>
/// <param name="Design">What is varied from message to message beside brand, persona, category and wording.</param>
/// <param name="Window">How long a conversation is watched, from its sending; a brand silent until then is censored, never missing.</param>
/// <param name="TextLimit">Characters (UTF-16 code units after NFC) that the platform allows in one message; null means no limit.</param>
/// <param name="Looks">How often a conversation is looked at, by its age; the ages rise and the last one reaches the window.</param>
/// <param name="Published">Figures that others published about the same design, set beside what the sample can bear; null or empty when there are none.</param>
public sealed record Study(
    [Identifier] string Id,
    Words Title,
    Words About,
    [FromFile] Panel Panel,
    [FromFile, AtLeast(1)] IReadOnlyList<Persona> Personas,
    [FromFile] Complaints Complaints,
    [FromFile] Rubric Rubric,
    Schedule Schedule,
    Design Design,
    Duration Window,
    [Between(20, 100_000)] int? TextLimit,
    [AtLeast(1)] IReadOnlyList<Cadence> Looks,
    [FromFile] IReadOnlyList<PublishedFigure>? Published);
