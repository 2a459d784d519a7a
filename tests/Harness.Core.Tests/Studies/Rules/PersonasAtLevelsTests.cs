using Harness.Studies;

namespace Harness.Core.Tests.Studies.Rules;

/// <summary>In the small study one persona has few followers, one an unknown number, and neither says what it is to the brands.</summary>
public sealed class PersonasAtLevelsTests
{
    private const string ByWeek = "  addressByWeek: [handle, name, handle]";

    [Theory]
    [InlineData("vary: [{factor: followers, levels: [few, many], how: balanced}]", "study.yaml:15:44: design.vary[0].levels[1]", "many", "followers")]
    [InlineData("vary: [{factor: standing, levels: [prospect, customer], how: crossed}]", "study.yaml:15:38: design.vary[0].levels[0]", "prospect", "standing")]
    [InlineData("vary: [{factor: standing, how: by-week}]", "study.yaml:15:19: design.vary[0].factor", "prospect", "standing")]
    [InlineData("arms: [{id: a, name: {en: A, fr: A}, percent: 50, set: {followers: some}}, {id: b, name: {en: B, fr: B}, percent: 50, set: {followers: few}}]", "study.yaml:15:70: design.arms[0].set.followers", "some", "followers")]
    public void A_level_that_no_persona_has_is_refused(string design, string place, string level, string factor)
    {
        Problem problem = SmallStudy.ReadWith("study.yaml", ByWeek, $"  {design}").Problems.ShouldHaveSingleItem();
        problem.In(Language.En).ShouldBe($"{place}: No persona has the level '{level}' of '{factor}', which the design uses: another would write in its place.");
        problem.In(Language.Fr).ShouldBe($"{place}: Aucun persona n’a le niveau «\u00a0{level}\u00a0» du facteur «\u00a0{factor}\u00a0», que le plan d’expérience utilise\u00a0: un autre écrirait à sa place.");
    }

    [Theory]
    [InlineData("vary: [{factor: followers, how: balanced}]")]
    [InlineData("vary: [{factor: followers, levels: [unknown, few], how: balanced}]")]
    public void Levels_that_some_persona_has_are_kept(string design) => SmallStudy.ReadWith("study.yaml", ByWeek, $"  {design}").Problems.ShouldBeEmpty();
}
