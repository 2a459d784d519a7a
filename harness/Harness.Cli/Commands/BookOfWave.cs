using Harness.Journal;
using Harness.Raters;

namespace Harness.Commands;

/// <summary>Marks stand on the texts of one wave and of no other.</summary>
internal static class BookOfWave
{
    /// <summary>Holds a book against the wave of the journal beside it.</summary>
    /// <exception cref="SetupException">It is of another.</exception>
    public static void Require(RatingBook book, Wave wave, string folder)
    {
        (string asked, string there) = (WaveName.Of(wave), book.Claim(WaveName.Of(wave)));
        if (there != asked)
        {
            throw new SetupException(new(
                $"{RatingBook.FileName} in {folder} holds ratings of another wave than the journal there, whose texts they do not fit. Ratings: {there}. Journal: {asked}. Put the journal back, or move {RatingBook.FileName} away and begin anew.",
                $"{RatingBook.FileName} dans {folder} contient les évaluations d’une autre vague que celle du journal, dont elles ne jugent pas les textes. Évaluations : {there}. Journal : {asked}. Remettez le journal en place, ou déplacez {RatingBook.FileName} et recommencez."));
        }
    }

    /// <summary>The same before pages are shown; a folder without a book is left without one.</summary>
    /// <exception cref="SetupException">The book is of another wave, or cannot be opened.</exception>
    public static void Require(Wave wave, string folder)
    {
        if (File.Exists(Path.Combine(folder, RatingBook.FileName)))
        {
            using RatedFolder rated = RatedFolder.OfPeople(folder);
            Require(rated.Book, wave, folder);
        }
    }
}
