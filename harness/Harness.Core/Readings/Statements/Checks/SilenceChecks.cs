namespace Harness.Readings.Statements.Checks;

/// <summary>Brands that are called silent.</summary>
internal static class SilenceChecks
{
    public static IEnumerable<ClaimProblem> Of(IReadOnlyList<Statement> statements, StudyFacts facts)
    {
        Statement[] lists = [.. statements.Where(statement => statement.Measure == Measure.Silent && statement.Names.Count > 0)];
        foreach (Statement list in lists)
        {
            if (!list.HasInterval)
            {
                int? n = list.Of ?? facts.PerBrand;
                yield return Found.At(list, ClaimRules.SilentWithoutInterval, ClaimWords.SilentWithoutInterval(), n > 0 ? ClaimWords.MaySilent(n.Value) : null);
            }
        }

        foreach (ClaimProblem problem in Speaking(statements, lists).Concat(Differing(lists)))
        {
            yield return problem;
        }
    }

    /// <summary>A silent brand that something else lets answer.</summary>
    private static IEnumerable<ClaimProblem> Speaking(IReadOnlyList<Statement> statements, Statement[] lists)
    {
        ILookup<string, Statement> speaking = statements.Where(Answers)
            .SelectMany(statement => statement.Measure == Measure.Answering ? statement.Names.Select(name => statement with { Subject = name.Name, Spot = name.Spot }) : [statement])
            .ToLookup(statement => statement.Key, StringComparer.Ordinal);
        foreach (Statement list in lists)
        {
            foreach ((string name, Spot spot) in list.Names)
            {
                foreach (Statement answer in speaking[Subjects.Key(name)])
                {
                    yield return Found.At(list with { Spot = spot, Printed = name }, ClaimRules.Contradicted, ClaimWords.SilentSpeaks(name, answer));
                }
            }
        }
    }

    private static bool Answers(Statement statement) => statement.Measure switch
    {
        Measure.MeanTime or Measure.MedianTime or Measure.SlowestReply or Measure.FastestTime => statement.Number is not null,
        Measure.ShareAnswered or Measure.BestShare => statement.Number > 0 && statement.Bound != Bound.Below,
        _ => statement.Measure == Measure.Answering,
    };

    /// <summary>Lists of several brands that are not the same.</summary>
    private static IEnumerable<ClaimProblem> Differing(Statement[] lists)
    {
        Statement[] several = [.. lists.Where(list => list.Names.Count > 1)];
        foreach (Statement list in several)
        {
            foreach (Statement other in several.Where(other => other != list))
            {
                string[] only = Beyond(list, other), missing = Beyond(other, list);
                if (only.Length + missing.Length > 0)
                {
                    yield return Found.At(list, ClaimRules.Contradicted, ClaimWords.Lists(other, only, missing));
                }
            }
        }
    }

    private static string[] Beyond(Statement list, Statement other)
    {
        HashSet<string> theirs = new(other.Names.Select(name => Subjects.Key(name.Name)), StringComparer.Ordinal);
        return [.. list.Names.Where(name => !theirs.Contains(Subjects.Key(name.Name))).Select(name => name.Name)];
    }
}
