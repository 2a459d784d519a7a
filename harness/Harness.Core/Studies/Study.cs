using NodaTime;

namespace Harness.Studies;

/// <summary>A designed comparison: panel × personas × complaints × schedule × window × rubric. A wave is one run of it.</summary>
/// <param name="Id">Short name in lower case, such as <c>race-2012</c>.</param>
/// <param name="Title">What the study is called.</param>
/// <param name="About">Two or three sentences for the reader of its report.</param>
/// <param name="Panel">The brands, by sector.</param>
/// <param name="Personas">The testers; at least one.</param>
/// <param name="Complaints">The messages and their categories.</param>
/// <param name="Rubric">What raters judge; also the name of a rubric that comes with the harness, such as race-2012.</param>
/// <param name="Schedule">When messages are sent.</param>
/// <param name="Design">What is varied from message to message beside brand, persona, category and wording.</param>
/// <param name="Window">How long a conversation is watched, from its sending; a brand silent until then is censored, never missing.</param>
/// <param name="TextLimit">Characters (UTF-16 code units after NFC) that the platform allows in one message; null means no limit.</param>
/// <param name="Looks">How often a conversation is looked at, by its age; the ages rise and the last one reaches the window.</param>
/// <param name="Published">Figures that others published about the same design, set beside what the sample can bear; null or empty when there are none.</param>
/// <param name="Scripts">What testers do as conversations go on, referred to by complaints; null or empty when nothing refers to one.</param>
/// <param name="Cases">Real purchases and accounts, each given to one contact; null or empty when no text needs one.</param>
/// <param name="Caps">The most that each brand may be asked to bear, where its own entry does not say otherwise; null when nothing is said.</param>
/// <param name="Aims">What the sample must be able to bear; null or empty when nothing is aimed at.</param>
/// <param name="AcceptUnderpowered">Why the study goes on although it misses its aims, at most 1000 characters; null when it does not.</param>
/// <param name="Costs">What it costs; null when nothing is said.</param>
/// <param name="Rota">When people are there for what is done by hand, null or empty when nothing is or they always are.</param>
/// <param name="Private">Hosts that may be reached at private addresses, such as a help desk in house; all others must be public. Null or empty when there are none.</param>
/// <param name="Reminders">Where people are reminded of what is to be done by hand; null or empty when they are not.</param>
/// <param name="Sponsor">Who ordered the study and who paid for it, for its readers; null when it does not say.</param>
/// <param name="ReplyPeriod">How long a brand has to answer what is about to be published of it; null means <see cref="UsualReplyPeriod"/>.</param>
/// <param name="Gate">What a team holds itself to, for <c>harness gate</c>; null when the study has no gate of its own.</param>
/// <param name="Context">Figures of others, quoted apart in its report and held against nothing; null or empty when there are none.</param>
public sealed record Study(
    [Identifier] string Id,
    Words Title,
    Words About,
    [FromFile] Panel Panel,
    [FromFile, AtLeast(1)] IReadOnlyList<Persona> Personas,
    [FromFile] Complaints Complaints,
    [FromFile, FromPack] Rubric Rubric,
    Schedule Schedule,
    Design Design,
    Duration Window,
    [Between(20, 100_000)] int? TextLimit,
    [AtLeast(1)] IReadOnlyList<Cadence> Looks,
    [FromFile] IReadOnlyList<PublishedFigure>? Published,
    [FromFile] IReadOnlyList<Script>? Scripts = null,
    [FromFile] IReadOnlyList<Purchase>? Cases = null,
    Caps? Caps = null,
    IReadOnlyList<Aim>? Aims = null,
    [AtMost(1000)] string? AcceptUnderpowered = null,
    Costs? Costs = null,
    IReadOnlyList<Shift>? Rota = null,
    [Distinct, AtLeast(1)] IReadOnlyList<string>? Private = null,
    IReadOnlyList<Reminder>? Reminders = null,
    Words? Sponsor = null,
    Duration? ReplyPeriod = null,
    [FromFile] Gate? Gate = null,
    [FromFile] IReadOnlyList<ContextFigure>? Context = null)
{
    /// <summary>How long brands have to answer where a study says nothing: ten days.</summary>
    public static Duration UsualReplyPeriod { get; } = Duration.FromDays(10);

    /// <summary>How many days a brand has to answer: the whole days of its period, a part of a day counted as one; at least 1.</summary>
    public int ReplyDays => (int)Math.Ceiling((ReplyPeriod ?? UsualReplyPeriod).TotalDays);

    /// <summary>The ids of its waves: its own where it is run once, else <c>ID-w1</c>, <c>ID-w2</c>, ...</summary>
    public IReadOnlyList<string> WaveIds => Schedule.Repeat is not { } repeat
        ? [Id]
        : [.. Enumerable.Range(1, repeat.Times).Select(wave => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Id}-w{wave}"))];

    /// <summary>The script of a complaint.</summary>
    /// <param name="complaint">One of the complaints of the study.</param>
    /// <returns>Its script; null when only the follow-up is played.</returns>
    public Script? ScriptOf(Complaint complaint)
    {
        ArgumentNullException.ThrowIfNull(complaint);
        return complaint.Script is { } id ? Scripts?.FirstOrDefault(script => script.Id == id) : null;
    }

    /// <summary>The first day of each wave, in their order: the first Monday not before the same day so many months later.</summary>
    public IReadOnlyList<LocalDate> WaveStarts => Schedule.Repeat is not { } repeat
        ? [Schedule.Start]
        : [.. Enumerable.Range(0, repeat.Times).Select(wave => Schedule.Start.PlusMonths(wave * (int)repeat.Every).PlusDays(-1).Next(IsoDayOfWeek.Monday))];
}
