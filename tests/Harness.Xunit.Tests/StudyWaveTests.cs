using Harness.Studies;
using NodaTime;
using Xunit.Sdk;

namespace Harness.Xunit.Tests;

/// <summary>Thirty messages a desk. All in time bear 0.05^(1/30) = 90.5 %; none in time allows 1 − (1/365)^(1/30) = 17.9 %, or 1 − (1/730)^(1/30) = 19.7 % where two entries share a red night a year.</summary>
public sealed class StudyWaveTests
{
    private const string Skipped = "$XunitDynamicSkip$";

    [Fact]
    public async Task A_promise_that_is_kept_passes()
    {
        using Shop shop = new();
        StudyWave wave = await shop.Simulate();

        wave.ShouldMeet(InTwoHours("prompt"));
        wave.ShouldMeet(InTwoHours("prompt"), NotEnoughData.Fail);
        wave.ShouldMeet("prompt", wave.Study.Panel.Brands[0].Commitments![0], NotEnoughData.Fail);
    }

    [Fact]
    public async Task A_promise_that_is_broken_fails_whatever_too_little_data_means()
    {
        using Shop shop = new();
        StudyWave wave = await shop.Simulate();

        foreach (NotEnoughData rule in Enum.GetValues<NotEnoughData>())
        {
            Should.Throw<FailException>(() => wave.ShouldMeet(InTwoHours("slow"), rule));
        }
    }

    [Fact]
    public async Task A_promise_of_the_gate_shares_its_budget_and_one_of_the_test_has_its_own()
    {
        using Shop shop = new();
        using Interface english = new("en-GB");
        StudyWave wave = await shop.Simulate();

        Should.Throw<FailException>(() => wave.ShouldMeet(wave.Study.Gate!.Entries[1])).Message.ShouldContain("between 0.0% and 19.7%");
        Should.Throw<FailException>(() => wave.ShouldMeet(InTwoHours("slow"))).Message.ShouldContain("between 0.0% and 17.9%");
    }

    [Fact]
    public async Task Too_little_data_skips_the_test_unless_it_is_to_fail_or_pass()
    {
        using Shop shop = new();
        using Interface english = new("en-GB");
        StudyWave wave = await shop.Simulate();
        GateEntry strict = InTwoHours("prompt") with { Share = 0.95 };

        string said = Should.Throw<SkipException>(() => wave.ShouldMeet(strict)).Message.Replace('\u00A0', ' ');
        said.ShouldStartWith(Skipped + "in-2h: 30 messages on 30 nights (an answer by a person): 100.0% within 2 h, between 90.5% and 100.0%. Promised: 95.0% within 2 h. Not enough data");
        said.ShouldNotContain("\n");
        Should.Throw<FailException>(() => wave.ShouldMeet(strict, NotEnoughData.Fail)).Message.ShouldContain("Not enough data");
        wave.ShouldMeet(strict, NotEnoughData.Pass);
    }

    [Fact]
    public async Task In_the_warm_up_too_little_data_skips_even_where_it_would_fail()
    {
        using Shop shop = new(("  nights: 30", "  nights: 30\n  warmUp: 31"));
        StudyWave wave = await shop.Simulate();

        Should.Throw<SkipException>(() => wave.ShouldMeet(InTwoHours("prompt") with { Share = 0.95 }, NotEnoughData.Fail));
    }

    [Theory]
    [InlineData("prompt")]
    [InlineData("slow")]
    public async Task One_message_never_fails_and_never_passes(string brand)
    {
        using Shop shop = new(("weeks: 6, days: [mon, tue, wed, thu, fri]", "weeks: 1, days: [mon]"), ("  nights: 30\n", ""));
        StudyWave wave = await shop.Simulate();

        Should.Throw<SkipException>(() => wave.ShouldMeet(InTwoHours(brand)));
        Should.Throw<SkipException>(() => wave.ShouldMeet(InTwoHours(brand) with { Share = 0.01, Confidence = 0.5 }));
    }

    [Fact]
    public async Task The_gate_of_a_study_fails_by_one_promise_and_names_that_one_alone()
    {
        using Shop shop = new();
        using Interface english = new("en-GB");
        StudyWave wave = await shop.Simulate();

        string said = Should.Throw<FailException>(() => wave.ShouldMeetItsGate()).Message;

        said.ShouldContain("slow-in-2h: ");
        said.ShouldNotContain("prompt-in-2h");
    }

    [Fact]
    public async Task Without_a_gate_a_study_is_held_to_what_its_brands_promise()
    {
        using Shop shop = new(("gate:", "#"), ("  nights: 30", "#"), ("  entries:", "#"), ("    - {id: prompt-in", "#"), ("    - {id: slow-in", "#"));
        StudyWave wave = await shop.Simulate();
        wave.Study.Gate.ShouldBeNull();

        wave.ShouldMeetItsGate(NotEnoughData.Fail);
    }

    [Fact]
    public async Task A_study_that_promises_nothing_says_so()
    {
        using Shop shop = new(
            ("gate:", "#"), ("  nights: 30", "#"), ("  entries:", "#"), ("    - {id: prompt-in", "#"), ("    - {id: slow-in", "#"), ("    commitments:", "#"));
        using Interface english = new("en-GB");
        StudyWave wave = await shop.Simulate();

        Should.Throw<StudyException>(() => wave.ShouldMeetItsGate()).Message.ShouldBe("shop promises nothing: it has no key 'gate', and its brands have no 'commitments'.");
    }

    [Fact]
    public async Task A_wave_played_in_a_test_and_its_journal_say_the_same()
    {
        using Shop shop = new();
        await shop.Play();
        StudyWave played = await shop.Simulate(), read = shop.Load().Open(shop.Reports);

        Facts(Should.Throw<FailException>(() => read.ShouldMeetItsGate()).Message).ShouldBe(Facts(Should.Throw<FailException>(() => played.ShouldMeetItsGate()).Message));

        static string[] Facts(string message) => message.Split(Environment.NewLine)[..10];
    }

    [Fact]
    public async Task A_brand_that_is_not_in_the_study_is_named_with_those_that_are()
    {
        using Shop shop = new();
        using Interface english = new("en-GB");
        StudyWave wave = await shop.Simulate();
        Commitment promise = wave.Study.Panel.Brands[0].Commitments![0];

        Should.Throw<ArgumentException>(() => wave.ShouldMeet("promt", promise)).Message
            .ShouldStartWith("Brand “promt” is not in the study. It has: prompt, slow. Did you mean 'prompt'?");
    }

    private static GateEntry InTwoHours(string brand) => new("in-2h", GateMetric.Share, Rung.Human, Duration.FromHours(2), brand, Share: 0.9);
}
