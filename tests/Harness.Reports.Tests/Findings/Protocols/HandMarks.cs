using Harness.Findings;
using Harness.Findings.Protocols;
using Harness.Planning;
using Harness.Readings;

namespace Harness.Reports.Tests.Findings.Protocols;

/// <summary>A wave by hand whose replies have a worth by brand.</summary>
internal static class HandMarks
{
    /// <summary>
    /// Forty messages each. Quick answers 4 of them, after 1 to 4 minutes, with a worth of 1. Steady answers 36, after 10, 20, … 360 minutes, with a
    /// worth of 1. Shallow answers 38, after 2, 4, … 76 minutes, with a worth of 0.2.
    /// </summary>
    public static MarkedWave Three { get; } = Of(
        new(new Row("quick", 40, 4) { Minutes = 1 }, new Row("steady", 40, 36) { Minutes = 10 }, new Row("shallow", 40, 38) { Minutes = 2 }), brand => brand == "shallow" ? 0.2 : 1);

    public static MarkedWave Of(Wave wave, Func<string, double> worth)
    {
        Analysis analysis = wave.Analysis;
        Outcomes outcomes = analysis.Overall.Outcomes;
        Dictionary<string, double> worths = [];
        for (int i = 0; i < outcomes.N; i++)
        {
            Slot slot = outcomes.Slots[i];
            if (outcomes.Answered[i])
            {
                worths[slot.Probe] = worth(slot.Brand.Id);
            }
        }

        return new(analysis, worths);
    }

    /// <summary>Rank, brand, figure to four decimals and n, line by line.</summary>
    public static string[] Order(Judgement judgement) =>
        [.. judgement.Places.Select(place => FormattableString.Invariant($"{place.Rank} {place.Figure.Brand.Id} {place.Figure.Value:0.####} n={place.Figure.N}"))];

    public static string[] Best(Judgement judgement) => [.. judgement.Best.Select(place => place.Figure.Brand.Id)];
}
