using System.CommandLine;
using System.Text.Json;
using Harness.Findings.Judgements;
using Harness.Raters;
using Harness.Ratings;
using Harness.Statistics;
using Harness.Studies;
using NodaTime;

namespace Harness.Commands;

/// <summary><c>harness rate status [FOLDER]</c>: how far the raters are, and how far they agree.</summary>
internal static class RateStatus
{
    private static readonly Frame Frame = new(Duration.Zero, Clock.Wall, 0.95);

    public static Command Create(Terminal terminal)
    {
        Argument<string?> folder = Arguments.Folder(terminal);
        Option<int?> round = RateCommand.Round(terminal);
        Option<bool> json = Arguments.Json(terminal);
        Command command = new("status", terminal.Pick("Say how far the raters are, and how far they agree", "Dire où en sont les évaluateurs, et à quel point ils s’accordent")) { folder, round, json };
        command.SetAction(parsed =>
        {
            using RatedFolder rated = RatedFolder.Open(parsed.GetValue(folder));
            RatingBook book = rated.Book;
            Round of = rated.Round(parsed.GetValue(round));
            Rubric rubric = book.RubricOf(of.Number);
            IReadOnlyList<RoundCard> cards = book.Cards(of.Number);
            IReadOnlyList<Rating> latest = book.Latest(of.Number);
            RoundFigures figures = RoundFigures.Of(rubric, cards, book.Turns(of.Number), latest, Frame);
            RateReport report = new(of, rubric, cards.Count(card => card.Kind == TurnKind.Card), Apart(cards, latest, book.Adjudications(of.Number)), figures, JudgeAgreement.All(book, of.Number));
            if (parsed.GetValue(json))
            {
                terminal.Data.WriteLine(JsonSerializer.Serialize(report.ForPrograms(), Arguments.JsonOptions));
            }
            else
            {
                report.Show(terminal);
            }

            return (int)ExitCode.Ok;
        });
        return command;
    }

    /// <summary>On how many cards raters are apart on a criterion and nobody has decided.</summary>
    private static int Apart(IReadOnlyList<RoundCard> cards, IReadOnlyList<Rating> latest, IReadOnlyList<Adjudication> decisions)
    {
        HashSet<string> judged = [.. cards.Where(card => card.Kind == TurnKind.Card).Select(card => card.Card)];
        HashSet<(string, string)> decided = [.. decisions.Select(decision => (decision.Card, decision.Criterion))];
        return latest.Where(rating => judged.Contains(rating.Card)).SelectMany(rating => rating.Marks.Select(mark => (rating.Card, Criterion: mark.Key, mark.Value)))
            .GroupBy(mark => (mark.Card, mark.Criterion))
            .Where(same => !decided.Contains(same.Key) && Settled.IsApart([.. same.Select(mark => mark.Value)]))
            .Select(same => same.Key.Card).Distinct(StringComparer.Ordinal).Count();
    }
}
