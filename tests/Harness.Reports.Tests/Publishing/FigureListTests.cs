using System.Text;
using Harness.Documents;
using Harness.Publishing;
using Harness.Reports.Tests.Findings;
using Harness.Reports.Tests.Findings.Judgements;

namespace Harness.Reports.Tests.Publishing;

public sealed class FigureListTests
{
    [Fact]
    public void What_differs_is_named_with_both_values()
    {
        FigureList before = Figures(5), after = Figures(6);

        IReadOnlyList<FigureChange> changes = after.Since(before);

        changes.ShouldContain(new FigureChange("brand apple x", "5", "6"));
        changes.ShouldContain(new FigureChange("brand apple share.value", "0.25", "0.3"));
        changes.ShouldContain(new FigureChange("answered", "5", "6"));
        changes.ShouldNotContain(change => change.Figure == "sent");
        after.Hash.ShouldNotBe(before.Hash);
    }

    [Fact]
    public void The_same_figures_differ_in_nothing_and_have_one_hash()
    {
        Figures(5).Since(Figures(5)).ShouldBeEmpty();
        Figures(5).Hash.ShouldBe(Figures(5).Hash);
        FigureList.Read(Encoding.UTF8.GetBytes("{}")).Since(FigureList.Read(Encoding.UTF8.GetBytes("{\"sent\": 3}"))).ShouldBe([new FigureChange("sent", "3", null)]);
    }

    [Fact]
    public void Scores_of_replies_are_figures_too()
    {
        FigureList without = FigureList.Read(JsonDocument.Render(HandRound.Five.Report with { Quality = null })), rated = FigureList.Read(JsonDocument.Render(HandRound.Five.Report));

        rated.Since(without).ShouldNotBeEmpty();
        rated.Since(without).ShouldAllBe(change => change.Before == null && change.Figure.Contains(" score ", StringComparison.Ordinal));
    }

    private static FigureList Figures(int answered) => FigureList.Read(JsonDocument.Render(new Wave(new Row("apple", 20, answered)).Report));
}
