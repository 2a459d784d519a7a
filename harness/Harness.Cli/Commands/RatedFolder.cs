using Harness.Findings.Judgements;
using Harness.Journal;
using Harness.Planning;
using Harness.Raters;
using Harness.Studies;
using Microsoft.Data.Sqlite;

namespace Harness.Commands;

/// <summary>A folder with a journal, and the book of its ratings.</summary>
internal sealed class RatedFolder : IDisposable
{
    private RatedFolder(string path, RatingBook book) => (Path, Book) = (path, book);

    public string Path { get; }

    public RatingBook Book { get; }

    /// <summary>Opens the book of a folder, which is made where there is none yet, and holds it against the wave that the journal is of.</summary>
    /// <exception cref="SetupException">There is no journal, the book cannot be opened, or is of another wave.</exception>
    public static RatedFolder Open(string? named)
    {
        RatedFolder rated = OfPeople(named);
        try
        {
            using EventJournal journal = ReportFolder.OpenJournal(rated.Path);
            BookOfWave.Require(rated.Book, journal.Wave, rated.Path);
            return rated;
        }
        catch (SetupException)
        {
            rated.Dispose();
            throw;
        }
    }

    /// <summary>Opens the book of a folder for its people alone, whatever the state of the journal.</summary>
    /// <exception cref="SetupException">There is no journal, or the book cannot be opened.</exception>
    public static RatedFolder OfPeople(string? named)
    {
        string folder = ReportFolder.Find(named), path = System.IO.Path.Combine(folder, RatingBook.FileName);
        try
        {
            return new(folder, RatingBook.Open(path, TimeProvider.System));
        }
        catch (Exception error) when (error is InvalidDataException or IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new SetupException(new($"The book of ratings cannot be opened: {error.Message}", $"Le carnet des évaluations ne peut pas être ouvert : {error.Message}"));
        }
    }

    /// <summary>The names of all who may rate; a folder without a book is left without one.</summary>
    public static IReadOnlyList<string> Names(string folder)
    {
        if (!File.Exists(System.IO.Path.Combine(folder, RatingBook.FileName)))
        {
            return [];
        }

        using RatedFolder rated = Open(folder);
        return [.. rated.Book.Accounts.Select(account => account.Name)];
    }

    /// <summary>What raters said in a round, or in the newest in which somebody rated.</summary>
    /// <returns>Null where none was asked for and nobody rated; a folder without a book is left without one.</returns>
    /// <exception cref="SetupException">There is no such round, nobody rated in it, or the book cannot be opened.</exception>
    public static RatedRound? Read(string folder, int? number)
    {
        if (!File.Exists(System.IO.Path.Combine(folder, RatingBook.FileName)))
        {
            return number is null ? null : throw NothingRated();
        }

        using RatedFolder rated = Open(folder);
        if (number is null)
        {
            return RatedRound.Newest(rated.Book);
        }

        RatedRound round = RatedRound.Of(rated.Book, rated.Round(number).Number);
        string asked = round.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return round.Counts.Ratings > 0 ? round : throw new SetupException(new($"Nobody has rated in round {asked} yet.", $"Personne n’a encore évalué au tour {asked}."));
    }

    /// <summary>The cards of the wave as its journal stands.</summary>
    /// <exception cref="SetupException">The study of the journal is not known, or the journal cannot be read.</exception>
    public (Study Study, IReadOnlyList<Slot> Slots, IReadOnlyList<DeckCard> Deck) Deck(string? study, Terminal terminal)
    {
        using EventJournal journal = ReportFolder.OpenJournal(Path);
        Study of = ReportFolder.StudyOf(journal, Path, study, terminal);
        IReadOnlyList<Slot> slots = journal.Slots(of);
        return (of, slots, JournalTrouble.Read(Path, () => Raters.Deck.Of(of, slots, journal, Book.CardKey)));
    }

    /// <summary>The round of a number, or the last one.</summary>
    /// <exception cref="SetupException">There is none.</exception>
    public Round Round(int? number)
    {
        IReadOnlyList<Round> rounds = Book.Rounds;
        string last = rounds.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), asked = number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";
        return rounds.Count == 0 ? throw NothingRated()
            : rounds.LastOrDefault(round => number is null || round.Number == number) ?? throw new SetupException(new($"There is no round {asked}: they are 1 to {last}.", $"Il n’y a pas de tour {asked} : ils vont de 1 à {last}."));
    }

    /// <summary>The account of somebody, by name or short name.</summary>
    /// <exception cref="SetupException">There is none.</exception>
    public RaterAccount Account(string name)
    {
        IReadOnlyList<RaterAccount> accounts = Book.Accounts;
        string[] ids = [.. accounts.Select(account => account.Id)];
        string list = ids.Length == 0 ? "–" : string.Join(", ", ids);
        return accounts.FirstOrDefault(account => account.Id == RaterId.Of(name)) ?? throw new SetupException(new(
            $"There is no account “{name}”; there are: {list}.{Scenario.Meant(name, ids, Language.En)}",
            $"Il n’y a pas de compte « {name} » ; il y a : {list}.{Scenario.Meant(name, ids, Language.Fr)}"));
    }

    public void Dispose() => Book.Dispose();

    private static SetupException NothingRated() => new(new("Nothing is rated here yet: harness rate begin", "Rien n’est encore évalué ici : harness rate begin"));
}
