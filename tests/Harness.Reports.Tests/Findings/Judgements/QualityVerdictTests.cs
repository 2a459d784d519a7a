using Harness.Findings;
using Harness.Findings.Judgements;
using Harness.Ratings;
using Harness.Studies;
using Rated = Harness.Ratings.Rated;

namespace Harness.Reports.Tests.Findings.Judgements;

public sealed class QualityVerdictTests
{
    [Fact]
    public void Every_kind_of_sentence_is_as_it_should_read_in_English() => Sentences(HandRound.Five, Language.En).ShouldBe(
    [
        "Can: 97 of 104 answered conversations were rated in full, by 2\u00A0raters.",
        "Can: Zeta answered nothing: there is no reply to rate.",
        "Cannot: How good the replies of some brands are: it takes 10 rated replies to publish a figure. Too few: Delta (9).",
        "Can: Alpha scores higher than Beta: the difference holds. 3 with fewer than 30 rated replies stand apart.",
        "Can: With every weight up to 50% lower or higher, the two mean scores keep their order.",
    ]);

    [Fact]
    public void And_in_French() => Sentences(HandRound.Five, Language.Fr).ShouldBe(
    [
        "Can: 97 conversations répondues sur 104 ont été évaluées en entier, par 2\u00A0évaluateurs.",
        "Can: Zeta n’a rien répondu\u00A0: il n’y a pas de réponse à évaluer.",
        "Cannot: La qualité des réponses de certaines marques\u00A0: il faut 10 réponses évaluées pour publier un chiffre. Trop peu\u00A0: Delta (9).",
        "Can: Alpha a un meilleur score que Beta\u00A0: l’écart résiste au test. 3 autres, qui ont moins de 30 réponses évaluées, restent à part.",
        "Can: Chaque poids pouvant varier de 50\u00A0% en moins ou en plus, les deux scores moyens gardent leur ordre.",
    ]);

    [Fact]
    public void Raters_who_do_not_agree_bear_no_conclusion_on_that_criterion_and_a_constant_mark_is_not_called_agreement()
    {
        HandRound apart = new(new(new Row("alpha", 40, 30)), (_, number, rater) => (new Rated(rater == "ann" ? 1 + (number % 5) : 5 - (number % 5)), new Rated(1))) { Raters = ["ann", "bob"] };

        Sentences(apart, Language.En).ShouldContain(sentence => sentence.StartsWith("Cannot: Anything from the marks on “Answer” alone: the raters agree too little (Krippendorff’s alpha ", StringComparison.Ordinal));
        Sentences(apart, Language.En).ShouldNotContain(sentence => sentence.Contains("“Tone”", StringComparison.Ordinal));
        AgreementWord.All(apart.Quality).Select(word => word.Level).ShouldBe([Agreed.Low, Agreed.NotComputable]);
    }

    [Fact]
    public void Too_few_for_an_order_is_said_in_words() =>
        Sentences(new HandRound(new(new Row("alpha", 40, 29), new Row("beta", 40, 30)), (_, number, _) => (new Rated(1 + (number % 2)), new Rated(1))), Language.En)
            .ShouldContain("Cannot: An order of the brands by quality: it takes two brands with 30 rated replies each.");

    [Fact]
    public void Where_silence_has_no_points_replies_without_marks_pull_the_scores_down_and_that_is_said()
    {
        HandRound zero = HandRound.Five with { Silence = SilenceCount.Zero };

        Sentences(zero, Language.En).ShouldContain("Cannot: The full level of the scores: all silences are in them, and 7\u00A0answered conversations without every mark are not, which pulls them down.");
        Sentences(HandRound.Five, Language.En).ShouldNotContain(sentence => sentence.Contains("full level", StringComparison.Ordinal));
    }

    [Fact]
    public void Three_brands_are_told_in_tie_groups_and_what_turns_with_the_weights_is_said()
    {
        HandRound three = new(
            new(new Row("alpha", 40, 30), new Row("beta", 40, 30), new Row("gamma", 40, 30)),
            (slot, number, _) => slot.Brand.Id == "gamma" ? (new Rated(1 + (number % 2)), new Rated(0)) : slot.Brand.Id == "alpha" ? (new Rated(4 + (number % 2)), new Rated(number % 3 == 0 ? 2 : 1)) : (new Rated(4), new Rated(number % 2 == 0 ? 2 : 1)));

        Sentences(three, Language.En)[1..].ShouldBe(
        [
            "Can: Among 3 brands, 2 of 3 pairwise differences in the score hold after correction. Tie groups, higher scores first: 1) Alpha and Beta; 2) Gamma.",
            "Cannot: An order of mean scores that no choice of weights turns: with every weight up to 50% lower or higher, 2 of 3 pairs keep theirs.",
        ]);
    }

    private static string[] Sentences(HandRound round, Language language) => [.. QualityVerdict.Of(round.Quality).Select(finding => $"{finding.Says}: {finding.Sentence.In(language)}")];
}
