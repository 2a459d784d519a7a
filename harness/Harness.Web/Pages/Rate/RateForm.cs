using System.Globalization;
using Harness.Findings;
using Harness.Ratings;
using Harness.Studies;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Harness.Pages.Rate;

/// <summary>What a rater filled in; what is empty or cannot be read is null.</summary>
internal sealed class RateForm(IFormCollection fields)
{
    /// <summary>Why somebody gives no mark, of the reasons that are theirs to give.</summary>
    public static IReadOnlyList<(MarkReason Reason, string? Key, Words Words)> Reasons { get; } =
    [
        (MarkReason.Unclear, "U", new("Unclear", "Pas clair")),
        (MarkReason.Skipped, "S", new("Skip", "Passer")),
        (MarkReason.NotApplicable, null, new("Not applicable", "Sans objet")),
        (MarkReason.Unreadable, null, new("Unreadable", "Illisible")),
    ];

    private static readonly Duration Longest = Duration.FromHours(12);

    public Guid? Uuid => Guid.TryParseExact(this["uuid"], "D", out Guid uuid) && uuid != Guid.Empty ? uuid : null;

    /// <summary>The version that is edited; 0 for none.</summary>
    public int Edits => int.TryParse(this["edits"], NumberStyles.None, CultureInfo.InvariantCulture, out int version) && version < int.MaxValue ? version : 0;

    public bool? Recognised => this["recognised"] switch
    {
        "yes" => true,
        "no" => false,
        _ => null,
    };

    public string? Note => this["note"];

    /// <summary>A field, without blanks around it.</summary>
    public string? this[string name] => fields[name].ToString().Trim() is { Length: > 0 } text ? text : null;

    /// <summary>The name of the field of a criterion.</summary>
    public static string Field(Criterion criterion) => "mark-" + criterion.Id;

    /// <summary>A mark as the form says it: its level, or why there is none.</summary>
    public static string Value(Mark mark) => mark switch
    {
        Rated rated => rated.Level.ToString(CultureInfo.InvariantCulture),
        NotRated not => Wording.Key(not.Reason),
        _ => "",
    };

    /// <summary>The mark on a criterion; null when nothing of ours was chosen.</summary>
    public static Mark? Read(Criterion criterion, string? chosen) =>
        criterion.Levels.Where(level => Value(new Rated(level.Mark)) == chosen).Select(level => new Rated(level.Mark)).FirstOrDefault()
        ?? (Mark?)Reasons.Where(reason => Wording.Key(reason.Reason) == chosen).Select(reason => new NotRated(reason.Reason)).FirstOrDefault();

    public Mark? On(Criterion criterion) => Read(criterion, this[Field(criterion)]);

    /// <summary>How long the card was before the rater, by the instant at which the page was made.</summary>
    public Duration Took(Instant now) => long.TryParse(this["shown"], NumberStyles.None, CultureInfo.InvariantCulture, out long at) && at <= now.ToUnixTimeMilliseconds()
        ? Duration.Min(Duration.FromMilliseconds(now.ToUnixTimeMilliseconds() - at), Longest)
        : Duration.Zero;
}
