using System.Text.Json;
using Harness.Readings.Statements;
using Harness.Studies;

namespace Harness.Core.Tests.Readings.Statements;

public sealed class ClaimLintTests
{
    private const string English = """
        In the Great Race, four people sent 280 tweets to 14 brands. Overall, 14% of 280 tweets were answered.

        McDonald's took 34 hours 47 minutes on average. Pepsi replied in 19 minutes on average, while MasterCard, the fastest of all, answered in 34 minutes. Bank of America had the best response rate, at 17.5%. Coca-Cola was faster than Pepsi. Starbucks, Visa and Apple never answered.

        A later article gives McDonald's an average response time of 37 hours 47 minutes. Visa answered 10% of tweets.
        """;

    private const string French = """
        Quatre personnes ont envoyé 280 messages à 14 marques. Pepsi répond en 19 minutes en moyenne. MasterCard, la plus rapide, répond en 34 minutes en moyenne. Bank of America a le meilleur taux de réponse, 17,5 %. Coca-Cola répond plus vite que Pepsi. Starbucks, Visa et Apple n’ont jamais répondu.

        Ailleurs, on lit que Pepsi répond en moyenne en 25 minutes.
        """;

    [Fact]
    public void A_press_paragraph_is_held_to_the_rules() => Claimed.Errors(English, ClaimForm.Text).ShouldBe([
        "3 contradicted", "3 not-the-fastest", "3 too-few-for-order", "3 not-whole", "3 faster-without-interval", "5 contradicted",
    ], ignoreOrder: true);

    [Fact]
    public void So_is_a_french_one() => Claimed.Errors(French, ClaimForm.Text).ShouldBe([
        "1 contradicted", "1 not-the-fastest", "1 too-few-for-order", "1 not-whole", "1 faster-without-interval", "3 contradicted",
    ], ignoreOrder: true);

    [Theory]
    [InlineData("""
        We sent 400 messages to 2 brands, 200 each. Levain answered 120 of 200 messages (60%, 95% interval 53.1% to 66.5%), Fournil 90 of 200 (45%, 95% interval 38.3% to 51.9%).
        The difference is +15.0 points (95% interval +5.2 to +24.4). Levain answered more often than Fournil (difference 95% CI 5.2 to 24.4 points, p = 0.003).

        Moulin never answered any of its 200 messages (95% interval 0% to 1.9%). On 3 May 2012 at 12:10 the first reply came.
        """)]
    [InlineData("""
        Nous avons envoyé 400 messages à 2 marques, 200 chacune. Levain a répondu à 120 messages sur 200 (60 %, intervalle à 95 % : 53,1 % à 66,5 %), Fournil à 90 sur 200 (45 %, intervalle à 95 % : 38,3 % à 51,9 %).
        L’écart est de +15,0 points (intervalle à 95 % : +5,2 à +24,4).

        Moulin n’a jamais répondu à ses 200 messages (intervalle à 95 % : 0 % à 1,9 %).
        """)]
    [InlineData("The train leaves at 12:10. It is the fastest way to Paris, and the best coffee in town is 24/7.")]
    [InlineData("Le train part à 12:10. C’est le moyen le plus rapide d’aller à Paris.")]
    public void A_text_that_holds_gives_nothing(string text) => Claimed.Said(text, ClaimForm.Text).ShouldBeEmpty();

    [Theory]
    [InlineData("brand,sent,answered,share,95% interval,median time (silence counted)\nLevain,200,120,60%,53.1% to 66.5%,3 h 10\nFournil,200,90,45%,38.3% to 51.9%,\nMoulin,200,0,0%,0.0% to 1.9%,\n")]
    [InlineData("marque;envoyés;réponses;taux;IC 95 %\nLevain;200;120;60 %;53,1 % à 66,5 %\nFournil;200;90;45 %;38,3 % à 51,9 %\nMoulin;200;0;0 %;0,0 % à 1,9 %\n")]
    [InlineData("subject,quantity,value,n\nLevain,response rate,120 of 200,200\nLEVAIN,response rate,60%,200\nFournil,response rate,45%,200\n")]
    [InlineData("scope,claim,value,source\nstudy,tweets,280 tweets over 26 days,a\nstudy,brands,14 brands,a\nbrand,Levain's response rate,15%,a\nbrand,Levain rate,3 of 20,b\n")]
    public void A_table_that_holds_gives_nothing(string table) => Claimed.Said(table, ClaimForm.Table).ShouldBeEmpty();

    [Fact]
    public void A_table_of_ranks_shows_what_twenty_contacts_cannot_bear() => Claimed.Said("""
        rank,brand,answered,sent,share,mean time
        1,Levain,6,20,30%,1:10
        2,Fournil,5,20,20%,19 minutes
        3,Moulin,4,20,20%,
        4,Pétrin,0,20,0%,
        """, ClaimForm.Table).ShouldBe([
        "2 too-few-for-order", "2 responders-only", "3 too-few-for-order", "3 contradicted", "3 responders-only", "4 too-few-for-order", "5 too-few-for-order", "5 silent-without-interval",
    ]);

    [Fact]
    public void Ranks_that_are_not_apart_are_named() =>
        // 90 % beside 45 % is, 45 % beside 44 % is not
        Claimed.Said("rang;marque;réponses;envoyés\n1;Levain;180;200\n2;Fournil;90;200\n3;Moulin;88;200\n", ClaimForm.Table).ShouldBe(["3 faster-without-interval"]);

    [Fact]
    public void A_median_where_fewer_than_half_were_answered_cannot_be() =>
        Claimed.Said("brand,sent,answered,median time\nLevain,200,60,3 h\n", ClaimForm.Table).ShouldBe(["2 cannot-reach"]);

    [Theory]
    [InlineData("Levain was faster than Fournil to answer (95% interval of the difference -2 to 14 minutes).", "1 faster-without-interval")]
    [InlineData("Levain a répondu plus vite que Fournil (intervalle à 95 % : −2 à 14 minutes).", "1 faster-without-interval")]
    public void An_interval_that_includes_equality_bears_no_faster(string text, string problem) =>
        Claimed.Said(text, ClaimForm.Text, new ClaimSample(200)).ShouldBe([problem]);

    [Fact]
    public void Our_own_findings_pass()
    {
        List<string> wrong = [];
        int sentences = 0;
        foreach (string file in Directory.EnumerateFiles(Repository.At("reports", "examples"), "estimates.json", SearchOption.AllDirectories))
        {
            using JsonDocument estimates = JsonDocument.Parse(File.ReadAllText(file));
            foreach (string sentence in estimates.RootElement.GetProperty("findings").EnumerateArray().SelectMany(finding => new[] { finding.GetProperty("en").GetString()!, finding.GetProperty("fr").GetString()! }))
            {
                sentences++;
                wrong.AddRange(ClaimLint.Check(sentence).Problems.Select(problem => problem.In(Language.En) + " IN " + sentence));
            }
        }

        wrong.ShouldBeEmpty();
        sentences.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void A_table_in_markdown_and_one_in_a_page_are_read_where_they_stand()
    {
        const string Markdown = "# Results\n\nOur study.\n\n| brand | sent | share |\n| --- | ---: | ---: |\n| **Levain** | 20 | 17.5% |\n";
        ClaimProblem bold = ClaimLint.Check(Markdown, ClaimForm.Markdown).Problems.ShouldHaveSingleItem();
        (bold.Rule.Id, bold.Line, bold.Column).ShouldBe(("not-whole", 7, 21));

        const string Page = "<html><head><title>9% of 8</title></head><body>\n<table><tr><th>marque</th><th>envoyés</th><th>taux</th></tr>\n<tr><td>Levain</td><td>20</td><td>17,5&nbsp;%</td></tr></table></body></html>";
        ClaimProblem cell = ClaimLint.Check(Page, ClaimForm.Html).Problems.ShouldHaveSingleItem();
        (cell.Rule.Id, cell.Line, cell.Column, cell.Printed).ShouldBe(("not-whole", 3, 35, "17,5\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0%"));
    }

    [Fact]
    public void A_share_without_its_numbers_is_told_and_one_with_them_is_not()
    {
        Claimed.Said("Levain answered 14% of messages.", ClaimForm.Text).ShouldBe(["1 no-denominator"]);
        Claimed.Said("Levain a répondu à 14 % des messages.", ClaimForm.Text).ShouldBe(["1 no-denominator"]);
        Claimed.Said("Levain answered 14% of 50 messages.", ClaimForm.Text).ShouldBeEmpty();
    }

    [Fact]
    public void A_csv_that_is_none_is_refused_with_its_place()
    {
        ClaimResult result = ClaimLint.Check("claim,value\n\"open,1\n", ClaimForm.Table, "a.csv");
        result.Refusal!.In(Language.En).ShouldStartWith("a.csv:2:1: ");
        result.Holds.ShouldBeFalse();
    }

    [Fact]
    public void A_text_that_never_ends_a_sentence_is_read_all_the_same() =>
        ClaimLint.Check(string.Concat(Enumerable.Repeat("30 of ", 4_000))).Holds.ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("Nothing is claimed here.")]
    public void What_claims_nothing_gives_nothing(string text) => ClaimLint.Check(text).ShouldSatisfyAllConditions(
        result => result.Problems.ShouldBeEmpty(), result => result.Statements.ShouldBe(0), result => result.Holds.ShouldBeTrue());
}
