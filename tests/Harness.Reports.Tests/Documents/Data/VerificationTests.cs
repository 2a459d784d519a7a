using System.Text;
using System.Text.Json.Nodes;
using Harness.Documents;
using Harness.Documents.Data;
using Harness.Reports.Tests.Findings;
using Harness.Reports.Tests.Findings.Judgements;

namespace Harness.Reports.Tests.Documents.Data;

public sealed class VerificationTests
{
    private const string Descriptor = "data/datapackage.json", Figures = "data/figures.csv", Probes = "data/probes.csv";

    [Theory]
    [MemberData(nameof(Waves.Names), MemberType = typeof(Waves))]
    public void A_report_agrees_with_its_data_at_all_edges(string wave) => Of(Written(Waves.Odd[wave].Report)).Differences.ShouldBeEmpty();

    [Fact]
    public void The_Race_agrees_in_every_document()
    {
        Verification verified = Of(Written(Race.Report()));

        verified.Differences.ShouldBeEmpty();
        verified.Figures.ShouldBeGreaterThan(300);
        verified.Files.ShouldContain("report.html");
        verified.Files.ShouldContain("estimates.json");
        verified.Files.ShouldContain("charts/brands-fr.svg");
    }

    [Theory]
    [InlineData("own-sla")]
    [InlineData("telecom-fr")]
    [InlineData("retail-bilingual")]
    [InlineData("escalation")]
    [InlineData("after-escda")]
    public void Scenarios_with_promises_channels_and_follow_ups_agree(string scenario) => Of(Written(Race.Play(Scenarios.Read(scenario), 7))).Differences.ShouldBeEmpty();

    [Fact]
    public void A_rated_wave_agrees_with_its_quality()
    {
        Verification verified = Of(Written(HandRound.Five.Report));

        verified.Differences.ShouldBeEmpty();
        verified.Files.ShouldContain("quality.csv");
    }

    [Fact]
    public void A_digit_of_a_figure_is_found_though_the_hash_fits()
    {
        Dictionary<string, byte[]> files = Written(Waves.Two.Report);
        Change(files, Figures, "brand/alpha/share,brand,alpha,,share,8,12,0.6666666667,", "brand/alpha/share,brand,alpha,,share,8,12,0.6766666667,");

        Verification verified = Of(files);

        verified.Differences.ShouldBe([new(Figures, "brand/alpha/share, value", "0.6766666667", "0.6666666667")]);
    }

    [Fact]
    public void A_contact_that_is_gone_is_missed_by_name()
    {
        Dictionary<string, byte[]> files = Written(Waves.Two.Report);
        string[] lines = Text(files, Probes).Split('\n');
        Put(files, Probes, string.Join('\n', lines.Where(line => !line.StartsWith("p0000003,", StringComparison.Ordinal))));

        Of(files).Differences[0].ShouldBe(new("data/", "probes.csv: p0000003 is missing, p0000004 stands in its place", null, null));

        files = Written(Waves.Two.Report);
        Put(files, Probes, string.Join('\n', lines.Where(line => !line.StartsWith("p0000024,", StringComparison.Ordinal))));
        Of(files).Differences[0].ShouldBe(new(Figures, "wave/all/planned, x", "24", "23"));
    }

    [Fact]
    public void An_answer_that_is_taken_back_changes_figures_or_is_found_by_itself()
    {
        Dictionary<string, byte[]> files = Written(Waves.Two.Report);
        Change(files, Probes, "answered,1,0,1800000,1800000,", "answered,0,1,1800000,1800000,");
        Of(files).Differences.ShouldBe([new(Probes, "p0000001, answered", "0", "1"), new(Probes, "p0000001, censored", "1", "0")]);

        files = Written(Waves.Two.Report);
        string[] lines = Text(files, Probes).Split('\n');
        Put(files, Probes, string.Join('\n', lines.Select(line => line.StartsWith("p0000001,", StringComparison.Ordinal) ? Silenced(line, lines[0]) : line)));
        IReadOnlyList<Difference> differences = Of(files).Differences;
        differences[0].ShouldBe(new(Figures, "wave/all/answered, x", "9", "8"));
        differences.ShouldContain(new Difference("estimates.json", "/answered", "9", "8"));
        differences.ShouldContain(difference => difference.File == "report.html (fr)");
    }

    [Theory]
    [InlineData("<td>8 of 12</td>", "<td>9 of 12</td>", "8 of 12")]
    [InlineData("8 of 12 messages", "9 of 12 messages", "8 of 12")]
    public void A_cell_or_a_sentence_of_the_page_is_found(string from, string to, string given)
    {
        Dictionary<string, byte[]> files = Written(Waves.Two.Report);
        string page = Encoding.UTF8.GetString(files["report.html"]).Replace('\u00A0', ' ');
        page.ShouldContain(from);
        files["report.html"] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(files["report.html"]).Replace(from, to, StringComparison.Ordinal));

        Difference found = Of(files).Differences.ShouldHaveSingleItem();
        found.File.ShouldBe("report.html (en)");
        found.Recomputed!.ShouldContain(given);
    }

    [Fact]
    public void A_cell_of_the_Markdown_and_a_byte_of_a_workbook_are_found()
    {
        Dictionary<string, byte[]> files = Written(Waves.Two.Report);
        files["markdown/report.fr.md"] = Encoding.UTF8.GetBytes(Text(files, "markdown/report.fr.md").Replace("8 sur 12", "9 sur 12", StringComparison.Ordinal));
        files["tables/tables.en.xlsx"][^1] ^= 1;

        IReadOnlyList<Difference> differences = Of(files).Differences;

        differences.Select(difference => difference.File).ShouldBe(["tables/tables.en.xlsx", "markdown/report.fr.md"]);
        differences[1].Recomputed!.ShouldContain("8 sur 12");
        differences[1].Published!.ShouldContain("9 sur 12");
    }

    [Fact]
    public void A_hash_that_does_not_fit_and_a_file_that_is_gone_are_found()
    {
        Dictionary<string, byte[]> files = Written(Waves.Two.Report);
        files["data/README.md"] = "changed"u8.ToArray();
        files.Remove("data/recompute.R");

        IReadOnlyList<Difference> differences = Of(files).Differences;

        differences.Select(difference => (difference.File, difference.Place)).ShouldBe([("data/recompute.R", "SHA-256"), ("data/README.md", "SHA-256")]);
        differences[0].Published.ShouldBeNull();
    }

    [Theory]
    [InlineData("raters.csv", "p0000001,answers,001,5,,0", "p0000001,answers,001,1,,0")]
    [InlineData("rules.csv", "p0000001,apology,1,", "p0000001,apology,0,")]
    public void A_mark_that_is_changed_is_found(string file, string from, string to)
    {
        Dictionary<string, byte[]> files = Written(HandRound.Five.Report);
        Change(files, "data/" + file, from, to);

        IReadOnlyList<Difference> differences = Of(files).Differences;

        differences[0].File.ShouldBe(Figures);
        differences.ShouldContain(difference => difference.File == "quality.csv");
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("a\\b")]
    [InlineData(".hidden")]
    public void Nothing_outside_the_folder_is_read(string path)
    {
        Dictionary<string, byte[]> files = Written(Waves.Two.Report);
        JsonNode descriptor = JsonNode.Parse(files[Descriptor])!;
        descriptor["resources"]![0]!["path"] = path;
        files[Descriptor] = Encoding.UTF8.GetBytes(descriptor.ToJsonString());
        List<string> asked = [];

        Verification verified = Verification.Of(name =>
        {
            asked.Add(name);
            return files.GetValueOrDefault(name);
        });

        verified.Differences.ShouldHaveSingleItem().Place.ShouldContain("is no file of a package");
        asked.ShouldBe([Descriptor]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"resources\": []}")]
    [InlineData("{\"harness\": 3}")]
    public void A_descriptor_that_is_none_is_a_difference_and_no_failure(string text) =>
        Verification.Of(_ => Encoding.UTF8.GetBytes(text)).Differences.ShouldHaveSingleItem().File.ShouldBe(Descriptor);

    [Fact]
    public void Half_a_table_is_a_difference_and_no_failure()
    {
        foreach (string file in Written(HandRound.Five.Report).Keys.Where(name => name.EndsWith(".csv", StringComparison.Ordinal) || name.EndsWith(".html", StringComparison.Ordinal)))
        {
            Dictionary<string, byte[]> files = Written(HandRound.Five.Report);
            files[file] = files[file][..(files[file].Length / 2)];
            Of(files).Differences.ShouldNotBeEmpty(file);
        }
    }

    private static Verification Of(Dictionary<string, byte[]> files) => Verification.Of(files.GetValueOrDefault);

    private static Dictionary<string, byte[]> Written(Report report) =>
        Harness.Documents.Documents.All.SelectMany(document => document.Files(report)).ToDictionary(file => file.Name, file => file.Bytes, StringComparer.Ordinal);

    private static string Text(Dictionary<string, byte[]> files, string file) => Encoding.UTF8.GetString(files[file]);

    private static void Change(Dictionary<string, byte[]> files, string file, string from, string to)
    {
        Text(files, file).ShouldContain(from);
        Put(files, file, Text(files, file).Replace(from, to, StringComparison.Ordinal));
    }

    /// <summary>A forger mends the hash too.</summary>
    private static void Put(Dictionary<string, byte[]> files, string file, string text)
    {
        string before = PackageDescriptor.Hash(files[file]);
        int length = files[file].Length;
        files[file] = Encoding.UTF8.GetBytes(text);
        files[Descriptor] = Encoding.UTF8.GetBytes(Text(files, Descriptor)
            .Replace($"\"bytes\": {length},\n      \"hash\": \"{before}\"", $"\"bytes\": {files[file].Length},\n      \"hash\": \"{PackageDescriptor.Hash(files[file])}\"", StringComparison.Ordinal));
        Text(files, Descriptor).ShouldContain(PackageDescriptor.Hash(files[file]));
    }

    /// <summary>A row as if nobody had answered, consistently.</summary>
    private static string Silenced(string line, string header)
    {
        string[] names = header.Split(','), cells = line.Split(',');
        foreach ((string name, string value) in new[]
        {
            ("status", "silent"), ("answered", "0"), ("censored", "1"), ("after_ms", "604800000"), ("time_ms", "604800000"), ("human_after_ms", ""), ("human_by_ms", ""),
        })
        {
            cells[Array.IndexOf(names, name)] = value;
        }

        return string.Join(',', cells);
    }
}
