using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Harness.Documents;
using Harness.Documents.Data;
using Harness.Reports.Tests.Findings;
using Harness.Reports.Tests.Findings.Judgements;

namespace Harness.Reports.Tests.Documents.Data;

public sealed partial class DataDocumentTests
{
    private static readonly string[] Types = ["string", "integer", "number", "boolean", "datetime"];

    public static TheoryData<string> Reports { get; } = ["race", "rated", "two", "own-sla", "after-escda", .. Waves.Odd.Keys];

    [Theory]
    [MemberData(nameof(Reports))]
    public void The_descriptor_says_what_the_tables_hold(string name)
    {
        Dictionary<string, byte[]> files = Files(name);
        JsonNode descriptor = JsonNode.Parse(files["datapackage.json"])!;
        JsonObject[] resources = [.. descriptor["resources"]!.AsArray().Select(resource => resource!.AsObject())];

        ((string)descriptor["profile"]!).ShouldBe("data-package");
        ((string)descriptor["name"]!).ShouldMatch("^[a-z0-9._-]+$");
        resources.Select(resource => (string)resource["path"]!).Order(StringComparer.Ordinal).ShouldBe(files.Keys.Where(file => file != "datapackage.json").Order(StringComparer.Ordinal));
        resources.Select(resource => (string)resource["name"]!).ShouldBeUnique();
        Dictionary<string, string[][]> tables = resources.Where(resource => resource.ContainsKey("schema")).ToDictionary(resource => (string)resource["name"]!, resource => Cells(files[(string)resource["path"]!]), StringComparer.Ordinal);
        foreach (JsonObject resource in resources)
        {
            byte[] bytes = files[(string)resource["path"]!];
            ((string)resource["hash"]!).ShouldBe("sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes)));
            ((int)resource["bytes"]!).ShouldBe(bytes.Length);
            if (resource["schema"] is { } schema)
            {
                Fits(schema.AsObject(), tables[(string)resource["name"]!], tables, (string)resource["name"]!);
            }
        }
    }

    [Fact]
    public void Each_planned_contact_has_a_row_with_its_times_and_no_word_of_what_was_said()
    {
        string[][] rows = Cells(Files("two")["probes.csv"]);

        rows.Length.ShouldBe(25);
        string.Join(',', rows[1][..18]).ShouldBe("p0000001,alpha,shops,question,handle,simulated,active,anna,en,2024-03-04T08:00:00.000Z,2024-03-04T08:00:00.000Z,answered,1,0,1800000,1800000,604800000,1");
        string.Join(',', rows[9][..18]).ShouldBe("p0000009,alpha,shops,question,handle,simulated,active,anna,en,2024-03-04T08:08:00.000Z,2024-03-04T08:08:00.000Z,silent,0,1,604800000,604800000,604800000,1");
        foreach ((string name, byte[] bytes) in Files("rated").Where(file => file.Key.EndsWith(".csv", StringComparison.Ordinal)))
        {
            Encoding.UTF8.GetString(bytes).ShouldNotContain("Sorry", customMessage: name);
            Encoding.UTF8.GetString(bytes).ShouldNotContain("ann,", customMessage: name);
        }
    }

    [Theory]
    [InlineData("nothing sent", "not-sent,,,,,,0")]
    [InlineData("cut short", "answered,1,0,600000,600000,10800000,1")]
    public void What_became_of_a_contact_has_a_word(string wave, string expected) =>
        string.Join(',', Cells(Files(wave)["probes.csv"])[1][11..18]).ShouldBe(expected);

    [Fact]
    public void Figures_carry_what_they_rest_on_and_a_suppressed_one_says_why()
    {
        string[] lines = Encoding.UTF8.GetString(Files("few messages")["figures.csv"]).Split('\n');

        lines.ShouldContain("overall/all/share,overall,all,,share,6,20,0.3,0.1454772449,0.5189728184,0.95,604800,wall,Wilson,answered by a person within the window,sent and delivered,");
        lines.ShouldContain("brand/alpha/share,brand,alpha,,share,2,5,,,,0.95,604800,wall,Wilson,answered by a person within the window,sent and delivered,fewer than 10");
        lines.ShouldNotContain(line => line.StartsWith("brand/alpha/median", StringComparison.Ordinal));
    }

    [Fact]
    public void No_text_begins_as_a_formula()
    {
        foreach ((string name, byte[] bytes) in DataDocument.Of(Html.HtmlDocumentTests.Hostile.Report).ToDictionary(file => file.Name, file => file.Bytes, StringComparer.Ordinal).Where(file => file.Key.EndsWith(".csv", StringComparison.Ordinal)))
        {
            foreach (Match cell in Cell().Matches(Encoding.UTF8.GetString(bytes)))
            {
                string text = cell.Groups["quoted"].Success ? cell.Groups["quoted"].Value : cell.Groups["plain"].Value;
                (text.Length > 0 && "=+-@\t\r\n\0＝＋－＠".Contains(text[0]) && !IsNumber(text)).ShouldBeFalse($"{name}: {text}");
            }
        }
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes() =>
        DataDocument.Of(HandRound.Five.Report).Select(file => PackageDescriptor.Hash(file.Bytes)).ShouldBe(DataDocument.Of((HandRound.Five with { Reply = HandRound.Five.Reply }).Report).Select(file => PackageDescriptor.Hash(file.Bytes)));

    [Theory]
    [InlineData("race")]
    [InlineData("rated")]
    [InlineData("own-sla")]
    [InlineData("after-escda")]
    [InlineData("cut short")]
    [InlineData("one has no account")]
    [InlineData("two forms of address")]
    [InlineData("everybody silent")]
    [InlineData("nothing sent")]
    public void R_works_out_every_figure_anew(string name)
    {
        Assert.SkipWhen(Rscript.Missing is not null, Rscript.Missing ?? "");
        using TemporaryFolder folder = Written(name);

        (int code, string output) = Rscript.Run(folder.At("recompute.R"));

        output.ShouldContain(" figures, 0 differ");
        code.ShouldBe(0, output);
    }

    [Fact]
    public void R_names_a_figure_that_is_not_what_the_data_give()
    {
        Assert.SkipWhen(Rscript.Missing is not null, Rscript.Missing ?? "");
        using TemporaryFolder folder = Written("two");
        string figures = File.ReadAllText(folder.At("figures.csv"));
        File.WriteAllText(folder.At("figures.csv"), figures.Replace("share,8,12,0.6666666667", "share,8,12,0.6666666767", StringComparison.Ordinal));

        (int code, string output) = Rscript.Run(folder.At("recompute.R"));

        output.ShouldContain("brand/alpha/share, value: published 0.6666666767, recomputed 0.666666666667");
        code.ShouldBe(1);
    }

    private static TemporaryFolder Written(string name)
    {
        TemporaryFolder folder = new();
        foreach ((string file, byte[] bytes) in Files(name))
        {
            File.WriteAllBytes(folder.At(file), bytes);
        }

        return folder;
    }

    private static Dictionary<string, byte[]> Files(string name) => DataDocument.Of(name switch
    {
        "race" => Race.Report(),
        "rated" => HandRound.Five.Report,
        "two" => Waves.Two.Report,
        "own-sla" or "after-escda" => Race.Play(Scenarios.Read(name), 7),
        _ => Waves.Odd[name].Report,
    }).ToDictionary(file => file.Name["data/".Length..], file => file.Bytes, StringComparer.Ordinal);

    private static void Fits(JsonObject schema, string[][] rows, Dictionary<string, string[][]> tables, string name)
    {
        JsonObject[] fields = [.. schema["fields"]!.AsArray().Select(field => field!.AsObject())];
        rows[0].ShouldBe(fields.Select(field => (string)field["name"]!), name);
        schema["missingValues"]!.AsArray().Select(value => (string)value!).ShouldBe([""]);
        for (int i = 0; i < fields.Length; i++)
        {
            string type = (string)fields[i]["type"]!;
            Types.ShouldContain(type);
            ((string)fields[i]["description"]!).ShouldNotBeEmpty();
            ((string)fields[i]["descriptionFr"]!).ShouldNotBeEmpty();
            bool required = (bool?)fields[i]["constraints"]?["required"] == true;
            rows.Skip(1).Select(row => row[i]).ShouldAllBe(cell => cell.Length == 0 ? !required : Is(type, cell), $"{name}, {rows[0][i]}");
        }

        int[] key = [.. schema["primaryKey"]!.AsArray().Select(column => Array.IndexOf(rows[0], (string)column!))];
        rows.Skip(1).Select(row => string.Join('/', key.Select(i => row[i]))).ShouldBeUnique(name);
        foreach (JsonNode? reference in schema["foreignKeys"]?.AsArray() ?? [])
        {
            (string column, string other, string of) = ((string)reference!["fields"]!, (string)reference["reference"]!["resource"]!, (string)reference["reference"]!["fields"]!);
            string[] known = [.. tables[other].Skip(1).Select(row => row[Array.IndexOf(tables[other][0], of)])];
            rows.Skip(1).Select(row => row[Array.IndexOf(rows[0], column)]).ShouldBeSubsetOf(known, $"{name}, {column}");
        }
    }

    private static bool Is(string type, string cell) => type switch
    {
        "integer" => long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "number" => IsNumber(cell),
        "boolean" => cell is "0" or "1",
        "datetime" => DateTimeOffset.TryParseExact(cell, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _),
        _ => true,
    };

    private static bool IsNumber(string cell) => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number);

    private static string[][] Cells(byte[] bytes) => [.. CsvText.Rows(Encoding.UTF8.GetString(bytes)).Select(row => row.ToArray())];

    [GeneratedRegex("(?:^|,|\n)(?:\"(?<quoted>(?:[^\"]|\"\")*)\"|(?<plain>[^,\n\"]*))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Cell();
}
