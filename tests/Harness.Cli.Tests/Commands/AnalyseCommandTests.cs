using System.Globalization;
using System.Text.Json;
using Harness.Commands;

namespace Harness.Cli.Tests.Commands;

public sealed class AnalyseCommandTests
{
    private const string Header = "wave,brand,sector,channel,category,event,time_s\n";
    private static readonly string[] Sections = ["response", "km", "rmst", "logrank", "logrank_pairs", "response_pairs", "response_tests", "quality", "waves"];

    [Theory]
    [InlineData("small", 9_638)]
    [InlineData("medium", 20_263)]
    public void Every_value_of_the_reference_comes_out_of_the_verb(string study, int least)
    {
        using JsonDocument analysed = JsonDocument.Parse(Session.Run("analyse", Golden($"{study}_probes.csv"), "--ratings", Golden($"{study}_ratings.csv"), "--json").Data);
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
        session.Data.ShouldContain("chi-square 59.5359 on 13\u00A0degrees of freedom");
        session.Data.ShouldNotContain("Rated replies");
        Session french = Session.Run("analyse", Golden("small_probes.csv"), "--lang", "fr");
        french.Data.ShouldContain("18 sur 20");
        french.Data.ShouldContain("khi-deux 59,5359 à 13\u00A0degrés de liberté, p = 6,36E-08.");
    }

    [Fact]
    public void Waves_need_no_ratings_and_quality_does()
    {
        using JsonDocument analysed = JsonDocument.Parse(Session.Run("analyse", Golden("small_probes.csv"), "--json").Data);
        analysed.RootElement.GetProperty("waves").GetProperty("names").EnumerateArray().Select(name => name.GetString()).ShouldBe(["1", "2"]);
        analysed.RootElement.TryGetProperty("quality", out _).ShouldBeFalse();
    }

    [Fact]
    public void Without_two_waves_nothing_is_said_of_them()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.At("p.csv"), Header + "1,a,s,c,k,1,60\n1,b,s,c,k,0,60\n");
        using JsonDocument analysed = JsonDocument.Parse(Session.Run("analyse", folder.At("p.csv"), "--json").Data);
        analysed.RootElement.TryGetProperty("waves", out _).ShouldBeFalse();
    }

    [Fact]
    public void Ratings_add_the_quality_of_replies_and_words_where_too_few_were_rated()
    {
        string[] english = Session.Run("analyse", Golden("small_probes.csv"), "--ratings", Golden("small_ratings.csv")).Data.Split('\n');
        string[] french = Session.Run("analyse", Golden("small_probes.csv"), "--ratings", Golden("small_ratings.csv"), "--lang", "fr").Data.Split('\n');

        Cells(english, "brand-01").Last().ShouldBe(["brand-01", "14", "2.51", "2.01 to 3.02"]);
        Cells(english, "brand-03").Last().ShouldBe(["brand-03", "9", "fewer than 10 rated replies", "–"]);
        english.ShouldContain("Kruskal-Wallis test of the quality of all brands: H = 34.2591 on 13\u00A0degrees of freedom, p = 0.0011.");
        Cells(french, "brand-01").Last().ShouldBe(["brand-01", "14", "2,51", "2,01 à 3,02"]);
        Cells(french, "brand-03").Last().ShouldBe(["brand-03", "9", "moins de 10 réponses notées", "–"]);
        french.ShouldContain("Test de Kruskal-Wallis sur la qualité de toutes les marques\u00A0: H = 34,2591 à 13\u00A0degrés de liberté, p = 0,0011.");
    }

    [Fact]
    public void A_brand_with_fewer_than_ten_contacts_has_counts_and_no_figures()
    {
        using TemporaryFolder folder = new();
        string rows = string.Concat(Enumerable.Repeat("1,few,s,c,k,1,60\n", 9)) + string.Concat(Enumerable.Repeat("1,ten,s,c,k,1,60\n", 10));
        File.WriteAllText(folder.At("p.csv"), Header + rows);

        string[] english = Session.Run("analyse", folder.At("p.csv")).Data.Split('\n'), french = Session.Run("analyse", folder.At("p.csv"), "--lang", "fr").Data.Split('\n');
        Cells(english, "few").Single().ShouldBe(["few", "9 of 9", "fewer than 10 contacts", "–", "fewer than 10 contacts", "–"]);
        Cells(english, "ten").Single()[..4].ShouldBe(["ten", "10 of 10", "100.0%", "72.2% to 100.0%"]);
        Cells(french, "few").Single().ShouldBe(["few", "9 sur 9", "moins de 10 contacts", "–", "moins de 10 contacts", "–"]);
    }

    [Fact]
    public void Ratings_that_cannot_be_read_are_all_told_with_their_lines_and_what_is_allowed()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.At("p.csv"), "probe_id," + Header + "p1,1,a,s,c,k,1,60\np2,1,a,s,c,k,0,60\n");
        File.WriteAllText(folder.At("r.csv"), "probe_id;rater;i1;i2\np1;ann;6;\np9;ann;1;1\np2;ann;1;1\np1;bob;1;1\np1;bob;1;1\np1;;1;1\np1;cid\np1;dan;1;1;1\np1;\"eve;1;1\n");

        Session english = Session.Run("analyse", folder.At("p.csv"), "--ratings", folder.At("r.csv"));
        english.Code.ShouldBe(ExitCode.Usage);
        english.Messages.ShouldContain("r.csv:2: i1 is “6”; allowed are whole numbers from 1 to 5, or nothing");
        english.Messages.ShouldContain("r.csv:3: probe_id is “p9”; allowed are those of the table of probes");
        english.Messages.ShouldContain("r.csv:4: probe_id is “p2”, which was never answered; only a reply can be rated");
        english.Messages.ShouldContain("r.csv:6: rater is “bob”, who rated this probe on a line before; allowed is one row for each");
        english.Messages.ShouldContain("r.csv:7: rater is empty; allowed is any name");
        english.Messages.ShouldContain("r.csv:8: the row ends before the column i1");
        english.Messages.ShouldContain("r.csv:9: the row goes on after the last column i2, with “1”");
        english.Messages.ShouldContain("r.csv:10: quotation marks that do not match: p1;\"eve;1;1");

        string french = Session.Run("analyse", folder.At("p.csv"), "--ratings", folder.At("r.csv"), "--lang", "fr").Messages;
        french.ShouldContain("r.csv:2: i1 vaut «\u00A06\u00A0»\u00A0; sont permis les nombres entiers de 1 à 5, ou rien");
        french.ShouldContain("r.csv:4: probe_id vaut «\u00A0p2\u00A0», resté sans réponse\u00A0; seule une réponse peut être notée");
        french.ShouldContain("r.csv:6: rater vaut «\u00A0bob\u00A0», qui a déjà noté ce contact sur une ligne précédente\u00A0; une seule ligne est permise");
        french.ShouldContain("r.csv:10: guillemets qui ne vont pas par paires\u00A0: p1;\"eve;1;1");
    }

    [Fact]
    public void A_column_that_is_nearly_right_is_told_with_the_one_that_was_meant()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.At("p.csv"), "probe_id," + Header + "p1,1,a,s,c,k,1,60\n");
        File.WriteAllText(folder.At("r.csv"), "Probe,ratr,item1\n");
        File.WriteAllText(folder.At("empty.csv"), "");

        string told = Session.Run("analyse", folder.At("p.csv"), "--ratings", folder.At("r.csv")).Messages;
        told.ShouldContain("r.csv:1: there is no column “ratr”. Did you mean 'rater'?");
        told.ShouldContain("r.csv:1: there is no column “item1”. Did you mean 'i1'?");
        told.ShouldContain("r.csv:1: the column probe_id is missing; there are Probe,ratr,item1");
        Session.Run("analyse", folder.At("p.csv"), "--ratings", folder.At("r.csv"), "--lang", "fr").Messages.ShouldContain("il n’y a pas de colonne «\u00A0ratr\u00A0». Vouliez-vous dire «\u00A0rater\u00A0»\u00A0?");
        Session.Run("analyse", folder.At("p.csv"), "--ratings", folder.At("empty.csv")).Messages.ShouldContain("the column i1 is missing: the file is empty");
        Session.Run("analyse", folder.At("p.csv"), "--ratings", folder.At("none.csv")).Messages.ShouldContain("There is no file");
    }

    [Fact]
    public void Ratings_need_probes_that_each_have_a_name_of_their_own()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.At("r.csv"), "probe_id,rater,i1\n");
        File.WriteAllText(folder.At("p.csv"), Header + "1,a,s,c,k,1,60\n");
        File.WriteAllText(folder.At("twice.csv"), "probe_id," + Header + "p1,1,a,s,c,k,1,60\np1,1,a,s,c,k,1,60\n");

        Session.Run("analyse", folder.At("p.csv"), "--ratings", folder.At("r.csv")).Messages.ShouldContain("p.csv:1: the column probe_id is missing");
        Session.Run("analyse", folder.At("twice.csv"), "--ratings", folder.At("r.csv")).Messages.ShouldContain("twice.csv:3: probe_id is “p1”, as on a line before; allowed is each name once");
        Session.Run("analyse", folder.At("twice.csv")).Code.ShouldBe(ExitCode.Ok);
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

    /// <summary>The cells of the rows of a table that begin with a name.</summary>
    private static List<string[]> Cells(string[] lines, string name) =>
        [.. lines.Where(line => line.TrimStart().StartsWith(name, StringComparison.Ordinal)).Select(line => line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    [Fact]
    public void Resamples_bound_each_median_and_are_the_same_for_the_same_seed()
    {
        using JsonDocument first = Bootstrap("--seed", "7"), again = Bootstrap("--seed", "7"), other = Bootstrap("--seed", "8");
        JsonElement brands = first.RootElement.GetProperty("bootstrap").GetProperty("brand");
        JsonElement.DeepEquals(brands, again.RootElement.GetProperty("bootstrap").GetProperty("brand")).ShouldBeTrue();
        JsonElement.DeepEquals(brands, other.RootElement.GetProperty("bootstrap").GetProperty("brand")).ShouldBeFalse();

        using JsonDocument reference = JsonDocument.Parse(File.ReadAllText(Golden("small.json")));
        double?[] medians = [.. reference.RootElement.GetProperty("km").GetProperty("brand").EnumerateObject().Select(brand => Number(brand.Value.GetProperty("q_first")[2]))];
        brands.GetProperty("median").EnumerateArray().Select(Number).ShouldBe(medians);
        foreach ((double? median, JsonElement low, JsonElement high) in medians.Zip(brands.GetProperty("lo").EnumerateArray(), brands.GetProperty("hi").EnumerateArray()).Where(brand => brand.First is not null))
        {
            median!.Value.ShouldBeInRange(Number(low)!.Value, Number(high) ?? double.MaxValue);
        }

        Session people = Session.Run("analyse", Golden("small_probes.csv"), "--bootstrap", "200", "--lang", "fr");
        people.Data.ShouldContain("200");
        Session.Run("analyse", Golden("small_probes.csv"), "--bootstrap", "0").Messages.ShouldContain("a whole number from 1 to 1000000");

        static JsonDocument Bootstrap(params string[] more) => JsonDocument.Parse(Session.Run(["analyse", Golden("small_probes.csv"), "--json", "--bootstrap", "500", .. more]).Data);
        static double? Number(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.GetDouble();
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
