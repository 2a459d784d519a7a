using Harness.Findings;
using Harness.Hosting;
using Harness.Raters;
using Harness.Statistics;
using Harness.Studies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using NodaTime;

namespace Harness.Pages.Raters;

/// <summary>How raters rate. Whoever rates sees their own figures alone, and nobody else's.</summary>
internal sealed class IndexModel(RatingDesk desk) : RatingPage(desk)
{
    private static readonly Frame Frame = new(Duration.Zero, Clock.Wall, 0.95);

    public static Words Name { get; } = new("Raters", "Évaluateurs");

    public static Words Own { get; } = new("My figures", "Mes chiffres");

    public override Words Title => IsOwn ? Own : Name;

    public bool IsOwn => Account!.Role == Role.Rater;

    public Round? Round { get; private set; }

    /// <summary>The figures of the round, cut down to what the reader may see.</summary>
    public RoundFigures Figures { get; private set; } = new([], [], []);

    public Rubric Rubric => Desk.Book!.RubricOf(Round!.Number);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => Writes.AllowForm(Response);

    public void OnGet()
    {
        Round = Desk.Round();
        if (Round is not { Number: var round })
        {
            return;
        }

        RatingBook book = Desk.Book!;
        Figures = IsOwn
            ? new([RaterFigures.Of(Rubric, book.Cards(round), book.TurnsOf(round, Account!.Id), [.. book.Latest(round).Where(rating => rating.Rater == Account.Id)], Account.Id, Frame)], [], [])
            : RoundFigures.Of(Rubric, book.Cards(round), book.Turns(round), book.Latest(round), Frame);
    }

    public string NameOf(string rater) => Desk.Book!.Accounts.FirstOrDefault(account => account.Id == rater)?.Name ?? rater;

    public Words NameOf(CriterionWork work) => Rubric.Criteria.Single(criterion => criterion.Id == work.Criterion).Name;

    /// <summary>A figure with its interval and how many it rests on, or in words why it cannot be computed.</summary>
    public string Figure(Estimate estimate, Func<double, Language, string> format) => estimate.Value is { } value
        ? $"{format(value, Language)}{Limits(estimate, format)}, n = {Numerals.Count(estimate.N, Language)}"
        : Language.Pick("not computable: ", "non calculable : ") + Wording.Of(estimate.Absent ?? Absence.NoData).In(Language) + $" (n = {Numerals.Count(estimate.N, Language)})";

    public static string Number(double value, Language language) => Numerals.Number(value, language).Replace('-', '−');

    public static string Share(double value, Language language) => Numerals.Share(value, language, 0);

    public static string Seconds(double value, Language language) => Numerals.Number(Math.Round(value, 1), language) + "\u00A0s";

    private string Limits(Estimate estimate, Func<double, Language, string> format) => (estimate.Low, estimate.High) is ({ } low, { } high)
        ? $" ({format(low, Language)}{Language.Pick(" to ", " à ")}{format(high, Language)})"
        : Language.Pick(" (no interval)", " (sans intervalle)");
}
