using System.Text.RegularExpressions;

namespace Harness.Readings.Statements;

/// <summary>Rows that each hold one claim: its name and its value, or subject, quantity and value.</summary>
internal static partial class ClaimRows
{
    public static IEnumerable<Statement> Read(ClaimCells table, ClaimColumns columns, StudyFacts facts, string group)
    {
        bool anywhere = table.Rows.Any(row => row.Any(cell => Terms.NamesReplies().IsMatch(cell.Text)));
        return table.Rows.SelectMany(row => Read(row, columns, facts, group, anywhere));
    }

    private static IEnumerable<Statement> Read(IReadOnlyList<Passage> row, ClaimColumns columns, StudyFacts facts, string group, bool namesReplies)
    {
        if (columns.Of(row, ClaimColumn.Value) is not { } value)
        {
            return [];
        }

        string scope = columns.Of(row, ClaimColumn.Scope)?.Text ?? "", quantity = columns.Of(row, ClaimColumn.Quantity)?.Text ?? "";
        string claim = columns.Of(row, ClaimColumn.Claim)?.Text ?? $"{columns.Of(row, ClaimColumn.Subject)?.Text} {quantity}".Trim();
        string source = columns.Of(row, ClaimColumn.Source)?.Text ?? "";
        string rest = string.Join(' ', row.Where(cell => cell.Text != source).Select(cell => cell.Text));
        string subject = columns.Has(ClaimColumn.Claim) ? Subjects.Of(claim) : columns.Of(row, ClaimColumn.Subject)?.Text ?? "";
        subject = Whole().IsMatch(subject) ? "" : subject;
        bool isBrand = subject.Length > 0 && (scope.Length == 0 ? !IsPart().IsMatch(claim) : Brand().IsMatch(scope));
        int? of = columns.Of(row, ClaimColumn.Sent) is { } sent ? NumberWords.Count(sent.Text) : null;
        ClaimRow read = new(value, claim, subject, isBrand ? of ?? facts.PerBrand : of ?? (subject.Length == 0 && Terms.Overall().IsMatch(claim) ? facts.Total : null))
        {
            Words = $"{claim} {value.Text}",
            Group = $"{group}|{scope}|{source}",
            IsPart = scope.Length > 0 && !Brand().IsMatch(scope),
            IsBrand = isBrand,
            NamesReplies = namesReplies,
            Limits = Limits.First(value.Text),
            HasInterval = columns.HasInterval || Limits.AreNamed(rest),
            PerBrand = of ?? facts.PerBrand,
        };
        return read.Statements();
    }

    private const RegexOptions Loose = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:brands?|marques?|compan(?:y|ies)|entreprises?|enseignes?|firms?|retailers?|banks?)$", Loose, 10_000)]
    private static partial Regex Brand();

    [GeneratedRegex(@"^(?:overall|all|total|whole|everything|ensemble|tous|toutes|global)$|^all\s+(?:brands|messages|tweets)$|^(?:toutes\s+les\s+marques|tous\s+les\s+messages)$", Loose, 10_000)]
    private static partial Regex Whole();

    [GeneratedRegex(@"@|\bcategor|\bcatégor|\bsector|\bsecteur", Loose, 10_000)]
    private static partial Regex IsPart();
}
