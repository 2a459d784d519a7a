namespace Harness.Planning;

/// <summary>What is taken for granted when a sample is judged before anything is sent. Each is printed with the judgement.</summary>
/// <param name="Share">Expected share answered, between 0 and 1; 0.5 is the worst case.</param>
/// <param name="Confidence">Two-sided confidence of intervals, between 0 and 1.</param>
/// <param name="Level">Level of a family of tests, between 0 and 1; divided by the number of pairs (Bonferroni).</param>
/// <param name="Power">Chance with which a difference is to be found, between 0 and 1.</param>
/// <param name="PersonaCorrelation">Correlation of contacts of one brand that share a persona, 0 to 1.</param>
/// <param name="DayCorrelation">Correlation of contacts of one brand on one day, 0 to 1.</param>
/// <param name="MarkDeviation">Standard deviation of a rating, in marks.</param>
public sealed record PlanningValues(
    double Share = 0.5,
    double Confidence = 0.95,
    double Level = 0.05,
    double Power = 0.8,
    double PersonaCorrelation = 0.02,
    double DayCorrelation = 0.02,
    double MarkDeviation = 1);
