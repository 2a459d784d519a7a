using Harness.Ratings;
using Harness.Studies;
using NodaTime;

namespace Harness.Core.Tests.Ratings;

public sealed class BrandScoreTests
{
    private static readonly Scoring Weighed = Sheets.Rubric.Score! with { Channels = [new("email", 70), new("facebook", 20), new("x", 10)] };

    [Fact]
    public void The_mean_is_over_those_that_were_scored_and_the_others_are_counted_with_their_reasons()
    {
        NotRated unclear = new(MarkReason.Unclear);
        Judged half = Sheets.With(new AnsweredAfter(Duration.FromHours(2)), ("quality", unclear), ("tone", new Rated(2)));
        (string, Scored)[] all =
        [
            .. new[] { Sheets.Answered(Duration.FromHours(2), 10, 2), Sheets.Quiet(), half, half, Sheets.With(new StillOpen()) }.Select(judged => ("email", TotalScore.Row.Of(Sheets.Rubric, judged))),
        ];

        BrandScore score = BrandScore.Of(Sheets.Rubric.Score!, ["email"], all);

        Points mean = score.Mean.ShouldBeOfType<Points>();
        mean.Value.ShouldBe(22.5);
        mean.Parts.ShouldBe([new("speed", 10, 40, 0.25), new("quality", 10, 40, 0.25), new("tone", 2.5, 20, 0.125)]);
        (score.Conversations, score.Counted).ShouldBe((5, 2));
        score.Gaps.ShouldBe([new(new(GapReason.NotRated, "quality", MarkReason.Unclear), 2), new(new(GapReason.StillOpen), 1)]);
    }

    [Fact]
    public void Channels_count_by_their_use_and_not_by_the_number_of_conversations()
    {
        // e-mail 60 and 40, mean 50; Facebook 80; X 0: (70 x 50 + 20 x 80 + 10 x 0) / 100
        BrandScore score = BrandScore.Of(Weighed, ["email", "facebook", "x"], [("email", Of(60)), ("email", Of(40)), ("facebook", Of(80)), ("x", Of(0))]);

        ((Points)score.Mean).Value.ShouldBe(51, 1e-9);
    }

    [Fact]
    public void On_one_channel_alone_its_use_says_nothing() =>
        ((Points)BrandScore.Of(Weighed, ["simulated"], [("simulated", Of(60)), ("simulated", Of(40))]).Mean).Value.ShouldBe(50);

    [Fact]
    public void A_channel_without_a_scored_conversation_or_without_a_weight_leaves_no_score()
    {
        BrandScore.Of(Weighed, ["email", "x"], [("email", Of(60)), ("x", new NotScored([new(GapReason.StillOpen)]))]).Mean
            .ShouldBeOfType<NotScored>().Gaps.ShouldBe([new(GapReason.NoConversation, "x")]);
        BrandScore.Of(Weighed, ["email", "phone"], [("email", Of(60)), ("phone", Of(60))]).Mean
            .ShouldBeOfType<NotScored>().Gaps.ShouldBe([new(GapReason.ChannelWithoutWeight, "phone")]);
        BrandScore.Of(Weighed, ["email"], []).Mean.ShouldBeOfType<NotScored>().Gaps.ShouldBe([new(GapReason.NoConversation)]);
    }

    private static Points Of(double value) => new(value, 100, []);
}
