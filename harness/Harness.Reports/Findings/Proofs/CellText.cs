using System.Globalization;
using Harness.Studies;

namespace Harness.Findings.Proofs;

/// <summary>The numbers of a cell as readers see them, all in percent.</summary>
internal static class CellText
{
    public static string Measured(this Cell cell, Language language) => cell.Measured.Share is { } share ? Percent(share, language) : "–";

    /// <summary>What theory says, with the sign of how it says it.</summary>
    public static string Expected(this Cell cell, Language language) => Sign(cell.Expected.Kind) + Numerals.NoBreak + (cell.Expected.Kind == ExpectationKind.Exact
        ? Percent(cell.Expected.Value, language)
        : Numerals.Number(100 * cell.Expected.Value, language));

    /// <summary>How far from what theory says it may lie; empty where theory judges nothing.</summary>
    public static string Allowed(this Cell cell, Language language) => cell.Expected.Kind == ExpectationKind.Nominal || cell.Measured.Trials == 0
        ? string.Empty
        : "±" + Numerals.NoBreak + Percent(cell.Expected.Allowed(cell.Measured.Trials), language);

    /// <summary>What an independent program counted, and how far both may lie apart; empty without one.</summary>
    public static string Independent(this Cell cell, Language language) => cell is { Reference: { Share: { } share } reference, Measured: { Trials: > 0 } measured }
        ? "≈" + Numerals.NoBreak + Percent(share, language) + " ±" + Numerals.NoBreak + Percent(Cell.Allowed(measured, reference), language)
        : string.Empty;

    public static Words Name(this Agreement agreement) => agreement switch
    {
        Agreement.Agrees => new("agrees", "concorde"),
        Agreement.SecondLook => new("agrees at the second look", "concorde à la reprise"),
        Agreement.Differs => new("differs", "diffère"),
        Agreement.Unjudged => new("not judged", "non jugé"),
    };

    public static string Looks(this Setting setting, Language language) => setting.Polling == 0
        ? language.Pick("exact", "exacts")
        : language.Pick("seen every ", "constatés toutes les ") + setting.Polling.ToString(CultureInfo.InvariantCulture) + Numerals.NoBreak + "min";

    public static string Sign(ExpectationKind kind) => kind switch
    {
        ExpectationKind.Exact => "=",
        ExpectationKind.AtLeast => "≥",
        ExpectationKind.AtMost => "≤",
        ExpectationKind.Nominal => "→",
    };

    /// <summary>One sentence about all cells.</summary>
    public static string Summary(this Proof proof, Language language)
    {
        string Count(Agreement agreement) => Numerals.Count(proof.Count(agreement), language);
        return language.Pick(
            $"{Numerals.Count(proof.Cells.Count, language)} cells: {Count(Agreement.Agrees)} agree, {Count(Agreement.SecondLook)} agree at the second look, {Count(Agreement.Differs)} differ, {Count(Agreement.Unjudged)} are not judged. {Numerals.Count(proof.Trials, language)} trials, seed {proof.Seed.ToString(CultureInfo.InvariantCulture)}.",
            $"{Numerals.Count(proof.Cells.Count, language)} cases : {Count(Agreement.Agrees)} concordent, {Count(Agreement.SecondLook)} concordent à la reprise, {Count(Agreement.Differs)} diffèrent, {Count(Agreement.Unjudged)} ne sont pas jugées. {Numerals.Count(proof.Trials, language)} essais, graine {proof.Seed.ToString(CultureInfo.InvariantCulture)}.");
    }

    private static string Percent(double share, Language language) => Numerals.Percent(share, 2, language);
}
