using Harness.Studies;

namespace Harness.Readings.Statements.Checks;

internal static class Found
{
    /// <summary>A problem of a statement.</summary>
    public static ClaimProblem At(Statement statement, ClaimRule rule, Words what, Words? bears = null, ClaimWeight? weight = null) =>
        new("", statement.Spot.Line, statement.Spot.Column, rule, weight ?? rule.Weight, statement.Printed, what, bears);
}
