using Harness.Documents;
using Harness.Publishing;
using Harness.Reports.Tests.Findings;
using Harness.Reports.Tests.Findings.Judgements;
using Harness.Studies;
using NodaTime;

namespace Harness.Reports.Tests.Publishing;

public sealed class PublicRulesTests
{
    private static readonly LocalDate Sent = new(2024, 3, 4), Today = new(2024, 4, 2);
    private static readonly Wave Plain = new(new Row("apple", 40, 20) { Channel = "email" }, new Row("pear", 40, 5) { Channel = "email" });

    private static readonly Publication Ready = Publication.None
        .With(new PackSent(new(2024, 3, 20), "apple", new(2024, 4, 1))).With(new PackSent(new(2024, 3, 20), "pear", new(2024, 4, 1))).With(new SignedOff(Today, "Anna", "00ff"));

    [Fact]
    public void With_everything_in_order_nothing_is_refused() =>
        Check(Allowed(Plain), Ready).Select(check => (check.Id, check.Verdict)).ShouldBe(
        [
            ("authorisation", PublicVerdict.Ok), ("floors", PublicVerdict.Ok), ("reply", PublicVerdict.Ok), ("sign-off", PublicVerdict.Ok), ("rubric", PublicVerdict.Ok), ("platform", PublicVerdict.Ok), ("people", PublicVerdict.Ok),
        ]);

    [Fact]
    public void With_nothing_in_order_every_refusal_is_listed_at_once()
    {
        PublicCheck[] refused = [.. Check(Plain.Report, Publication.None).Where(check => check.Verdict == PublicVerdict.Refused)];

        refused.Select(check => check.Id).ShouldBe(["authorisation", "reply", "sign-off"]);
        refused[0].Says.En.ShouldBe("Apple: no authorisation is on record. Pear: no authorisation is on record.");
        refused[1].Says.Fr.ShouldContain("Pear n’a rien reçu à quoi répondre");
    }

    [Fact]
    public void An_authorisation_that_had_run_out_or_names_another_channel_refuses()
    {
        One("authorisation", Allowed(Plain, until: new(2024, 3, 3), on: new(2024, 3, 1)), Ready).Says.En.Replace('\u00A0', ' ').ShouldStartWith("Apple: 40 messages sent outside its authorisation, the first on 4 March 2024.");
        One("authorisation", Allowed(Plain, on: new(2024, 3, 5)), Ready).Verdict.ShouldBe(PublicVerdict.Refused);
        One("authorisation", Allowed(Plain, channels: ["x"]), Ready).Says.Fr.Replace('\u00A0', ' ').ShouldBe("Apple : non autorisée pour le canal courriel. Pear : non autorisée pour le canal courriel.");
    }

    [Fact]
    public void Simulated_brands_need_neither_authorisation_nor_reply_but_what_was_promised_to_them_is_kept()
    {
        Check(Plain.Report, new([new SignedOff(Today, "Anna", "00ff")]), isLive: false).ShouldAllBe(check => check.Verdict == PublicVerdict.Ok);
        One("reply", Plain.Report, new([new PackSent(Today, "pear", new(2024, 4, 12))]), isLive: false).Says.En.ShouldBe("Pear may answer until 12 April 2024.");
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void The_last_day_of_a_period_belongs_to_the_brand(int day, bool isRefused) =>
        PublicRules.Check(new(Allowed(Plain).Analysis, Allowed(Plain), Ready, new(2024, 4, day), IsLive: true)).Single(check => check.Id == "reply").Verdict.ShouldBe(isRefused ? PublicVerdict.Refused : PublicVerdict.Ok);

    [Fact]
    public void A_period_that_is_not_waited_for_is_overridden_with_its_reason_in_print()
    {
        PublicCheck check = One("reply", Allowed(Plain), new([new PeriodOverridden(Sent, "A recall of toys.")]));

        check.Verdict.ShouldBe(PublicVerdict.Overridden);
        check.Says.En.ShouldStartWith("Not waited for: A recall of toys. (Apple was given nothing to answer");
    }

    [Fact]
    public void A_sign_off_holds_for_one_state_of_the_journal_and_its_name_is_not_said()
    {
        One("sign-off", Allowed(Plain), new([new SignedOff(Sent, "Anna", "beef")])).Says.En.ShouldBe("Signed off on 4 March 2024 for another state of the journal.");
        Check(Allowed(Plain), Ready).ShouldAllBe(check => !check.Says.En.Contains("Anna", StringComparison.Ordinal));
    }

    [Fact]
    public void Below_the_floors_it_is_labelled_with_whom_that_concerns()
    {
        PublicCheck check = One("floors", Allowed(new(new Row("apple", 29, 3), new Row("pear", 9, 1))), Ready);

        check.Verdict.ShouldBe(PublicVerdict.Labelled);
        check.Says.En.ShouldBe("Fewer than 30 messages, no order: Apple. Fewer than 10 messages, no figure: Pear.");
    }

    [Fact]
    public void X_is_named_and_left_out_and_refuses_where_there_is_nothing_else()
    {
        PublicCheck mixed = One("platform", Allowed(new(new Row("apple", 40, 20) { Channel = "email" }, new Row("pear", 12, 5) { Channel = "x" })), Ready);
        PublicCheck alone = One("platform", Allowed(new(new Row("apple", 40, 20) { Channel = "x" }, new Row("pear", 40, 5) { Channel = "x" })), Ready);

        mixed.Verdict.ShouldBe(PublicVerdict.Labelled);
        mixed.Says.En.Replace('\u00A0', ' ').ShouldBe("The terms of X (12 messages) rule out a public comparison of brands: left out of every figure in public.");
        alone.Verdict.ShouldBe(PublicVerdict.Refused);
        One("platform", Allowed(new(new Row("apple", 40, 20) { Channel = "x" })), Ready).Verdict.ShouldBe(PublicVerdict.Ok);
    }

    [Theory]
    [InlineData("Write to julie@pear.example.", true)]
    [InlineData("Call 06 12 34 56 78.", true)]
    [InlineData("We answered every message.", false)]
    public void An_address_in_what_a_brand_answers_refuses_and_says_where(string text, bool isRefused)
    {
        PublicCheck check = One("people", Allowed(Plain), Ready.With(new BrandAnswered(Today, "pear", text)));

        check.Verdict.ShouldBe(isRefused ? PublicVerdict.Refused : PublicVerdict.Ok);
        (!isRefused || check.Says.En.Contains("the answer of Pear", StringComparison.Ordinal)).ShouldBeTrue();
    }

    [Fact]
    public void A_rubric_changed_after_the_ratings_refuses_and_another_one_is_labelled()
    {
        Report rated = HandRound.Five.Report;
        Study study = rated.Study with { Rubric = rated.Quality!.Round.Rubric };
        Report Of(Rubric rubric) => rated with { Plan = rated.Plan with { Study = study with { Rubric = rubric } }, Analysis = rated.Analysis with { Study = study with { Rubric = rubric } } };

        One("rubric", Of(study.Rubric), Ready).Verdict.ShouldBe(PublicVerdict.Ok);
        One("rubric", Of(study.Rubric with { About = new("Changed.", "Changée.") }), Ready).Verdict.ShouldBe(PublicVerdict.Refused);
        One("rubric", Of(study.Rubric with { Id = "other" }), Ready).Verdict.ShouldBe(PublicVerdict.Labelled);
    }

    private static PublicCheck One(string id, Report report, Publication publication, bool isLive = true) => Check(report, publication, isLive).Single(check => check.Id == id);

    private static IReadOnlyList<PublicCheck> Check(Report report, Publication publication, bool isLive = true) => PublicRules.Check(new(report.Analysis, report, publication, Today, isLive));

    /// <summary>The report of a wave whose brands are all authorised.</summary>
    private static Report Allowed(Wave wave, LocalDate? on = null, LocalDate? until = null, IReadOnlyList<string>? channels = null) =>
        (wave with { Authorised = new(Basis.WrittenPermission, "The board", on ?? new(2024, 1, 1), until, null, channels) }).Report;
}
