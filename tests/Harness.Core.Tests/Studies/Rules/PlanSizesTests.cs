using Harness.Studies;

namespace Harness.Core.Tests.Studies.Rules;

public sealed class PlanSizesTests
{
    private const string ByWeek = "  addressByWeek: [handle, name, handle]";

    [Theory]
    [InlineData(500, null, null)] // 500 weeks of two days, a thousand messages each to two brands
    [InlineData(501, "2,004,000", "2\u202f004\u202f000")]
    [InlineData(520, "2,080,000", "2\u202f080\u202f000")]
    public void A_wave_has_two_million_contacts_at_most(int weeks, string? english, string? french)
    {
        IReadOnlyList<Problem> problems = SmallStudy.ReadWith("study.yaml", "weeks: 6", $"weeks: {weeks}\n  perDay: 1000").Problems;
        problems.Select(problem => problem.In(Language.En)).ShouldBe(english is null ? [] :
            [$"study.yaml:11:10: schedule.weeks: One wave has up to {english} contacts; at most 2,000,000 can be planned. Fewer weeks, fewer messages a day or several studies would do."]);
        problems.Select(problem => problem.In(Language.Fr)).ShouldBe(french is null ? [] :
            [$"study.yaml:11:10: schedule.weeks: Une vague compte jusqu’à {french} contacts\u00a0; on peut en planifier 2\u202f000\u202f000 au plus. Il suffirait de moins de semaines, de moins de messages par jour ou de plusieurs études."]);
    }

    [Fact]
    public void Repeats_that_are_counted_keep_a_long_schedule_small()
    {
        Dictionary<string, string> files = SmallStudy.With(SmallStudy.Files, "study.yaml", "weeks: 6", "weeks: 520\n  perDay: 1000");
        SmallStudy.Read(SmallStudy.With(files, "study.yaml", ByWeek, "  vary: [{factor: address, levels: [handle, name], how: crossed}]\n  repeats: 4")).Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1_250, null, null)] // two categories and four forms of address
    [InlineData(1_251, "10,008", "10\u202f008")]
    public void Crossed_factors_have_ten_thousand_combinations_at_most(int personas, string? english, string? french)
    {
        Dictionary<string, string> files = SmallStudy.With(
            SmallStudy.Files, "study.yaml", ByWeek, "  vary:\n    - {factor: persona, how: crossed}\n    - {factor: category, how: crossed}\n    - {factor: address, how: crossed}\n    - {factor: brand, how: crossed}\n    - {factor: visibility, how: balanced}");
        files["personas.yaml"] = string.Concat(Enumerable.Range(1, personas).Select(number => $"- {{id: p{number}, locale: en-US, followers: few}}\n"));
        IReadOnlyList<Problem> problems = SmallStudy.Read(files).Problems;
        problems.Select(problem => problem.In(Language.En)).ShouldBe(english is null ? [] :
            [$"study.yaml:16:5: design.vary: The crossed factors have {english} combinations of levels; at most 10,000 can be planned. Cross fewer of them, and balance the others."]);
        problems.Select(problem => problem.In(Language.Fr)).ShouldBe(french is null ? [] :
            [$"study.yaml:16:5: design.vary: Les facteurs croisés ont {french} combinaisons de niveaux\u00a0; on peut en planifier 10\u202f000 au plus. Croisez-en moins et équilibrez les autres."]);
    }
}
