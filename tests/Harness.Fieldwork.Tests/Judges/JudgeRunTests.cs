using Harness.Judges;
using Harness.Raters;
using Harness.Ratings;
using Harness.Testing.Models;
using Harness.Testing.Platform;
using Rated = Harness.Testing.Rated;

namespace Harness.Fieldwork.Tests.Judges;

public sealed class JudgeRunTests : IAsyncDisposable
{
    private const int Cards = 6;

    private readonly TemporaryFolder folder = TemporaryFolder.InMemory();
    private readonly FakeModel model = new();
    private readonly HandTime time = new(Rated.Noon.ToDateTimeOffset());
    private readonly RatingBook book;

    public JudgeRunTests()
    {
        book = RatingBook.Open(folder.At(RatingBook.FileName), time);
        Rated.Begin(book, Cards, AssignmentRule.Each(1) with { TrapEvery = 2 }, "ann");
    }

    public async ValueTask DisposeAsync()
    {
        book.Dispose();
        folder.Dispose();
        await model.DisposeAsync();
    }

    [Fact]
    public async Task Each_card_is_asked_about_once_traps_never_and_a_second_run_asks_nothing()
    {
        JudgeTally tally = await Run();
        JudgeTally again = await Run();

        tally.ShouldBe(new JudgeTally(0, Cards, 0, 0, Cards * 460, null, 0));
        again.ShouldBe(new JudgeTally(Cards, 0, 0, 0, 0, null, 0));
        model.Asked.Count.ShouldBe(Cards);
        model.Asked.Select(asked => asked.Replies.ShouldHaveSingleItem()).ShouldBe(Enumerable.Range(0, Cards).Select(i => $"Answer {i}."));
        Judgement kept = book.Judgements(1)[0];
        (kept.Judge.Model, kept.Judge.Version, kept.Judge.Endpoint, kept.Judge.Prompt).ShouldBe(("judge-1", "1", $"127.0.0.1:{model.Address.Port}", JudgePrompt.HashOf(Rated.Rubric)));
        (kept.Cost, kept.At).ShouldBe((new("judge-1-2026-03-01", 400, 60, 1), Rated.Noon));
        kept.Marks.Select(mark => (mark.About, mark.Mark.Value, mark.Reason.En)).ShouldBe([("answers", 2, "So says the reply about answers."), ("tone", 2, "So says the reply about tone.")]);
        kept.Marks[0].Because.ShouldBe([new Passage(0, new(0, 8))]);
    }

    [Fact]
    public async Task Another_model_is_another_judge()
    {
        await Run();
        (await Run("judge-2")).Judged.ShouldBe(Cards);

        KeptJudge.All(book.Judgements(1)).Select(judge => judge.Name[..7]).ShouldBe(["judge-1", "judge-2"]);
    }

    [Fact]
    public async Task Where_the_budget_ends_it_stops_and_the_next_run_goes_on()
    {
        JudgeTally first = await Run(budget: 6000);

        first.Stop.ShouldBe(JudgeStop.Budget);
        first.Judged.ShouldBeInRange(1, Cards - 1);
        first.Tokens.ShouldBeLessThanOrEqualTo(6000);
        book.Judgements(1).Count.ShouldBe(first.Judged);
        JudgeTally rest = await Run();
        (rest.Known, rest.Judged, rest.Left, rest.Stop).ShouldBe((first.Judged, Cards - first.Judged, 0, null));
        model.Asked.Select(asked => asked.Data).ShouldBeUnique();
    }

    [Fact]
    public async Task Answers_that_are_not_taken_are_kept_as_such_and_not_asked_for_again()
    {
        model.Answers = question => question.Replies[0] == "Answer 2." ? FakeModel.Says("5 out of 5!") : FakeModel.Says(question.Marks(0));

        JudgeTally tally = await Run();
        JudgeTally again = await Run();

        (tally.Judged, tally.NotTaken, tally.Left, again.Known, model.Asked.Count).ShouldBe((Cards - 1, 1, 0, Cards, Cards + 2));
        book.Judgements(1).Count(judgement => judgement.Marks.All(mark => mark.Mark == new NotRated(MarkReason.Failed))).ShouldBe(1);
    }

    [Fact]
    public async Task A_server_that_refuses_ends_the_run_and_what_was_judged_stands()
    {
        model.Faults = number => number > 2 ? Fault.Status(401, created: false) : null;

        JudgeTally tally = await Run();

        (tally.Stop, tally.Status, tally.Judged, tally.Left, book.Judgements(1).Count).ShouldBe((JudgeStop.Refused, 401, 2, Cards - 2, 2));
        model.Faults = _ => null;
        (await Run()).Left.ShouldBe(0);
    }

    [Fact]
    public async Task A_server_that_is_gone_ends_the_run_after_three_cards()
    {
        model.Faults = _ => Fault.Limited("600");

        (await Run()).ShouldBe(new JudgeTally(0, 0, 0, Cards, 0, JudgeStop.Unanswered, 429));

        model.Asked.Count.ShouldBe(JudgeRun.Patience);
    }

    [Fact]
    public async Task What_judges_say_is_nobodys_rating()
    {
        await Run();

        book.All(1).ShouldBeEmpty();
        book.Accounts.Select(account => account.Id).ShouldBe(["ann"]);
        book.TurnsOf(1, "ann").Count.ShouldBe(Cards + 3);
        System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(folder.At(RatingBook.FileName))).ShouldNotContain("Answer 1");
        Should.Throw<ArgumentException>(() => book.Judge(1, book.Judgements(1)[0] with { Card = "c-none" }));
        book.Judge(1, book.Judgements(1)[0]).ShouldBeFalse();
    }

    private async Task<JudgeTally> Run(string name = "judge-1", long budget = 1_000_000)
    {
        using OpenJudge judge = new(model.Address, name, "word", Rated.Rubric, new(budget), time);
        return await JudgeRun.Run(book, 1, judge.Judge, time, _ => { }, TestContext.Current.CancellationToken);
    }
}
