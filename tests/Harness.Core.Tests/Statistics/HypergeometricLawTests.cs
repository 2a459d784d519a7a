using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class HypergeometricLawTests
{
    [Fact]
    public void The_lady_tasting_tea_is_what_a_hand_counts()
    {
        HypergeometricLaw law = new(4, 4, 4);

        (law.Least, law.Most).ShouldBe((0, 4));
        law.Exactly(2).ShouldBe(36 / 70.0, 1e-15);
        law.AtMost(1).ShouldBe(17 / 70.0, 1e-15);
        law.AtLeast(3).ShouldBe(17 / 70.0, 1e-15);
        law.Mean.ShouldBe(2, 1e-15);
        law.NoLikelierThan(20 / 70.0).ShouldBe(34 / 70.0, 1e-15);
    }

    [Fact]
    public void Odds_tilt_it()
    {
        HypergeometricLaw law = new(4, 4, 4, 2); // weights 1, 16 x 2, 36 x 4, 16 x 8, 16

        law.Exactly(3).ShouldBe(128 / 321.0, 1e-15);
        law.Mean.ShouldBe((32 + 288 + 384 + 64) / 321.0, 1e-14);
    }

    [Fact]
    public void Margins_without_a_choice_are_certain()
    {
        new HypergeometricLaw(5, 3, 8).Exactly(5).ShouldBe(1);
        new HypergeometricLaw(0, 0, 0).AtLeast(0).ShouldBe(1);
    }

    [Fact]
    public void Far_tails_keep_their_digits()
    {
        HypergeometricLaw law = new(100, 100, 100);

        law.Exactly(100).ShouldBe(law.Exactly(0), 1e-70);
        law.Exactly(0).ShouldBe(1 / 9.0548514656103281e58, 1e-73); // one of 200! over 100! 100! choices
    }
}
