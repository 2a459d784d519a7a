using System.Globalization;
using System.Text.Json;
using Harness.Commands;

namespace Harness.Cli.Tests.Commands;

public sealed class AnalyseCommandBusinessHoursTests
{
    private const string London = "id: london\nzone: Europe/London\nopen:\n  - {days: [mon, tue, wed, thu, fri], hours: 09:00-17:30}\nclosed: [2026-10-26, 2027-05-03]\n";
    private const string NewYork = "id: new-york\nzone: America/New_York\nopen:\n  - {days: [mon, tue, wed, thu, fri, sat], hours: 08:00-20:00}\nclosed: [2026-11-02, 2027-04-26]\n";
    private const string Night = "id: night\nzone: Europe/London\nopen:\n  - {days: [mon, tue, wed, thu, fri, sat, sun], hours: 00:30-03:30}\n";

    [Theory]
    [InlineData(London, 1)]
    [InlineData(NewYork, 2)]
    [InlineData(Night, 3)]
    public void Every_wait_has_the_open_seconds_of_the_reference(string calendar, int column)
    {
        JsonElement business = Business(calendar);
        int[] expected = [.. File.ReadLines(Golden("bizhours.csv")).Skip(1).Select(line => int.Parse(line.Split(',')[column], CultureInfo.InvariantCulture))];
        business.GetProperty("time_s").EnumerateArray().Select(seconds => seconds.GetDouble()).ShouldBe(expected.Select(seconds => (double)seconds));
        business.GetProperty("lo_s").EnumerateArray().Zip(business.GetProperty("time_s").EnumerateArray()).ShouldAllBe(ends => ends.First.GetDouble() <= ends.Second.GetDouble());
    }

    [Fact]
    public void The_curve_on_the_business_clock_is_that_of_the_reference()
    {
        using JsonDocument reference = JsonDocument.Parse(File.ReadAllText(Golden("bizhours.json")));
        JsonElement expected = reference.RootElement.GetProperty("km_london"), found = Business(London).GetProperty("km").GetProperty("overall");
        foreach (string key in new[] { "n", "events", "q", "q_lo_loglog", "q_hi_loglog" })
        {
            JsonElement.DeepEquals(found.GetProperty(key), expected.GetProperty(key)).ShouldBeTrue(key);
        }
    }

    [Fact]
    public void For_people_the_median_is_given_in_open_hours_too()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.At("hours.yaml"), NewYork);
        Session session = Session.Run("analyse", Golden("small_probes.csv"), "--calendar", folder.At("hours.yaml"), "--lang", "fr");
        session.Code.ShouldBe(ExitCode.Ok);
        session.Data.ShouldContain("new-york");
    }

    [Fact]
    public void A_calendar_that_is_missing_or_wrong_and_a_table_without_instants_are_told()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.At("hours.yaml"), Night.Replace("00:30-03:30", "3:30", StringComparison.Ordinal));
        Session wrong = Session.Run("analyse", Golden("small_probes.csv"), "--calendar", folder.At("hours.yaml"));
        wrong.Code.ShouldBe(ExitCode.Usage);
        wrong.Messages.ShouldContain("hours.yaml:4:");
        Session.Run("analyse", Golden("small_probes.csv"), "--calendar", folder.At("none.yaml")).Messages.ShouldContain("There is no file");

        File.WriteAllText(folder.At("hours.yaml"), Night);
        File.WriteAllText(folder.At("p.csv"), "brand,event,time_s\na,1,60\n");
        Session.Run("analyse", folder.At("p.csv"), "--calendar", folder.At("hours.yaml")).Messages.ShouldContain("the column sent_at is missing");
        File.WriteAllText(folder.At("p.csv"), "brand,event,time_s,sent_at\na,1,60,yesterday\n");
        Session.Run("analyse", folder.At("p.csv"), "--calendar", folder.At("hours.yaml")).Messages.ShouldContain("p.csv:2: sent_at is “yesterday”; allowed are instants");
    }

    private static JsonElement Business(string calendar)
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.At("hours.yaml"), calendar);
        Session session = Session.Run("analyse", Golden("small_probes.csv"), "--calendar", folder.At("hours.yaml"), "--json");
        session.Code.ShouldBe(ExitCode.Ok, session.Messages);
        return JsonDocument.Parse(session.Data).RootElement.GetProperty("business");
    }

    private static string Golden(string name) => Repository.At("tests", "Harness.Core.Tests", "Golden", name);
}
