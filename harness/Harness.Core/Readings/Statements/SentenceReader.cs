using System.Text.RegularExpressions;

namespace Harness.Readings.Statements;

/// <summary>What a sentence of running text states.</summary>
internal static partial class SentenceReader
{
    /// <summary>Reads the sentences of a paragraph; an interval or a denominator may stand in the next sentence.</summary>
    public static IEnumerable<Statement> Read(IReadOnlyList<Passage> paragraph, StudyFacts facts, string group)
    {
        bool denominators = paragraph.Any(sentence => Values.Of(sentence.Text).Any(value => value is { Kind: ValueKind.Share, Of: not null }));
        bool names = paragraph.Any(sentence => Terms.NamesReplies().IsMatch(sentence.Text));
        string last = "";
        for (int at = 0; at < paragraph.Count; at++)
        {
            string reach = string.Join(' ', paragraph.Skip(at).Take(2).Select(sentence => sentence.Text));
            SentenceContext context = new(facts, last, Limits.AreNamed(reach) || Hedge().IsMatch(reach), names, denominators, group);
            foreach (Statement stated in Read(paragraph[at], context))
            {
                yield return stated;
            }

            last = Names.Of(paragraph[at].Text) is [.., var name] ? name.Name : last;
        }
    }

    private static List<Statement> Read(Passage sentence, SentenceContext context)
    {
        if (Conditional().IsMatch(sentence.Text))
        {
            return [];
        }

        string text = sentence.Text;
        IReadOnlyList<(string Name, int Start)> names = Pronoun().IsMatch(text) && context.Last.Length > 0 ? [(context.Last, -1), .. Names.Of(text)] : Names.Of(text);
        Clause[] clauses = [.. Values.Of(text).Where(value => !(value.Kind == ValueKind.Time && Terms.Window().IsMatch(text[..value.Start]))).Select(value => new Clause(sentence, value, names, context))];
        List<Statement> stated = [.. clauses.SelectMany(clause => clause.Statements())];
        stated.AddRange(Places(sentence, names, clauses, context));
        if (Terms.Silent().Match(text) is { Success: true } silent && !clauses.Any(clause => clause.Value.Kind == ValueKind.Share) && Listed(text, names) is { Count: > 0 } list)
        {
            stated.Add(context.Bare("", Measure.Silent, silent.Value, sentence.At(silent.Index)) with { Names = [.. list.Select(name => (name.Name, sentence.At(Math.Max(0, name.Start))))], Of = context.Facts.PerBrand, IsOfBrand = true });
        }

        return stated;
    }

    /// <summary>Superlatives, ranks and comparisons.</summary>
    private static IEnumerable<Statement> Places(Passage sentence, IReadOnlyList<(string Name, int Start)> names, Clause[] clauses, SentenceContext context)
    {
        string text = sentence.Text;
        if (Terms.Compares().Match(text) is { Success: true } more && (Terms.Answering().IsMatch(text) || Terms.OfTime().IsMatch(text)))
        {
            bool isReversed = Terms.Reversed().IsMatch(more.Value);
            string before = names.LastOrDefault(name => name.Start < more.Index).Name ?? "", after = names.FirstOrDefault(name => name.Start > more.Index).Name ?? "";
            yield return context.Bare(isReversed ? after : before, Measure.Comparison, more.Value.Trim(), sentence.At(more.Index)) with
            {
                Other = isReversed ? before : after,
                Basis = Terms.OfTime().IsMatch(more.Value) ? Basis.Time : Terms.OfShare().IsMatch(more.Value) ? Basis.Share : Basis.None,
                Limits = Limits.First(text),
                Of = context.Facts.PerBrand,
                IsOfBrand = true,
            };
            yield break;
        }

        if (names.Count == 0 || !Terms.Answering().IsMatch(text) || Refused().IsMatch(text))
        {
            yield break;
        }

        foreach ((Regex words, Measure measure, ValueKind kind) in new[] { (Terms.Fastest(), Measure.FastestTime, ValueKind.Time), (Terms.Best(), Measure.BestShare, ValueKind.Share), (Terms.OtherPlace(), Measure.Rank, ValueKind.Difference) })
        {
            if (words.Match(text) is { Success: true } place && !(measure == Measure.FastestTime && Terms.OneFast().IsMatch(text)))
            {
                string subject = Names.At(names, place.Index);
                Value? value = clauses.FirstOrDefault(clause => clause.Value.Kind == kind && Subjects.Key(clause.Subject) == Subjects.Key(subject))?.Value;
                yield return context.Bare(subject, measure, value?.Printed ?? place.Value, sentence.At(value?.Start ?? place.Index)) with
                {
                    Number = value?.Number,
                    Of = value?.Of ?? context.Facts.PerBrand,
                    Count = value?.Count,
                    Basis = measure == Measure.FastestTime ? Basis.Time : measure == Measure.BestShare ? Basis.Share : Basis.None,
                    IsOfBrand = true,
                };
            }
        }
    }

    /// <summary>The names that a sentence calls silent: those beside the word, in a row.</summary>
    private static List<(string Name, int Start)> Listed(string text, IReadOnlyList<(string Name, int Start)> names)
    {
        int word = Terms.Silent().Match(text).Index;
        (string Name, int Start)[] after = [.. names.Where(name => name.Start > word)], before = [.. names.Where(name => name.Start < word)];
        bool follows = after.Length > 0 && From().IsMatch(text[word..after[0].Start]);
        return Row(text, follows ? after : before.Length > 0 ? before : after, fromEnd: !follows && before.Length > 0);
    }

    private static List<(string Name, int Start)> Row(string text, (string Name, int Start)[] names, bool fromEnd)
    {
        List<(string Name, int Start)> row = [];
        foreach ((string Name, int Start) name in fromEnd ? names.Reverse() : names)
        {
            (string Name, int Start)? last = row.Count > 0 ? row[^1] : null;
            (int from, int to) = last is null ? (0, 0) : fromEnd ? (Math.Max(0, name.Start) + name.Name.Length, last.Value.Start) : (last.Value.Start + last.Value.Name.Length, name.Start);
            if (last is not null && (to < from || !Joins().IsMatch(text[from..to])))
            {
                break;
            }

            row.Add(name);
        }

        return row;
    }

    private const RegexOptions Loose = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^\s*(?:it|they|she|he|its|their|the\s+(?:brand|company|chain|bank)|elle|il|elles|ils|la\s+(?:marque|chaîne|banque)|l['’]enseigne)\b", Loose, 10_000)]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"\bmay\s+still\s+look\b|peut\s+encore\s+paraître|\bnot\s+the\s+same\b|n['’]est\s+pas\s+(?:la\s+même\s+chose|répondre)|\bit\s+takes\s+\d+|\bil\s+faut\s+\d+", Loose, 10_000)]
    private static partial Regex Conditional();

    [GeneratedRegex(@"\bmay\s+still\s+look\b|peut\s+encore\s+paraître|\bup\s+to\s+\d|\bjusqu['’]à\s+\d", Loose, 10_000)]
    private static partial Regex Hedge();

    [GeneratedRegex(@"\b(?:cannot|can['’]t|no\s+order|nobody\s+can|not\s+(?:the|enough)|ne\s+peut|aucun\s+ordre|n['’]est\s+pas|pas\s+(?:la|le|les)\s+plus)\b", Loose, 10_000)]
    private static partial Regex Refused();

    [GeneratedRegex(@"\b(?:from|by|brands?|were|was|de|par|marques?|sont|est|:)\s*(?:chez\s+|la\s+part\s+de\s+)?$|:\s*$", Loose, 10_000)]
    private static partial Regex From();

    [GeneratedRegex(@"^(?:\s*,\s*(?:and\s+|et\s+)?|\s+(?:and|et|ou|or|nor|ni)\s+)(?:the\s+|la\s+|le\s+|les\s+|de\s+|d['’])?$", Loose, 10_000)]
    private static partial Regex Joins();
}
