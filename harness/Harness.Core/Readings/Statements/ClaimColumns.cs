using System.Text.RegularExpressions;

namespace Harness.Readings.Statements;

/// <summary>What the columns of a table hold, recognised by their names in English and French.</summary>
internal sealed partial class ClaimColumns
{
    private readonly Dictionary<ClaimColumn, int> at = [];

    public ClaimColumns(IReadOnlyList<Passage> header)
    {
        for (int column = 0; column < header.Count; column++)
        {
            string name = header[column].Text.Replace('_', ' ').Trim();
            foreach ((ClaimColumn kind, Regex pattern) in Known)
            {
                if (pattern.IsMatch(name) && at.TryAdd(kind, column))
                {
                    break;
                }
            }

            NamesReplies |= Terms.NamesReplies().IsMatch(name);
            HasInterval |= Limits.AreNamed(name) || Interval().IsMatch(name);
        }
    }

    /// <summary>A claim and a value in each row, or a subject, a quantity and a value.</summary>
    public bool IsOfClaims => at.ContainsKey(ClaimColumn.Value) && (at.ContainsKey(ClaimColumn.Claim) || (at.ContainsKey(ClaimColumn.Subject) && at.ContainsKey(ClaimColumn.Quantity)));

    /// <summary>A subject in each row, and its figures.</summary>
    public bool IsOfFigures => at.ContainsKey(ClaimColumn.Subject)
        && (at.ContainsKey(ClaimColumn.Share) || at.ContainsKey(ClaimColumn.ShareOfReplies) || at.ContainsKey(ClaimColumn.Mean) || at.ContainsKey(ClaimColumn.Median) || at.ContainsKey(ClaimColumn.Rank) || at.ContainsKey(ClaimColumn.Answered));

    public bool NamesReplies { get; }

    public bool HasInterval { get; }

    public bool Has(ClaimColumn column) => at.ContainsKey(column);

    /// <summary>The cell of a row; empty where the row or the table has none.</summary>
    public Passage? Of(IReadOnlyList<Passage> row, ClaimColumn column) =>
        at.TryGetValue(column, out int place) && place < row.Count && !string.IsNullOrWhiteSpace(row[place].Text) ? row[place] : null;

    private static (ClaimColumn Kind, Regex Pattern)[] Known =>
    [
        (ClaimColumn.Source, Source()), (ClaimColumn.Low, Low()), (ClaimColumn.High, High()), (ClaimColumn.Interval, Interval()), (ClaimColumn.Scope, Scope()),
        (ClaimColumn.Claim, Claim()), (ClaimColumn.Quantity, Quantity()), (ClaimColumn.ShareOfReplies, Terms.ShareOfReplies()), (ClaimColumn.Subject, Subject()), (ClaimColumn.Value, Value()), (ClaimColumn.Rank, Rank()), (ClaimColumn.Median, Median()),
        (ClaimColumn.Mean, Mean()), (ClaimColumn.Share, Share()), (ClaimColumn.Answered, Answered()), (ClaimColumn.Sent, Sent()),
    ];

    private const RegexOptions Loose = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(?:sources?|urls?|liens?|links?|références?|references?)\b", Loose, 10_000)]
    private static partial Regex Source();

    [GeneratedRegex(@"^(?:low|lower|lower\s+(?:limit|bound)|bas|borne\s+(?:basse|inférieure)|(?:from|de)|.*\blow)$", Loose, 10_000)]
    private static partial Regex Low();

    [GeneratedRegex(@"^(?:high|upper|upper\s+(?:limit|bound)|haut|borne\s+(?:haute|supérieure)|(?:to|à)|.*\bhigh)$", Loose, 10_000)]
    private static partial Regex High();

    [GeneratedRegex(@"\b(?:intervals?|intervalles?|CI|IC|limits|bornes)\b|95\s*%", Loose, 10_000)]
    private static partial Regex Interval();

    [GeneratedRegex(@"^(?:scope|level|portée|champ|domaine|type|section)$", Loose, 10_000)]
    private static partial Regex Scope();

    [GeneratedRegex(@"^(?:claims?|affirmations?|énoncés?|items?|statements?|assertions?)$", Loose, 10_000)]
    private static partial Regex Claim();

    [GeneratedRegex(@"^(?:quantit(?:y|é)|measures?|mesures?|metrics?|grandeurs?|indicat(?:or|eur)s?|métriques?)$", Loose, 10_000)]
    private static partial Regex Quantity();

    [GeneratedRegex(@"^(?:subjects?|sujets?|brands?|marques?|about|compan(?:y|ies)|entreprises?|enseignes?|sociétés?|names?|noms?|sectors?|secteurs?|categor(?:y|ies)|catégories?)$", Loose, 10_000)]
    private static partial Regex Subject();

    [GeneratedRegex(@"^(?:values?|valeurs?|figures?|chiffres?|printed|as\s+printed|publiée?s?|published)$", Loose, 10_000)]
    private static partial Regex Value();

    [GeneratedRegex(@"\b(?:rank(?:ing)?|rang|classement|place|position)\b|^#$", Loose, 10_000)]
    private static partial Regex Rank();

    [GeneratedRegex(@"m[eé]dian", Loose, 10_000)]
    private static partial Regex Median();

    [GeneratedRegex(@"\b(?:mean|average|avg|moyen(?:ne)?)\b|\b(?:response|reply)\s+time\b|\b(?:délai|temps)\b", Loose, 10_000)]
    private static partial Regex Mean();

    [GeneratedRegex(@"\b(?:share|rate|percent(?:age)?|taux|part|pourcentage)\b|%", Loose, 10_000)]
    private static partial Regex Share();

    [GeneratedRegex(@"^(?:x|answered|replied|repl(?:y|ies)|responses?|responded|answers?|réponses?|répondu(?:e?s)?|(?:messages|tweets|contacts)\s+(?:answered|répondus)|(?:number\s+of\s+|nombre\s+de\s+)?(?:replies|réponses)(?:\s+(?:received|reçues))?)$", Loose, 10_000)]
    private static partial Regex Answered();

    [GeneratedRegex(@"^(?:n|sent|sample(?:\s+size)?|messages?|tweets?|contacts?|base|envoyée?s?|envois?|échantillon|effectif|(?:messages|tweets|contacts)\s+(?:sent|envoyés)|(?:number\s+of\s+|nombre\s+de\s+)(?:messages|tweets|contacts|envois))$", Loose, 10_000)]
    private static partial Regex Sent();
}

internal enum ClaimColumn
{
    Source,
    Low,
    High,
    Interval,
    Scope,
    Claim,
    Quantity,
    ShareOfReplies,
    Subject,
    Value,
    Rank,
    Median,
    Mean,
    Share,
    Answered,
    Sent,
}
