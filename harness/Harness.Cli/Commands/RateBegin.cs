using System.CommandLine;
using Harness.Findings;
using Harness.Raters;
using Harness.Ratings;
using Harness.Studies;

namespace Harness.Commands;

/// <summary><c>harness rate begin [FOLDER]</c>: begins a round of rating under one rubric.</summary>
internal static class RateBegin
{
    private const int UsualPerCard = 2, UsualGold = 10;

    public static Command Create(Terminal terminal)
    {
        Argument<string?> folder = Arguments.Folder(terminal);
        Option<string?> study = Arguments.StudyOfJournal(terminal);
        Option<string?> rubric = new("--rubric") { HelpName = "NAME|FILE", Description = terminal.Pick("Another rubric than the study’s: a file, or one that comes along", "Une autre grille que celle de l’étude : un fichier, ou l’une de celles fournies") };
        Option<int?> perCard = RateCommand.Number(terminal, "--per-card", "N", 1, terminal.Pick("How many raters judge a card (default: 2)", "Combien d’évaluateurs jugent une carte (par défaut : 2)"));
        Option<double?> overlap = new("--overlap") { HelpName = "SHARE", Description = terminal.Pick("The share of cards that so many judge; one rater judges each of the others (default: 1)", "La part des cartes jugées à plusieurs ; un seul évaluateur juge chacune des autres (par défaut : 1)"), CustomParser = result => RateCommand.Share(result, terminal) };
        Option<string?> gold = new("--gold") { HelpName = "known.csv", Description = terminal.Pick("Conversations whose marks are known: columns probe_id and the criteria", "Les conversations dont les notes sont connues : colonnes probe_id et les critères") };
        Option<int?> goldEvery = RateCommand.Number(terminal, "--gold-every", "N", 1, terminal.Pick("One of them comes among so many cards (default: 10)", "L’une d’elles vient toutes les N cartes (par défaut : 10)"));
        Option<int?> traps = RateCommand.Number(terminal, "--traps", "N", 0, terminal.Pick("Among so many cards comes an example of the rubric itself, to see who reads (default: 0, none)", "Toutes les N cartes vient un exemple de la grille elle-même, pour voir qui lit (par défaut : 0, aucun)"));
        Option<ulong> seed = Arguments.Seed(terminal);
        Command command = new("begin", terminal.Pick("Begin to have a wave rated under a rubric; fieldwork is not touched", "Commencer à faire évaluer une vague selon une grille ; le terrain n’est pas touché")) { folder, study, rubric, perCard, overlap, gold, goldEvery, traps, seed };
        command.SetAction(parsed =>
        {
            AssignmentRule rule = new(
                parsed.GetValue(perCard) ?? UsualPerCard, parsed.GetValue(overlap) ?? 1, [], parsed.GetValue(gold) is null ? 0 : parsed.GetValue(goldEvery) ?? UsualGold, [], parsed.GetValue(traps) ?? 0);
            using RatedFolder rated = RatedFolder.Open(parsed.GetValue(folder));
            return (int)Begin(rated, parsed.GetValue(study), parsed.GetValue(rubric), rule, parsed.GetValue(gold), parsed.GetValue(seed), terminal);
        });
        return command;
    }

    private static ExitCode Begin(RatedFolder rated, string? study, string? named, AssignmentRule rule, string? gold, ulong seed, Terminal terminal)
    {
        (Study of, _, IReadOnlyList<DeckCard> deck) = rated.Deck(study, terminal);
        Rubric rubric = named is null ? of.Rubric : RubricCommand.Read(named);
        string hash = RubricHash.Of(rubric).ToString();
        if (rated.Book.Rounds.LastOrDefault(round => round.Rubric == rubric.Id) is { } there && there.RubricHash == hash)
        {
            string number = Numerals.Count(there.Number, terminal.Language);
            throw new SetupException(new(
                $"{rubric.Id} is being rated already, as round {number}: harness rate status", $"{rubric.Id} est déjà en cours d’évaluation, au tour {number} : harness rate status"));
        }

        IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>>? known = gold is null ? null : Known(gold, rubric, deck, rated.Book.CardKey);
        Round begun = rated.Book.Begin(rubric, rule, seed, known);
        rated.Book.Deal(begun.Number, deck);
        string cards = Numerals.Count(deck.Count - (known?.Count ?? 0), terminal.Language, new("card", "carte"), new("cards", "cartes")), tour = Numerals.Count(begun.Number, terminal.Language);
        terminal.Say(
            $"Round {tour} has begun: {rubric.Id}, {cards}. Now invite everybody who rates, before the first of them begins: harness rate invite NAME",
            $"Le tour {tour} a commencé : {rubric.Id}, {cards}. Invitez maintenant tous ceux qui évaluent, avant que le premier ne commence : harness rate invite NAME");
        if (deck.Count == 0)
        {
            terminal.Say("No conversation is over and answered yet; cards come as they are.", "Aucune conversation n’est encore close et répondue ; les cartes viendront au fur et à mesure.");
        }

        return ExitCode.Ok;
    }

    private static IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Known(string path, Rubric rubric, IReadOnlyList<DeckCard> deck, byte[] key)
    {
        RateImport.RequireFile(path);
        (IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> known, IReadOnlyList<SheetProblem> problems) = GoldSheet.Read(path, rubric, deck.Select(card => card.Probe).ToHashSet(StringComparer.Ordinal), key);
        return problems.Count == 0 ? known : throw new SetupException(SheetFaults.Of(path, problems, rubric, []));
    }
}
