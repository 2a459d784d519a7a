namespace Harness.Studies.Desks;

/// <summary>A request to a desk.</summary>
/// <param name="Method">What it does; null means post where there is a body, else get.</param>
/// <param name="Path">Where, from the address of the desk on, with its query: it begins with a slash. What is filled in is escaped.</param>
/// <param name="Headers">Further headers by their names; null or empty when there are none.</param>
/// <param name="Body">What it carries; null when nothing.</param>
public abstract record DeskCall(DeskMethod? Method, string Path, IReadOnlyDictionary<string, string>? Headers, DeskBody? Body)
{
    /// <summary>What it does, said or not.</summary>
    public DeskMethod Does => Method ?? (Body is null ? DeskMethod.Get : DeskMethod.Post);
}

/// <summary>A request beside the messages: it makes ready, tags or closes.</summary>
/// <param name="Method">What it does; null means post where there is a body, else get.</param>
/// <param name="Path">Where, from the address of the desk on.</param>
/// <param name="Headers">Further headers by their names; null or empty when there are none.</param>
/// <param name="Body">What it carries; null when nothing.</param>
/// <param name="Take">By names of your own in lower-case letters, values of the answer that later requests need as placeholders; null or empty when they need none.</param>
public sealed record DeskStep(
    DeskMethod? Method,
    [AtMost(2000)] string Path,
    IReadOnlyDictionary<string, string>? Headers,
    DeskBody? Body,
    IReadOnlyDictionary<string, Pick>? Take) : DeskCall(Method, Path, Headers, Body);
