using Harness.Studies;

namespace Harness.Runs.Checks;

/// <summary>One thing that a study in real time needs, and whether it is there.</summary>
/// <param name="Name">What was looked at, by its name.</param>
/// <param name="Grade">How it is.</param>
/// <param name="What">What was found.</param>
/// <param name="Todo">What to do about it; null when nothing is.</param>
internal sealed record Check(Subject Name, Grade Grade, Words What, Words? Todo)
{
    public static Check Ok(Subject name, string en, string fr) => new(name, Grade.Ok, new(en, fr), null);

    public static Check Warning(Subject name, Words what, Words todo) => new(name, Grade.Warning, what, todo);

    public static Check Failure(Subject name, Words what, Words todo) => new(name, Grade.Failure, what, todo);
}

/// <summary>How a thing is.</summary>
internal enum Grade
{
    Ok,

    /// <summary>A study can run, and may come out worse.</summary>
    Warning,

    /// <summary>No study should be started.</summary>
    Failure,
}

/// <summary>What is looked at.</summary>
internal enum Subject
{
    Versions,
    Clock,
    Zones,
    Sleep,
    Browser,
    Disk,
    Sqlite,
    Secret,
    Channel,
    Mail,
    Journal,
    Place,
    Host,
}
