using System.Text;
using Harness.Findings;
using Harness.Findings.Judgements;
using Harness.Planning;
using Harness.Raters;
using Harness.Readings;
using Harness.Studies;

namespace Harness.Documents.Data;

/// <summary>
/// The report as its data package alone tells it. Every figure is worked out by the same estimators as the first time, from the times and
/// marks in the tables; what they hold of published figures is not read.
/// </summary>
internal static class Retold
{
    /// <param name="about">What no table says.</param>
    /// <param name="table">The tables by name.</param>
    /// <param name="rubric">What was rated by; null where nobody rated.</param>
    /// <exception cref="FormatException">The tables do not fit together.</exception>
    public static Report Report(PackageAbout about, Func<string, ReadTable?> table, byte[]? rubric)
    {
        ReadTable Needed(string name) => table(name) ?? throw new FormatException($"{name}.csv is missing");
        Study study = RetoldPanel.Study(about, Needed);
        ReadTable probes = Needed("probes");
        IReadOnlyList<Slot> slots = RetoldPanel.Slots(study, probes);
        RetoldProbe[] told = [.. probes.Records().Select(RetoldProbe.Of)];
        IReadOnlyList<HeldPromise> promises = table("commitments") is { } commitments ? RetoldPanel.Promises(study, told, commitments, Needed("promises")) : [];
        Analysis analysis = Analysis.Of(study, slots, [.. told.Select(each => each.Probe)]) with { Promises = promises, Commitments = [.. promises.Select(KeptCommitment.Of)] };
        WaveQuality? quality = about.Round is not { } round ? null : WaveQuality.Of(
            analysis,
            RetoldRound.Of(round, RubricJson.Read(Encoding.UTF8.GetString(rubric ?? throw new FormatException("rubric.json is missing")), about.RubricHash ?? ""), probes, Needed("raters")),
            RetoldRound.Rules(Needed("rules")));
        return new(new(study, about.Seed, slots, about.Wave), analysis, Verdict.Of(analysis), about.Languages, about.Tool, about.Root, quality);
    }
}
