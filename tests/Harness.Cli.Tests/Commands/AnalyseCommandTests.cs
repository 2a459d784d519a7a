using System.Globalization;
using System.Text.Json;
using Harness.Commands;

namespace Harness.Cli.Tests.Commands;

public sealed class AnalyseCommandTests
{
    private static readonly string[] Sections = ["response", "km", "rmst", "logrank", "logrank_pairs", "response_pairs", "response_tests"];

    [Theory]
    [InlineData("small", 7_800)]
    [InlineData("medium", 16_281)]
    public void Every_value_of_the_reference_comes_out_of_the_verb(string study, int least)
    {
        using JsonDocument analysed = JsonDocument.Parse(Session.Run("analyse", Golden($"{study}_probes.csv"), "--json").Data);
        using JsonDocument reference = JsonDocument.Parse(File.ReadAllText(Golden($"{study}.json")));
        List<string> wrong = [];
        int compared = Sections.Sum(section => Compare(analysed.RootElement.GetProperty(section), reference.RootElement.GetProperty(section), section, wrong));
        wrong.ShouldBeEmpty();
        compared.ShouldBeGreaterThanOrEqualTo(least - 1);
    }

    [Fact]
    public void For_people_there_is_a_table_with_intervals_and_medians_that_count_silence()
    {
        Session session = Session.Run("analyse", Golden("small_probes.csv"));
        session.Code.ShouldBe(ExitCode.Ok);
        session.Data.ShouldContain("18 of 20");
        session.Data.ShouldContain("69.9% to 97.2%");
        session.Data.ShouldContain("not reached within the window");
        session.Data.ShouldContain("chi-square 59.5359 on 13 degrees of freedom");
        Session.Run("analyse", Golden("small_probes.csv"), "--lang", "fr").Data.ShouldContain("18 sur 20");
    }

    [Fact]
    public void Rows_that_cannot_be_read_are_all_told_with_their_lines()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.At("p.csv"), "wave,brand,sector,channel,category,event,time_s\n1,a,s,c,k,1,60\n1,a,s,c,k,2,60\n1,a,s,c,k,1,soon\n1,a\n1,a,s,c,k,0,-1\n");
        Session session = Session.Run("analyse", folder.At("p.csv"));
        session.Code.ShouldBe(ExitCode.Usage);
        session.Messages.ShouldContain("p.csv:3: event is “2”; allowed are 0 and 1");
        session.Messages.ShouldContain("p.csv:4: time_s is “soon”; allowed are seconds");
        session.Messages.ShouldContain("p.csv:5: the row ends before the column sector");
        session.Messages.ShouldContain("p.csv:6: time_s is “-1”");
    }

    [Fact]
    public void A_missing_column_and_a_missing_file_are_told()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.At("p.csv"), "wave,brand\n1,a\n");
        Session.Run("analyse", folder.At("p.csv")).Messages.ShouldContain("the column time_s is missing; there are wave,brand");
        Session.Run("analyse", folder.At("q.csv")).Messages.ShouldContain("There is no file");
    }

    [Fact]
    public void A_table_without_rows_is_not_enough_data()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.At("p.csv"), "wave,brand,sector,channel,category,event,time_s\n");
        Session.Run("analyse", folder.At("p.csv")).Code.ShouldBe(ExitCode.NotEnoughData);
    }

    private static string Golden(string name) => Repository.At("tests", "Harness.Core.Tests", "Golden", name);

    /// <summary>Compares what the reference has, within its twelve digits; returns how many values that was.</summary>
    private static int Compare(JsonElement found, JsonElement expected, string path, List<string> wrong)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                return expected.EnumerateObject().Sum(entry => found.TryGetProperty(entry.Name, out JsonElement value) ? Compare(value, entry.Value, $"{path}.{entry.Name}", wrong) : Missing(wrong, $"{path}.{entry.Name}"));
            case JsonValueKind.Array:
                return expected.GetArrayLength() == found.GetArrayLength()
                    ? expected.EnumerateArray().Zip(found.EnumerateArray()).Select((pair, i) => Compare(pair.Second, pair.First, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), wrong)).Sum()
                    : Missing(wrong, path);
            case JsonValueKind.Number when found.ValueKind == JsonValueKind.Number:
                double a = found.GetDouble(), b = expected.GetDouble();
                if (Math.Abs(a - b) > 1e-12 + (1e-9 * Math.Abs(b)))
                {
                    wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{path}: {a}, not {b}"));
                }

                return 1;
            default:
                if (found.ToString() != expected.ToString())
                {
                    wrong.Add($"{path}: {found}, not {expected}");
                }

                return 1;
        }
    }

    private static int Missing(List<string> wrong, string path)
    {
        wrong.Add($"{path} is missing");
        return 0;
    }
}
