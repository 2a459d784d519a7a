using System.Text.Json;
using Harness.Commands;
using Harness.Raters;
using Harness.Testing.Models;
using Harness.Testing.Platform;

namespace Harness.Cli.Tests.Commands;

/// <summary>The verb with a model's server on this machine.</summary>
public sealed class RateJudgeTests : IClassFixture<FinishedReport>, IAsyncDisposable
{
    private const string Key = "sk-word-of-honour-0123456789";

    private readonly TemporaryFolder home = new();
    private readonly FakeModel model = new();
    private readonly FinishedReport report;

    public RateJudgeTests(FinishedReport finished)
    {
        report = finished;
        Directory.CreateDirectory(Folder);
        File.Copy(Path.Combine(report.Folder, "journal.sqlite"), Path.Combine(Folder, "journal.sqlite"));
        File.WriteAllText(home.At("key.txt"), Key + "\n");
        RatedReport.Run("rate", "begin", Folder);
    }

    private string Folder => home.At("wave");

    public async ValueTask DisposeAsync()
    {
        home.Dispose();
        await model.DisposeAsync();
    }

    [Fact]
    public void A_model_judges_every_card_once_and_status_says_that_it_is_not_counted()
    {
        Session judged = Judge("--lang", "en");
        judged.Code.ShouldBe(ExitCode.Ok, judged.Messages);
        int cards = model.Asked.Count;
        cards.ShouldBeGreaterThan(30);
        judged.Messages.Replace('\u00A0', ' ').ShouldContain($"Judged now: {cards} cards; answers not taken: 0; known already: 0; left: 0;");
        Judge("--lang", "fr").Messages.Replace('\u00A0', ' ').Replace('\u202F', ' ').ShouldContain("Jugé maintenant : 0 carte");

        model.Asked.Count.ShouldBe(cards);
        model.Asked.ShouldAllBe(asked => asked.Request.Header("Authorization") == "Bearer " + Key);
        JsonElement judge = JsonDocument.Parse(RatedReport.Run("rate", "status", Folder, "--json").Data).RootElement.GetProperty("judges").EnumerateArray().ShouldHaveSingleItem();
        (judge.GetProperty("model").GetString(), judge.GetProperty("judged").GetInt32(), judge.GetProperty("counted").GetBoolean()).ShouldBe(("judge-1", cards, false));
        judge.GetProperty("criteria")[0].GetProperty("alpha").GetProperty("absent").GetString().ShouldBe("nothingShared");
        RatedReport.Run("rate", "status", Folder, "--lang", "fr").Data.ShouldContain("Ne compte dans aucun score.");
        Directory.EnumerateFiles(Folder).ShouldAllBe(file => !System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(file)).Contains(Key, StringComparison.Ordinal));
    }

    [Fact]
    public void The_report_says_how_far_it_agrees_and_no_score_changes()
    {
        Ratings();
        string before = Reported("quality.csv");
        Judge().Code.ShouldBe(ExitCode.Ok);

        Reported("quality.csv").ShouldBe(before);
        string page = File.ReadAllText(Path.Combine(Folder, "report.html"));
        page.ShouldContain("Not counted in any score.");
        page.ShouldContain("Judged by a machine, and counted nowhere");
    }

    [Fact]
    public async Task Killed_in_the_middle_it_goes_on_where_it_was()
    {
        model.Faults = number => number == 8 ? Fault.Torn(Cut.Silent, created: true) : null;
        using (Executable process = Executable.Start(home.Path, null, [.. Words()]))
        {
            while (model.Asked.Count < 8)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken);
            }

            process.Kill();
        }

        Session rest = Judge("--lang", "en");

        rest.Code.ShouldBe(ExitCode.Ok, rest.Messages);
        rest.Messages.ShouldContain("known already: 7; left: 0;");
        model.Asked.Select(asked => asked.Data).CountBy(data => data, StringComparer.Ordinal).Count(data => data.Value > 1).ShouldBe(1, "the card that was asked about when it died");
    }

    [Fact]
    public void The_budget_ends_a_run_in_good_order()
    {
        Session poor = Judge("--budget", "15000", "--lang", "fr");

        poor.Code.ShouldBe(ExitCode.Ok);
        poor.Messages.ShouldContain("Le budget pourrait ne pas suffire");
        (model.Asked.Count * 460).ShouldBeLessThanOrEqualTo(15_000);
    }

    [Fact]
    public void A_server_that_refuses_is_told_with_what_to_look_at()
    {
        model.Faults = _ => Fault.Status(401, created: false, "bad key " + Key);

        Session refused = Judge("--lang", "en");

        (refused.Code, model.Asked.Count).ShouldBe((ExitCode.Usage, 1));
        refused.Messages.ShouldContain("refused (status 401)");
        refused.Messages.ShouldNotContain(Key);
    }

    [Theory]
    [InlineData("en", "--key names where the key is kept", "--key", Key)]
    [InlineData("fr", "La clé n’est pas là où --key l’indique", "--key", "env:HARNESS_NO_SUCH_KEY")]
    [InlineData("en", "--endpoint is not an address that can be asked", "--endpoint", "http://api.example/v1")]
    [InlineData("fr", "--endpoint n’est pas une adresse à interroger", "--endpoint", "https://user:word@api.example/v1")]
    [InlineData("en", "“0” cannot stand after --budget", "--budget", "0")]
    public void What_cannot_be_is_told_and_a_key_is_never_repeated(string language, string said, string option, string value)
    {
        string[] words = [.. Words()];
        int at = Array.IndexOf(words, option);
        Session session = Session.Run(at < 0 ? [.. words, option, value, "--lang", language] : [.. words[..(at + 1)], value, .. words[(at + 2)..], "--lang", language]);

        session.Code.ShouldBe(ExitCode.Usage);
        session.Messages.ShouldContain(said);
        session.Messages.ShouldNotContain(Key);
        model.Asked.ShouldBeEmpty();
    }

    [Fact]
    public void The_ratings_of_one_wave_are_not_taken_for_those_of_another()
    {
        RatedReport.Run("rate", "invite", "ann", Folder);
        File.Delete(Path.Combine(Folder, "journal.sqlite"));
        RatedReport.Run("run", "race-2012", "--seed", "8", "--out", home.At("other"));
        File.Copy(home.At("other", "race-2012", "journal.sqlite"), Path.Combine(Folder, "journal.sqlite"));

        foreach (string[] words in (string[][])[["rate", "status", Folder], ["rate", "export", Folder], ["rate", "begin", Folder], ["report", Folder], ["serve", Folder, "--port", "0"], [.. Words()]])
        {
            Session refused = Session.Run([.. words, "--lang", "en"]);
            refused.Code.ShouldBe(ExitCode.Usage, string.Join(' ', words));
            refused.Messages.ShouldContain("holds ratings of another wave");
            refused.Messages.ShouldContain("seed 8");
        }

        Session.Run("rate", "status", Folder, "--lang", "fr").Messages.ShouldContain("contient les évaluations d’une autre vague");
        Session.Run("rate", "disable", "ann", Folder).Code.ShouldBe(ExitCode.Ok);
        model.Asked.ShouldBeEmpty();
    }

    private Session Judge(params string[] more) => Session.Run([.. Words(), .. more]);

    private IEnumerable<string> Words() => ["rate", "judge", Folder, "--endpoint", model.Address.AbsoluteUri, "--model", "judge-1", "--key", "file:" + home.At("key.txt")];

    private string Reported(string document)
    {
        RatedReport.Run("report", Folder, "--lang", "en");
        return File.ReadAllText(Path.Combine(Folder, document));
    }

    /// <summary>Somebody rates every card.</summary>
    private void Ratings()
    {
        RatedReport.Run("rate", "invite", "ann", Folder);
        using RatingBook book = RatingBook.Open(Path.Combine(Folder, RatingBook.FileName), TimeProvider.System);
        Round round = book.Rounds[0];
        foreach (Ratings.Turn turn in book.TurnsOf(1, "ann"))
        {
            book.Record(1, new(
                Testing.Rated.Name("ann", turn.Card, 1), turn.Card, "ann", round.RubricHash,
                book.RubricOf(1).Criteria.ToDictionary(criterion => criterion.Id, criterion => (Ratings.Mark)new Ratings.Rated(criterion.Levels[turn.Place % 2].Mark), StringComparer.Ordinal),
                false, null, Testing.Rated.Noon, NodaTime.Duration.FromSeconds(9), 1)).As.ShouldBe(RecordedAs.Stored);
        }
    }
}
