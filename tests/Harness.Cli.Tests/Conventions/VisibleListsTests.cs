using System.Text.Json;
using Harness.Cli.Tests.Commands;
using Harness.Commands;
using Harness.Probes;
using Harness.Ratings;
using Harness.Readings;
using Harness.Studies;

namespace Harness.Cli.Tests.Conventions;

/// <summary>The visible lists of the program, each held against its tests and its examples.</summary>
public sealed class VisibleListsTests
{
    private static readonly Judged Silence = new("simulated", new Dictionary<string, Mark>(StringComparer.Ordinal), new Silent());

    [Fact]
    public void Every_channel_that_can_be_opened_has_its_contract_test_and_a_scenario() => ListsTests.Violations(
        "channels",
        [.. Channels.Channels.All.Where(entry => entry.Open is not null).Select(entry => entry.Name)],
        Tests("Harness.Fieldwork.Tests/Channels"),
        [.. Scenario.Shipped.SelectMany(name => Scenario.Load(name).Result.Study!.Panel.Brands)
            .SelectMany(brand => brand.Accounts).Select(account => account.Channel).Distinct()
            .Where(channel => Channels.Channels.All.Single(entry => entry.Name == channel).Open is not null).Select(channel => channel + ".yaml")]).ShouldBeEmpty();

    [Fact]
    public void Every_document_has_its_test_and_an_approved_example() => ListsTests.Violations(
        "documents",
        [.. Documents.Documents.All.Select(document => document.Format)],
        Tests("Harness.Reports.Tests/Documents"),
        [
            .. Documents.Documents.All.Where(document => Directory.EnumerateDirectories(Repository.At("reports", "examples")).Any(example => document.Names.Append(document.Place).Any(name => Path.Exists(Path.Combine(example, name)))))
                .Select(document => $"{document.Format}.{document.Place.TrimEnd('/')}"),
        ])
            .ShouldBeEmpty();

    [Fact]
    public void Every_score_has_its_test_and_a_rubric_that_gives_it() => ListsTests.Violations(
        "scores",
        [.. Scores.All.Select(score => score.Name)],
        Tests("Harness.Core.Tests/Ratings"),
        [.. Scores.All.Where(score => score.Of(Scenario.Load("own-sla").Result.Study!.Rubric, Silence) is Points).Select(score => score.Name + ".yaml")]).ShouldBeEmpty();

    [Fact]
    public void Every_protocol_has_its_test_and_stands_in_the_example() => ListsTests.Violations(
        "protocols",
        [.. Findings.Protocols.Protocols.All.Select(protocol => protocol.Id)],
        Tests("Harness.Reports.Tests/Findings/Protocols"),
        [
            .. System.Text.Json.JsonDocument.Parse(File.ReadAllText(Repository.At("reports", "examples", "protocols", "protocols-compared.json")))
                .RootElement.GetProperty("protocols").EnumerateArray().Select(protocol => protocol.GetProperty("id").GetString() + ".json"),
        ]).ShouldBeEmpty();

    [Fact]
    public void Every_rubric_that_comes_along_is_named_by_an_example() =>
        RubricPacks.Names.Except(Scenario.Shipped.Select(name => Scenario.Load(name).Result.Study!.Rubric.Id), StringComparer.Ordinal).ShouldBeEmpty();

    [Fact]
    public void Every_detector_has_its_test_and_a_reply_that_it_marks_in_an_example()
    {
        using TemporaryFolder folder = new();
        ReplyMarks marked = new[] { "race-2012", "blueboat-7", "escalation" }.SelectMany(name => Events(name, folder))
            .Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("head"))
            .Where(head => head.GetProperty("kind").GetString() == "replied")
            .Aggregate(ReplyMarks.None, (marks, head) => marks | (ReplyMarks)ThreadCode.Bare(head.GetProperty("codes").GetInt64()));
        ListsTests.Violations(
            "detectors",
            [.. Detectors.All.Select(Name)],
            Tests("Harness.Core.Tests/Readings"),
            [.. Detectors.All.Where(detector => marked.HasFlag(detector.Mark)).Select(detector => Name(detector) + ".jsonl")]).ShouldBeEmpty();
    }

    private static IEnumerable<string> Events(string scenario, TemporaryFolder folder)
    {
        Session.Run("run", scenario, "--out", folder.Path).Code.ShouldBe(ExitCode.Ok);
        return File.ReadLines(folder.At(scenario, "events.jsonl"));
    }

    private static string Name(Detector detector) => JsonNamingPolicy.KebabCaseLower.ConvertName(detector.Mark.ToString());

    private static List<string> Tests(string folder) =>
        [.. Directory.EnumerateFiles(Repository.At(["tests", .. folder.Split('/')]), "*Tests.cs", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file))];
}
