using Harness.Readings;
using Harness.Statistics;
using Harness.Studies;
using NodaTime;

namespace Harness.Core.Tests.Readings;

/// <summary>Figures of an invented study of bakeries.</summary>
public sealed class FigureCheckTests
{
    [Theory]
    [InlineData("17.5%", 0.175, 20)] // 3.5 messages
    [InlineData("17,5 %", 0.175, 20)]
    [InlineData("12.5%", 0.125, 20)] // 2.5
    [InlineData("33%", 0.33, 20)] // 6.6: 30 or 35 %
    [InlineData("1%", 0.01, 20)]
    [InlineData("0.33", 0.33, 3)] // no percent sign: the share as given must come out
    public void A_share_that_no_whole_number_gives_is_remarked(string printed, double share, int of)
    {
        CheckedFigure figure = Check(Share("Levain", printed, share, of)).ShouldHaveSingleItem();

        Remark remark = figure.Remarks.ShouldHaveSingleItem();
        (remark.Kind, remark.Other).ShouldBe((RemarkKind.NotWhole, null));
        remark.Number!.Value.ShouldBe(share * of, 1e-9);
        figure.Interval.ShouldBeNull();
    }

    [Theory]
    [InlineData("15%", 0.15, 20, 3)]
    [InlineData("33%", 0.33, 3, 1)]
    [InlineData("33%", 0.33, 30, 10)]
    [InlineData("33 %", 0.33, 30, 10)]
    [InlineData("67 percent", 0.67, 3, 2)]
    [InlineData("67 pour cent", 0.67, 3, 2)]
    [InlineData("approx. 33%", 0.33, 3, 1)]
    [InlineData("33.3%", 0.333, 3, 1)]
    [InlineData("14,3 %", 0.143, 7, 1)]
    [InlineData("3 of 140", 0.0214286, 140, 3)]
    [InlineData("no reply", 0, 20, 0)]
    [InlineData("all", 1, 20, 20)]
    [InlineData("50%", 0.5, 1_000_000_000, 500_000_000)]
    public void A_share_as_its_rounding_allows_has_the_interval_of_its_count(string printed, double share, int of, int count)
    {
        CheckedFigure figure = Check(Share("Levain", printed, share, of)).ShouldHaveSingleItem();

        figure.Remarks.ShouldBeEmpty();
        Estimate expected = Proportion.Wilson(count, of, new(Duration.Zero, Clock.Wall, 0.95));
        figure.Interval.ShouldBe(expected with { Value = share });
    }

    [Fact]
    public void Without_the_number_behind_it_a_share_has_no_interval()
    {
        Check(Share("Levain", "15%", 0.15, null))[0].Interval.ShouldBeNull();
        Check(Time(Quantity.MeanTimeOfReplies, "Levain", 60))[0].Interval.ShouldBeNull();
    }

    [Fact]
    public void Two_values_for_one_thing_contradict_each_other()
    {
        PublishedFigure first = Share("Levain", "15%", 0.15, 20), second = Share("LEVAIN", "25%", 0.25, 20);

        IReadOnlyList<CheckedFigure> figures = Check(first, second, Share("Fournil", "25%", 0.25, 20));

        figures[0].Remarks.ShouldBe([new Remark(RemarkKind.Contradicted, Other: second)]);
        figures[1].Remarks.ShouldBe([new Remark(RemarkKind.Contradicted, Other: first)]);
        figures[2].Remarks.ShouldBeEmpty();
    }

    [Fact]
    public void The_same_value_twice_or_of_another_quantity_is_no_contradiction()
    {
        Check(Share("Levain", "15%", 0.15, 20), Share("Levain", "15%", 0.15, 20)).ShouldAllBe(figure => figure.Remarks.Count == 0);
        Check(Share("Levain", "15%", 0.15, 20), Share("Levain", "25%", 0.25, 20) with { Quantity = Quantity.BestShare })
            .ShouldAllBe(figure => figure.Remarks.Count == 0);
    }

    [Fact]
    public void Times_contradict_each_other_too() =>
        Kinds(Check(Time(Quantity.SlowestReply, "Levain", 60), Time(Quantity.SlowestReply, "Levain", 61))[0]).ShouldBe([RemarkKind.Contradicted, RemarkKind.OneReply]);

    [Fact]
    public void Means_are_of_the_answered_and_the_slowest_is_one_reply()
    {
        Kinds(Check(Time(Quantity.MeanTimeOfReplies, "Levain", 60))[0]).ShouldBe([RemarkKind.RespondersOnly]);
        Kinds(Check(Time(Quantity.SlowestReply, "Levain", 60))[0]).ShouldBe([RemarkKind.OneReply]);
    }

    [Fact]
    public void The_fastest_is_beaten_by_the_fastest_of_those_faster()
    {
        PublishedFigure fastest = Time(Quantity.FastestTime, "Levain", 34), faster = Time(Quantity.MeanTimeOfReplies, "Fournil", 30);
        PublishedFigure best = Time(Quantity.MeanTimeOfReplies, "Pétrin", 19), slow = Time(Quantity.MeanTimeOfReplies, "Moulin", 90);

        Check(fastest, faster, best, slow)[0].Remarks.ShouldBe([new Remark(RemarkKind.Beaten, Other: best)]);
        Check(fastest, slow)[0].Remarks.ShouldBeEmpty();
        Check(fastest, Time(Quantity.MeanTimeOfReplies, "Fournil", 34))[0].Remarks.ShouldBeEmpty();
    }

    [Fact]
    public void Shares_of_replies_say_what_they_sum_to()
    {
        IReadOnlyList<CheckedFigure> figures = Check(Replies("Bread", 0.5), Replies("Cakes", 0.3), Replies("Pies", 0.18), Share("Levain", "15%", 0.15, 20));

        foreach (CheckedFigure figure in figures.Take(3))
        {
            figure.Remarks.ShouldHaveSingleItem().Kind.ShouldBe(RemarkKind.SharesOfReplies);
            figure.Remarks[0].Number!.Value.ShouldBe(0.98, 1e-12);
        }
    }

    [Fact]
    public void Shares_of_replies_sum_within_their_publication_only()
    {
        PublishedFigure[] elsewhere = [Replies("Bread", 0.5) with { Source = "https://b.example/" }, Replies("Cakes", 0.5) with { Source = "https://b.example/" }];

        IReadOnlyList<CheckedFigure> figures = Check([Replies("Bread", 0.5), Replies("Cakes", 0.48), .. elsewhere]);

        figures[0].Remarks[^1].Number!.Value.ShouldBe(0.98, 1e-12);
        figures[2].Remarks[^1].Number!.Value.ShouldBe(1, 1e-12);
    }

    [Fact]
    public void A_best_that_cannot_carry_the_whole_is_remarked()
    {
        PublishedFigure best = Best(0.2, 20), whole = Share("All bakeries", "20%", 0.2, 100);

        // five bakeries of 20: two are known with 0 and 10 %, three at most 20 %: (0 + 0.1 + 3 * 0.2) / 5 = 14 %
        Remark remark = Check(best, whole, Share("Fournil", "0%", 0, 20), Share("Moulin", "10%", 0.1, 20))[0].Remarks.ShouldHaveSingleItem();

        (remark.Kind, remark.Other).ShouldBe((RemarkKind.CannotReach, whole));
        remark.Number!.Value.ShouldBe(0.14, 1e-12);
    }

    [Fact]
    public void A_best_that_can_carry_the_whole_is_not()
    {
        Check(Best(0.2, 20), Share("All bakeries", "20%", 0.2, 100))[0].Remarks.ShouldBeEmpty();
        Check(Best(0.2, 20), Share("Fournil", "0%", 0, 20))[0].Remarks.ShouldBeEmpty();
    }

    [Fact]
    public void A_ceiling_takes_the_greater_of_two_contradicting_values()
    {
        PublishedFigure whole = Share("All bakeries", "17%", 0.17, 100);

        // the others at most 20 %: with 0 % at most 16 %, with 15 % at most 19 %
        Check(Best(0.2, 20), whole, Share("Fournil", "0%", 0, 20), Share("Fournil", "15%", 0.15, 20))[0].Remarks.ShouldBeEmpty();
    }

    [Fact]
    public void Without_numbers_behind_them_shares_give_no_ceiling() =>
        Check(Best(0.1, null), Share("All bakeries", "50%", 0.5, null), Share("Fournil", "0%", 0, null))[0].Remarks.ShouldBeEmpty();

    [Fact]
    public void The_greatest_publication_is_checked_too() =>
        Kinds(Check(Best(0.5, 1_000_000_000), Share("All bakeries", "50%", 0.5, 1_000_000_000))[0]).ShouldBeEmpty();

    [Fact]
    public void No_figures_give_no_entries() => Check().ShouldBeEmpty();

    private static IReadOnlyList<CheckedFigure> Check(params PublishedFigure[] figures) => FigureCheck.Check(figures, 5, 0.95);

    private static RemarkKind[] Kinds(CheckedFigure figure) => [.. figure.Remarks.Select(remark => remark.Kind)];

    private static PublishedFigure Share(string subject, string printed, double share, int? of) =>
        new(new(subject, subject), Quantity.ShareAnswered, printed, share, null, of, "https://a.example/");

    private static PublishedFigure Best(double share, int? of) => Share("Levain", $"{share * 100:0}%", share, of) with { Quantity = Quantity.BestShare };

    private static PublishedFigure Replies(string subject, double share) => Share(subject, $"{share * 100:0}%", share, null) with { Quantity = Quantity.ShareOfReplies };

    private static PublishedFigure Time(Quantity quantity, string subject, int minutes) =>
        new(new(subject, subject), quantity, $"{minutes} minutes", null, Duration.FromMinutes(minutes), null, "https://a.example/");
}
