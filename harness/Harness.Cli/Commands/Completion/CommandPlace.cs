namespace Harness.Commands.Completion;

/// <summary>A place of the command line, and what may stand there.</summary>
/// <param name="Key">The verbs before it; then nothing where a verb stands, <c>-</c> where an option stands, the name of the option whose value it is, or which argument it is: its number, or <c>+</c> for any further one.</param>
/// <param name="Words">The words that are known.</param>
/// <param name="OnDisk">What on disk may stand there besides.</param>
/// <param name="IsList">Whether several words stand there with commas between them.</param>
internal sealed record CommandPlace(string Key, IReadOnlyList<Word> Words, OnDisk OnDisk = OnDisk.Nothing, bool IsList = false)
{
    /// <summary>What may stand there, whatever place it is.</summary>
    public string Content => $"{OnDisk} {IsList} {string.Join('\n', Words)}";
}

/// <summary>A word that may stand somewhere.</summary>
/// <param name="Text">The word.</param>
/// <param name="About">What it means; empty where it says so itself.</param>
internal sealed record Word(string Text, string About);

/// <summary>What on disk may stand somewhere.</summary>
internal enum OnDisk
{
    Nothing,
    Files,
    Folders,
}
