namespace Harness.Studies.Yaml;

/// <summary>A point in a file.</summary>
/// <param name="File">Name of the file as given.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column in UTF-16 code units, from 1.</param>
internal readonly record struct Place(string File, int Line, int Column);
