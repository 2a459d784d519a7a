using Harness.Planning;
using Harness.Studies;
using NodaTime;

namespace Harness.Findings.Prospects;

/// <summary>What a plan costs in time and money, and how near it comes to the limits of platforms: in sentences.</summary>
internal static class SpendingSentences
{
    /// <summary>The prices are those of the study; without any nothing is said.</summary>
    public static IEnumerable<Words> Of(Spending? spending)
    {
        if (spending is null)
        {
            yield break;
        }

        if (spending.Testers > Duration.Zero || spending.Raters > Duration.Zero)
        {
            yield return Phrases.Say(l => l.Pick("People’s time, at most: ", "Temps des personnes, au plus : ") + string.Join(l.Pick(" and ", " et "), new[]
            {
                spending.Testers > Duration.Zero ? HandWorkSentences.Hours(spending.Testers, l) + l.Pick(" of testers", " de testeurs") : null,
                spending.Raters > Duration.Zero ? HandWorkSentences.Hours(spending.Raters, l) + l.Pick(" of each rater", " de chaque évaluateur") : null,
            }.OfType<string>()) + ".");
        }

        if (spending.Expenses.Count > 0)
        {
            yield return Phrases.Say(l => l.Pick("It costs at most ", "Cela coûte au plus ") + Money(spending.Total, spending.Currency, l) + l.Pick(": ", " : ")
                + string.Join(", ", spending.Expenses.Select(expense => What(expense, l) + " × " + Numerals.Significant(expense.Price, 6, l) + " = " + Money(expense.Amount, spending.Currency, l)))
                + l.Pick(" (the study’s own prices).", " (prix donnés par l’étude)."));
        }
    }

    public static IEnumerable<Words> Loads(IReadOnlyList<PlatformLoad> loads) => loads.Where(load => !load.IsOver).Select(load => Phrases.Say(l =>
        l.Pick("At most ", "Au plus ") + Counted(load, l) + l.Pick(", allowed are ", ", la limite est de ") + Numerals.Count(load.Limit.Most, l) + "."));

    public static IEnumerable<Words> Over(IReadOnlyList<PlatformLoad> loads) => loads.Where(load => load.IsOver).Select(load => Phrases.Say(l =>
        l.Pick("More than the platform lets through: ", "Plus que la plateforme n’en laisse passer : ") + Counted(load, l) + l.Pick(", allowed are ", ", la limite est de ") + Numerals.Count(load.Limit.Most, l)
        + l.Pick(". That would do: longer hours, fewer a day, or more personas.", ". Il suffirait de plages plus longues, de moins de messages par jour, ou de plus de personas.")));

    private static string Counted(PlatformLoad load, Language l) =>
        Numerals.Count(load.Planned, l) + " " + load.Limit.Counts switch
        {
            LimitUnit.Posts => l.Pick("messages", "messages"),
            LimitUnit.Requests => l.Pick("requests", "requêtes"),
            LimitUnit.Points => l.Pick("points", "points"),
        } + l.Pick($" on {load.Limit.Channel} as {load.Persona} within ", $" sur {load.Limit.Channel} pour {load.Persona} en ") + Numerals.Time(load.Limit.Within, l);

    private static string What(Expense expense, Language l)
    {
        string on = expense.Channel is null ? string.Empty : $" ({expense.Channel})", n = Numerals.Number(expense.Quantity, l) + Numerals.NoBreak;
        return n + expense.Kind switch
        {
            ExpenseKind.Messages => l.Pick("messages", "messages"),
            ExpenseKind.Looks => l.Pick("looks", "relevés"),
            ExpenseKind.TelephoneMinutes => l.Pick("minutes of telephone", "minutes de téléphone"),
            ExpenseKind.TesterHours => l.Pick("hours of testers", "heures de testeur"),
            ExpenseKind.RaterHours => l.Pick("hours of each rater", "heures de chaque évaluateur"),
        } + on;
    }

    private static string Money(double amount, string currency, Language l) => Numerals.Number(amount, l) + Numerals.NoBreak + currency;
}
