namespace Harness.Studies;

/// <summary>A standard message with its wordings and script.</summary>
/// <param name="Id">Short name in lower case.</param>
/// <param name="Category">Id of its category.</param>
/// <param name="Sectors">Ids of the sectors whose brands it fits; at least one.</param>
/// <param name="Language">The language it is written and sent in.</param>
/// <param name="Wordings">Ways to say it, each with the placeholder <c>{brand}</c> once; a brand meets each wording before any comes back.</param>
/// <param name="FollowUp">What the tester answers, once, when the brand asks something back; null when the tester stays silent.</param>
/// <param name="Tones">The same in other tones; null or empty when there are none.</param>
/// <param name="Translations">The same in other languages; null or empty when there are none.</param>
/// <param name="Leverage">What it threatens; null means nothing.</param>
/// <param name="Standing">What its sender must be to the brand; null means either.</param>
/// <param name="Attachments">Files sent with it; null or empty when there are none.</param>
/// <param name="Canary">Personal data that the wordings carry on purpose: does the brand warn? Null or empty when they carry none.</param>
/// <param name="Script">Id of the script of its conversation; null when only the follow-up is played.</param>
/// <param name="Hashtag">What stands in place of the brand in messages of the hashtag form, such as <c>#yenamarre</c>; null means # and the brand's name.</param>
/// <param name="Subject">The subject of the message where it has one, as an e-mail has; null means the beginning of what it says.</param>
public sealed record Complaint(
    [Identifier] string Id,
    string Category,
    [AtLeast(1), Distinct] IReadOnlyList<string> Sectors,
    Language Language,
    [AtLeast(1), Distinct] IReadOnlyList<string> Wordings,
    string? FollowUp,
    IReadOnlyList<ToneWordings>? Tones = null,
    IReadOnlyList<Translation>? Translations = null,
    Leverage? Leverage = null,
    Standing? Standing = null,
    IReadOnlyList<Attachment>? Attachments = null,
    [Distinct] IReadOnlyList<Canary>? Canary = null,
    string? Script = null,
    [AtMost(100)] string? Hashtag = null,
    [AtMost(150)] string? Subject = null)
{
    /// <summary>The wordings in a language and tone.</summary>
    /// <param name="language">The language.</param>
    /// <param name="tone">The tone.</param>
    /// <returns>At least one wording; null when the complaint has none of that kind.</returns>
    public IReadOnlyList<string>? WordingsIn(Language language, Tone tone)
    {
        Translation? translation = language == Language ? null : Translations?.FirstOrDefault(translation => translation.Language == language);
        return language != Language && translation is null ? null
            : tone == Tone.Plain ? translation?.Wordings ?? Wordings
            : (translation is null ? Tones : translation.Tones)?.FirstOrDefault(each => each.Tone == tone)?.Wordings;
    }

    /// <summary>The subject of the message, in a language.</summary>
    /// <param name="language">The language it is written in.</param>
    /// <returns>The text; null when it is the beginning of what it says.</returns>
    public string? SubjectIn(Language language) =>
        language == Language ? Subject : Translations?.FirstOrDefault(translation => translation.Language == language)?.Subject;

    /// <summary>What the tester answers, once, in a language.</summary>
    /// <param name="language">The language of the conversation.</param>
    /// <returns>The text; null when the tester stays silent.</returns>
    public string? FollowUpIn(Language language) =>
        language == Language ? FollowUp : Translations?.FirstOrDefault(translation => translation.Language == language)?.FollowUp;
}

/// <summary>The wordings of a complaint in another tone.</summary>
/// <param name="Tone">The tone; not plain, which the complaint's own wordings are.</param>
/// <param name="Wordings">Ways to say it, as for the complaint.</param>
public sealed record ToneWordings(Tone Tone, [AtLeast(1), Distinct] IReadOnlyList<string> Wordings);

/// <summary>A complaint in another language.</summary>
/// <param name="Language">The language; not the complaint's own.</param>
/// <param name="Wordings">Ways to say it, as for the complaint.</param>
/// <param name="FollowUp">What the tester answers, once; null when the tester stays silent.</param>
/// <param name="Tones">The same in other tones; null or empty when there are none.</param>
/// <param name="Subject">The subject of the message where it has one; null means the beginning of what it says.</param>
public sealed record Translation(
    Language Language,
    [AtLeast(1), Distinct] IReadOnlyList<string> Wordings,
    string? FollowUp,
    IReadOnlyList<ToneWordings>? Tones,
    [AtMost(150)] string? Subject = null);

/// <summary>Personal data that a message carries on purpose.</summary>
public enum Canary
{
    /// <summary>A telephone number from a range reserved for fiction; the placeholder <c>{phone}</c>.</summary>
    Phone,

    /// <summary>An address in a domain reserved for examples; the placeholder <c>{email}</c>.</summary>
    Email,
}
