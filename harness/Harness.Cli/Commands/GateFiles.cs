using System.Text;
using Harness.Documents.Gates;
using Harness.Gates;

namespace Harness.Commands;

/// <summary>The files of a gate, written together beside the report: for programs, for CI servers, for people.</summary>
internal static class GateFiles
{
    public const string Verdict = "verdict.json";

    public static void Write(GateFolder folder, GateJudge judge, GateResult result, bool notEnoughFails, Terminal terminal, CancellationToken cancellation)
    {
        GateResult[] nights = [.. judge.Nights.Select(night => judge.At(night))];
        byte[] trend = GateTrendPage.Of(judge, result, nights, GateMarks.Read(folder), terminal.Language);
        cancellation.ThrowIfCancellationRequested();
        using Output output = new(folder.Files);
        Put(Verdict, GateJson.Of(result));
        Put("junit.xml", GateJUnit.Of(result, notEnoughFails, terminal.Language));
        Put("summary.md", Encoding.UTF8.GetBytes(GateMarkdown.Of(result, terminal.Language)));
        Put("badge.json", GateBadge.Json(result, terminal.Language));
        Put("badge.svg", GateBadge.Svg(result, terminal.Language));
        Put("sent.csv", SentCsv.Of(folder.Wave));
        Put("trend.html", trend);
        if (nights.Length > 0)
        {
            Put("verdicts.atom", GateFeed.Of(nights, folder.Study.Schedule.Zone, terminal.Language));
        }

        output.Publish();
        terminal.Say($"Written: {folder.Files}", $"Écrit : {folder.Files}");

        void Put(string name, byte[] bytes) => File.WriteAllBytes(output.Draft(name), bytes);
    }
}
