using Harness.Readings.Statements;
using Harness.Studies;

namespace Harness.Core.Tests.Readings.Statements;

/// <summary>What was published about the Race of 2012, and copies of it with other rows, names and numbers.</summary>
public sealed class ClaimLintRaceTests
{
    [Fact]
    public void Every_contradiction_of_the_race_is_found() => Claimed.Errors(Claimed.Race, ClaimForm.Table).ShouldBe([
        "6 contradicted", // five weeks, four weeks, 26 days
        "22 contradicted", "23 contradicted", // 34:47 and 37 hours 47 minutes
        "27 not-the-fastest", "27 too-few-for-order", "27 faster-without-interval", // 16:42 beside 19 minutes
        "29 too-few-for-order", "29 faster-without-interval",
        "30 not-the-fastest", "30 too-few-for-order", // 34 minutes beside 19
        "33 not-whole", "33 cannot-reach", "33 too-few-for-order", // 3.5 of 20
        "34 contradicted", "35 contradicted", // Walmart
    ]);

    [Fact]
    public void Shares_that_divide_the_replies_are_told_from_rates()
    {
        ClaimProblem[] parts = [.. ClaimLint.Check(Claimed.Race, ClaimForm.Table).Problems.Where(problem => problem.Rule.Id == "shares-of-replies")];
        parts.Select(part => part.Line).ShouldBe([17, 18, 19, 20, 21]);
        parts.ShouldAllBe(part => part.What.En.Contains("sum to 99%"));
    }

    [Fact]
    public void What_the_numbers_could_bear_stands_beside_what_they_do_not()
    {
        ClaimProblem half = ClaimLint.Check(Claimed.Race, ClaimForm.Table, "r.csv").Problems.Single(problem => problem.Rule.Id == "not-whole");

        // Wilson at 95 %: 3 of 20 and 4 of 20
        half.In(Language.En).ShouldBe("r.csv:33:58: error [not-whole] “17.5%”: of 20 messages this would be 3.5, and no whole number rounds to it. The nearest are 3 of 20 (15.0%, 95% interval 5.2% to 36.0%) and 4 of 20 (20.0%, 95% interval 8.1% to 41.6%).");
        half.In(Language.Fr).ShouldContain("sur 20 messages, cela en ferait 3,5, et aucun nombre entier ne s’arrondit ainsi. Les plus proches sont 3 sur 20 (15,0\u00a0%, intervalle à 95\u00a0%\u00a0: 5,2\u00a0% à 36,0\u00a0%)");
    }

    [Theory]
    [InlineData("17.5%", "15%", "33 not-whole")]
    [InlineData("37 hours 47 minutes", "34 hours 47 minutes", "22 contradicted")]
    [InlineData("37 hours 47 minutes", "34 h 47", "22 contradicted")]
    [InlineData("\"19 minutes\"", "\"19 hours\"", "27 not-the-fastest")]
    [InlineData("34 minutes, called", "14 minutes, called", "30 not-the-fastest")]
    [InlineData("Apple, Walmart", "Apple", "34 contradicted")]
    [InlineData("Starbucks, Visa, Apple\"", "Walmart; Apple, Visa and Starbucks\"", "34 contradicted")]
    [InlineData("five-week", "four-week", "6 contradicted")] // 26 days are four weeks of working days
    public void What_is_mended_is_no_longer_found(string from, string to, string problem)
    {
        Claimed.Errors(Claimed.Race, ClaimForm.Table).ShouldContain(problem);
        Claimed.Errors(Claimed.Race.Replace(from, to, StringComparison.Ordinal), ClaimForm.Table).ShouldNotContain(problem);
    }

    [Theory]
    [InlineData("280 tweets over", "420 tweets over", "4 contradicted")] // 14 × 20
    [InlineData("14 brands, 7", "15 brands, 7", "3 contradicted")] // 7 × 2
    [InlineData("14 brands, 7", "14 brands, 8", "3 contradicted")]
    [InlineData("\"14% of 280\"", "\"14.4% of 280\"", "12 not-whole")] // 40.32
    [InlineData("\"3 of 140\"", "\"60 of 140\"", "13 cannot-reach")] // 39 were answered in all
    [InlineData("less than 8%", "less than 3%", "15 contradicted")] // 3 of 39
    [InlineData("Home Depot only", "Visa only", "34 contradicted")]
    [InlineData("Negative,\"5%\"", "Negative,\"12%\"", "17 shares-of-replies")] // 106 %
    [InlineData("rate,\"10%\"", "rate,\"12%\"", "24 not-whole")] // 2.4
    [InlineData("rate,\"10%\"", "rate,\"25%\"", "33 not-the-best")]
    [InlineData("\"four days\"", "\"four hours\"", "26 contradicted")] // below the mean, 16:42
    [InlineData("Home Depot average,", "Visa average,", "34 contradicted")]
    [InlineData("HP average,\"28:53\"", "McDonald’s mean time,\"28:53\"", "32 contradicted")]
    [InlineData("HP average,\"28:53\"", "PEPSI average response time,\"20 min\"", "32 contradicted")]
    public void What_is_spoilt_is_found(string from, string to, string problem)
    {
        Claimed.Race.ShouldContain(from);
        Claimed.Errors(Claimed.Race, ClaimForm.Table).ShouldNotContain(problem.StartsWith("34", StringComparison.Ordinal) ? "none" : problem);
        Claimed.Errors(Claimed.Race.Replace(from, to, StringComparison.Ordinal), ClaimForm.Table).ShouldContain(problem);
    }

    [Fact]
    public void Other_names_change_nothing()
    {
        string renamed = Claimed.Race;
        foreach ((string from, string to) in new[]
        {
            ("McDonald's", "Quick's"), ("Pepsi", "Fanta"), ("Coca-Cola", "Orangina"), ("MasterCard", "Carte Bleue"), ("Home Depot", "Leroy Merlin"), ("HP", "Bull"),
            ("Bank of America", "Crédit Agricole"), ("Starbucks", "Columbus"), ("Visa", "Amex"), ("Apple", "Goupil"), ("Walmart", "Auchan"),
        })
        {
            renamed = renamed.Replace(from, to, StringComparison.Ordinal);
        }

        Claimed.Said(renamed, ClaimForm.Table).ShouldBe(Claimed.Said(Claimed.Race, ClaimForm.Table));
    }

    [Fact]
    public void The_order_of_rows_and_the_separator_change_nothing_but_places()
    {
        string[] lines = Claimed.Race.TrimEnd('\n').Split('\n');
        string turned = string.Join('\n', [lines[0], .. lines[1..].Reverse()]);
        Rules(turned).ShouldBe(Rules(Claimed.Race));

        static string[] Rules(string text) => [.. ClaimLint.Check(text, ClaimForm.Table).Problems.Select(problem => $"{problem.Rule.Id} {problem.Printed}").Order(StringComparer.Ordinal)];
    }

    [Fact]
    public void With_thirty_contacts_each_an_order_is_not_refused_for_its_number() =>
        Claimed.Errors(Claimed.Race, ClaimForm.Table, new ClaimSample(PerBrand: 30)).ShouldNotContain(problem => problem.EndsWith("too-few-for-order", StringComparison.Ordinal));

    [Fact]
    public void With_nine_contacts_each_no_figure_stands() =>
        Claimed.Errors(Claimed.Race, ClaimForm.Table, new ClaimSample(PerBrand: 9)).ShouldContain("24 too-few-for-figure");
}
