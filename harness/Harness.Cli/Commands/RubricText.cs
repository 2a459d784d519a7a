using System.Globalization;
using System.Text;
using Harness.Findings;
using Harness.Ratings;
using Harness.Studies;

namespace Harness.Commands;

/// <summary>A rubric for people: what is asked, an example for each level, what weighs how much, and the hashes to quote.</summary>
internal static class RubricText
{
    private const int Width = 110;

    public static string Of(Rubric rubric, Language language)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{rubric.Id}: {rubric.Title.In(language)}\n");
        Wrap(text, rubric.About.In(language), "");
        foreach (Criterion criterion in rubric.Criteria)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{criterion.Id}: {criterion.Name.In(language)}\n");
            Wrap(text, criterion.Question.In(language), "  ");
            foreach (Level level in criterion.Levels)
            {
                Wrap(text, string.Create(CultureInfo.InvariantCulture, $"{level.Mark,2}  {level.Name.In(language)}{Colon(language)} {Quoted(level.Example.In(language), language)}"), "  ", hanging: 4);
            }
        }

        text.Append('\n');
        if (rubric.Score is { } scoring)
        {
            Score(text, rubric, scoring, language);
        }
        else
        {
            Wrap(text, language.Pick("Nothing is added up: this rubric has no score.", "Rien n’est additionné : cette grille n’a pas de score."), "");
        }

        text.Append(CultureInfo.InvariantCulture, $"{language.Pick("rubric", "grille")} sha256:{RubricHash.Of(rubric)}\n");
        return text.ToString();
    }

    private static void Score(StringBuilder text, Rubric rubric, Scoring scoring, Language language)
    {
        string best = Numerals.Count(scoring.OutOf, language);
        Wrap(text, language.Pick($"Score out of {best}", $"Score sur {best}"), "");
        Wrap(text, scoring.About.In(language), "  ");
        double weights = scoring.Parts.Sum(part => part.Weight);
        foreach (ScorePart part in scoring.Parts)
        {
            Wrap(text, $"{Numerals.Number(scoring.OutOf * part.Weight / weights, language),6}  {part.Name.In(language)}{Colon(language)} {Counted(rubric, part, language)}", "  ", hanging: 8);
        }

        if (scoring.Useful is { } useful)
        {
            Criterion criterion = rubric.Criteria.Single(criterion => criterion.Id == useful.Criterion);
            string level = criterion.Levels.Single(level => level.Mark == useful.From).Name.In(language);
            Wrap(text, language.Pick(
                $"An answer is useful from “{level}” on ({criterion.Id}, {Numerals.Number(useful.From, language)}); speed counts on a useful answer only.",
                $"Une réponse est utile à partir de « {level} » ({criterion.Id}, {Numerals.Number(useful.From, language)}) ; la rapidité ne compte que pour une réponse utile."), "  ");
        }

        Wrap(text, scoring.Silence == SilenceCount.Zero
            ? language.Pick("Silence has no points.", "Un silence n’a aucun point.")
            : language.Pick("Silence is not scored, and counted apart.", "Un silence n’est pas noté : il est compté à part."), "  ");
        Wrap(text, language.Pick("A conversation with a mark missing is not scored; how many, and why, is said.", "Une conversation dont une note manque n’est pas notée ; on dit combien, et pourquoi."), "  ");
        if (scoring.Channels is { } channels)
        {
            double uses = channels.Sum(use => use.Weight);
            Wrap(text, language.Pick("Where several channels are used they weigh ", "Si plusieurs canaux servent, ils pèsent ")
                + string.Join(", ", channels.Select(use => $"{use.Channel} {Numerals.Share(use.Weight / uses, language, 0)}")) + ".", "  ");
        }

        string range = Numerals.Share(scoring.Range ?? Scoring.UsualRange, language, 0);
        Wrap(text, language.Pick($"Rankings are also given with each weight up to {range} off.", $"Les classements sont donnés aussi avec chaque poids décalé jusqu’à {range}."), "  ");
        text.Append(CultureInfo.InvariantCulture, $"\n{language.Pick("weights", "poids")} sha256:{RubricHash.Of(scoring)}\n");
    }

    private static string Counted(Rubric rubric, ScorePart part, Language language) =>
        part.Criteria is { } criteria ? string.Join(", ", criteria.Select(id => $"{id} ({Numerals.Number(rubric.Criteria.Single(criterion => criterion.Id == id).Levels[^1].Mark, language)})"))
        : part.Speed is { } steps ? string.Join(", ", steps.Select(step => language.Pick(
            $"{Numerals.Share(step.Share, language, 0)} within {Numerals.Time(step.Within, language)}", $"{Numerals.Share(step.Share, language, 0)} en {Numerals.Time(step.Within, language)}")))
        : language.Pick("a person answered", "quelqu’un a répondu");

    private static string Colon(Language language) => language.Pick(":", " :");

    private static string Quoted(string text, Language language) => language.Pick($"“{text}”", $"« {text} »");

    // Lines no longer than the width where words allow it; those after the first stand further in.
    private static void Wrap(StringBuilder text, string sentence, string indent, int hanging = 0)
    {
        int column = 0;
        foreach (string word in sentence.Split(' '))
        {
            if (column > 0 && column + 1 + word.Length > Width)
            {
                text.Append('\n');
                column = 0;
                indent += new string(' ', hanging);
                hanging = 0;
            }

            text.Append(column == 0 ? indent : " ").Append(word);
            column += (column == 0 ? indent.Length : 1) + word.Length;
        }

        text.Append('\n');
    }
}
