using System.Globalization;
using Harness.Studies;

namespace Harness.Readings.Statements;

/// <summary>Something that a text claims and its numbers do not bear.</summary>
/// <param name="File">Name of the file as given; empty when there is none.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column in UTF-16 code units, from 1.</param>
/// <param name="Rule">The rule that is broken.</param>
/// <param name="Weight">How much it weighs here.</param>
/// <param name="Printed">What is printed there; never empty.</param>
/// <param name="What">What is wrong with it.</param>
/// <param name="Bears">What the numbers could bear instead; null where nothing can be said.</param>
public sealed record ClaimProblem(string File, int Line, int Column, ClaimRule Rule, ClaimWeight Weight, string Printed, Words What, Words? Bears = null)
{
    /// <summary>The problem as one line of text.</summary>
    /// <param name="language">The language of its sentences.</param>
    /// <returns>Place, weight, rule, what is printed, what is wrong and what the numbers could bear.</returns>
    public string In(Language language)
    {
        string place = string.Create(CultureInfo.InvariantCulture, $"{(File.Any(char.IsControl) ? Shown.Of(File) : File)}:{Line}:{Column}: "), weight = Word(Weight).In(language);
        string shown = Shown.Of(Printed), quoted = language == Language.Fr ? $"«\u00a0{shown}\u00a0»\u00a0: " : $"“{shown}”: ";
        return $"{place}{weight} [{Rule.Id}] {quoted}{What.In(language)}{(Bears is null ? "" : " " + Bears.In(language))}";
    }

    /// <summary>The word for a weight.</summary>
    /// <param name="weight">The weight.</param>
    /// <returns>One word, in both languages.</returns>
    public static Words Word(ClaimWeight weight) => weight switch
    {
        ClaimWeight.Error => new("error", "erreur"),
        ClaimWeight.Warning => new("warning", "avertissement"),
        ClaimWeight.Remark => new("remark", "remarque"),
    };
}
