using Harness.Studies;
using Shouldly;

namespace Harness.Testing;

/// <summary>The studies shipped in the folder <c>scenarios</c>, read from their files.</summary>
public static class Scenarios
{
    private static readonly Lazy<Study> TheRace = new(() => Read("race-2012"));

    public static IEnumerable<string> Names { get; } =
        Directory.EnumerateFiles(Repository.At("scenarios"), "study.yaml", SearchOption.AllDirectories).Select(file => Path.GetFileName(Path.GetDirectoryName(file)!));

    /// <summary>The Race of 2012: 280 messages to 14 brands.</summary>
    public static Study Race() => TheRace.Value;

    public static Study Read(string name)
    {
        StudyResult result = new StudyReader(Channels.Channels.Names).Read("study.yaml", file => Bytes(Repository.At("scenarios", name, file)));
        result.Problems.ShouldBeEmpty();
        return result.Study!;
    }

    private static byte[]? Bytes(string path) => File.Exists(path) ? File.ReadAllBytes(path) : null;
}
