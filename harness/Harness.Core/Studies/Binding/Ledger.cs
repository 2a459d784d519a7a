using Harness.Studies.Yaml;

namespace Harness.Studies.Binding;

/// <summary>The problems found so far.</summary>
internal sealed class Ledger
{
    /// <summary>How many problems a reader is shown; a last one says how many more there are.</summary>
    public const int MostShown = 200;

    // Far more than are shown, so that those shown are the first by place; beyond it a hostile file is only counted.
    private const int MostKept = 20_000;

    private readonly List<Finding> kept = [];
    private int notKept;

    private bool hasErrors;

    /// <summary>Whether nothing is wrong but what is merely warned of.</summary>
    public bool HasNoErrors => !hasErrors;

    /// <summary>Adds a problem. Only those that are shown are worded, for nearest words take time.</summary>
    public void Add(Place place, string path, Func<Words> what, Func<string?>? suggest = null, Severity severity = Severity.Error)
    {
        hasErrors |= severity == Severity.Error;
        if (kept.Count < MostKept)
        {
            kept.Add(new Finding(place, path, what, suggest, severity));
        }
        else
        {
            notKept++;
        }
    }

    /// <summary>All problems by file, line and column, each once; after the two hundredth one that says how many more there are.</summary>
    public IReadOnlyList<Problem> ToProblems()
    {
        List<Problem> shown = [];
        int taken = 0;
        foreach (Finding finding in kept.OrderBy(finding => finding.Place.File, StringComparer.Ordinal)
            .ThenBy(finding => finding.Place.Line).ThenBy(finding => finding.Place.Column))
        {
            Problem problem = finding.ToProblem();
            bool isNew = !shown.Contains(problem);
            if (isNew && shown.Count == MostShown)
            {
                Words more = ProblemWords.More(kept.Count - taken + notKept);
                shown.Add(problem with { Path = "", What = more, Suggestion = null });
                break;
            }

            taken++;
            if (isNew)
            {
                shown.Add(problem);
            }
        }

        return shown;
    }

    private readonly record struct Finding(Place Place, string Path, Func<Words> What, Func<string?>? Suggest, Severity Severity)
    {
        public Problem ToProblem() => new(Place.File, Place.Line, Place.Column, Path, What(), Suggest?.Invoke(), Severity);
    }
}
