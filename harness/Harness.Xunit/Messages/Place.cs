using System.Globalization;
using Harness.Planning;

namespace Harness.Messages;

/// <summary>Where a wave can be read again by command.</summary>
/// <param name="Study">Path of the study.</param>
/// <param name="Folder">Folder of its journal; null for a wave that was played in a test.</param>
/// <param name="Plan">The plan of the wave.</param>
internal sealed record Place(string Study, string? Folder, Plan Plan)
{
    private string Read => Quoted(Folder ?? Path.Combine("reports", Plan.WaveId)) + " --study " + Quoted(Study);

    /// <summary>What brings the wave to disk; null where it is there.</summary>
    public string? ToPlay => Folder is not null ? null
        : string.Create(CultureInfo.InvariantCulture, $"harness run {Quoted(Study)} --seed {Plan.Seed}") + (Plan.Wave == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" --wave {Plan.Wave}"));

    /// <summary>What shows one conversation.</summary>
    public string ToRead(string probe) => $"harness case {probe} {Read}";

    /// <summary>What says of every promise how it stands.</summary>
    public string ToJudge => $"harness gate {Read}";

    private static string Quoted(string path) => path.Any(char.IsWhiteSpace) ? $"\"{path}\"" : path;
}
