using Harness.Findings;
using Harness.Statistics;
using Harness.Studies;
using static Harness.Documents.Data.Column;

namespace Harness.Documents.Data;

/// <summary>A published figure.</summary>
/// <param name="Kind">What kind of group it is of.</param>
/// <param name="Group">The group.</param>
/// <param name="Against">The second key of a group of two, or the group it is compared with; empty where there is none.</param>
/// <param name="Measure">What is measured.</param>
internal sealed record FigureRow(string Kind, string Group, string Against, string Measure)
{
    public static IReadOnlyList<Column> Columns { get; } =
    [
        Text("id", "Figure", "Chiffre", true), Text("kind", "Kind of group", "Type de groupe", true), Text("group", "Group", "Groupe", true), Text("against", "Second key, or the group compared with", "Seconde clé, ou groupe comparé"), Text("measure", "Measure", "Mesure", true),
        Whole("x", "Counted", "Comptés"), Whole("n", "Out of", "Sur"), Number("value", "Value", "Valeur"), Number("low", "Lower limit", "Borne inférieure"), Number("high", "Upper limit", "Borne supérieure"),
        Number("confidence", "Confidence", "Confiance"), Number("window_seconds", "Window, s", "Fenêtre, s"), Text("clock", "Clock", "Horloge"), Text("method", "Method", "Méthode"),
        Text("numerator", "What is counted", "Ce qui est compté"), Text("denominator", "Out of what", "Sur quoi"), Text("absent", "Why there is no value", "Pourquoi il n’y a pas de valeur"),
    ];

    public string Id => string.Join('/', new[] { Kind, Group, Against, Measure }.Where(part => part.Length > 0));

    public long? X { get; init; }

    public long? N { get; init; }

    public double? Value { get; init; }

    public double? Low { get; init; }

    public double? High { get; init; }

    public Frame? Frame { get; init; }

    public string Method { get; init; } = "";

    /// <summary>What is counted, and out of what.</summary>
    public (string Numerator, string Denominator) Counts { get; init; } = ("", "");

    public string Absent { get; init; } = "";

    /// <summary>The figure of an estimate; without its value where it may not be published.</summary>
    public FigureRow Of(Estimate estimate, string? suppressed = null) => this with
    {
        N = N ?? estimate.N,
        Value = suppressed is null ? estimate.Value : null,
        Low = suppressed is null ? estimate.Low : null,
        High = suppressed is null ? estimate.High : null,
        Frame = estimate.Frame,
        Method = estimate.Method,
        Absent = suppressed ?? (estimate.Absent is { } absent ? Wording.Key(absent) : ""),
    };

    public IReadOnlyList<string> Cells() =>
    [
        Id, Kind, Group, Against, Measure, Written.Of(X), Written.Of(N), Written.Of(Value), Written.Of(Low), Written.Of(High),
        Written.Of(Frame?.Confidence), Written.Of(Frame?.Window.TotalSeconds), Written.Of(Frame?.Clock), Method, Counts.Numerator, Counts.Denominator, Absent,
    ];

    public static PackageTable Table(Report report) => new(
        "figures",
        new("Every figure of the report", "Tous les chiffres du rapport"),
        Columns,
        1,
        [],
        [.. FigureRows.Of(report.Analysis).Concat(report.Quality is { } quality ? QualityFigureRows.Of(quality) : []).Select(row => row.Cells())]);
}
