using Harness.Studies.Binding;
using Harness.Studies.Desks;
using Harness.Studies.Rules;
using Harness.Studies.Yaml;

namespace Harness.Studies;

/// <summary>Reads a study and the files it names. The files may come from anyone: whatever is in them, the answer is a study or a list of problems.</summary>
/// <param name="channels">Names of the channels that accounts may have.</param>
public sealed class StudyReader(IReadOnlyCollection<string> channels)
{
    /// <summary>Reads a study.</summary>
    /// <param name="file">Name of the study's file, such as <c>study.yaml</c>; problems name it so.</param>
    /// <param name="open">
    /// Gives the bytes of a file, or null when there is none of that name. It is asked for <paramref name="file"/> as given, then for
    /// the files named in it, those attached and those that prove a case among them: plain names without a folder, to be looked for beside the study.
    /// A rubric for which there is no file is looked for in <see cref="RubricPacks"/>.
    /// </param>
    /// <returns>The study, or all that is wrong with it; with a study there may be warnings.</returns>
    public StudyResult Read(string file, Func<string, byte[]?> open)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(open);
        (Study? study, IReadOnlyList<Problem> problems) = Read<Study>(file, open);
        return new StudyResult(study, problems);
    }

    /// <summary>Reads a file that holds one calendar.</summary>
    /// <param name="file">Name of the file; problems name it so.</param>
    /// <param name="open">Gives the bytes of a file, or null when there is none of that name; asked for <paramref name="file"/> as given.</param>
    /// <returns>The calendar, or, where it is null, all that is wrong with it.</returns>
    public (Calendar? Calendar, IReadOnlyList<Problem> Problems) ReadCalendar(string file, Func<string, byte[]?> open)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(open);
        return Read<Calendar>(file, open);
    }

    /// <summary>Reads a file that holds a panel.</summary>
    /// <param name="file">Name of the file; problems name it so.</param>
    /// <param name="open">Gives the bytes of a file, or null when there is none of that name.</param>
    /// <returns>The panel, or, where it is null, all that is wrong with it.</returns>
    public (Panel? Panel, IReadOnlyList<Problem> Problems) ReadPanel(string file, Func<string, byte[]?> open)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(open);
        return Read<Panel>(file, open);
    }

    /// <summary>Reads a file that holds a rubric.</summary>
    /// <param name="file">Name of the file; problems name it so.</param>
    /// <param name="open">Gives the bytes of a file, or null when there is none of that name; asked for <paramref name="file"/> as given.</param>
    /// <returns>The rubric, or, where it is null, all that is wrong with it.</returns>
    public (Rubric? Rubric, IReadOnlyList<Problem> Problems) ReadRubric(string file, Func<string, byte[]?> open)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(open);
        return Read<Rubric>(file, open);
    }

    /// <summary>Reads a file that holds a desk.</summary>
    /// <param name="file">Name of the file; problems name it so.</param>
    /// <param name="open">Gives the bytes of a file, or null when there is none of that name; asked for <paramref name="file"/> as given.</param>
    /// <returns>The desk, or, where it is null, all that is wrong with it; with a desk there may be warnings.</returns>
    public (Desk? Desk, IReadOnlyList<Problem> Problems) ReadDesk(string file, Func<string, byte[]?> open)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(open);
        return Read<Desk>(file, open);
    }

    private (T? Value, IReadOnlyList<Problem> Problems) Read<T>(string file, Func<string, byte[]?> open)
        where T : class
    {
        Ledger ledger = new();
        Draft draft = new(ledger);
        Binder binder = new(open, ledger, draft);
        object? value = binder.ReadFile(typeof(T), null, file, new Spot(new Place(file, 1, 1), "", ""));
        StudyRules.Check(draft, channels);
        FilesBeside.Check(draft, open);
        if (ledger.HasNoErrors && value is Study study)
        {
            StudyRules.CheckWhole(draft, study, channels);
        }

        if (ledger.HasNoErrors && value is Study sound)
        {
            StudyRules.Warn(draft, sound, channels);
        }
        else if (ledger.HasNoErrors)
        {
            DeskWarnings.Check(draft);
        }

        return (ledger.HasNoErrors ? (T?)value : null, ledger.ToProblems());
    }
}
