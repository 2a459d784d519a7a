using Harness.Findings.Prospects;
using Harness.Planning;
using Harness.Studies;
using NodaTime;

namespace Harness.Reports.Tests.Findings.Prospects;

public sealed class RefusalsTests
{
    private static readonly Study Race = Scenarios.Race();
    private static readonly Study Calls = On("phone") with { Costs = new("EUR", null, null, null, [new("phone", null, null, null, Duration.FromMinutes(10), null, null)]) };
    private static readonly Weekday[] Weekdays = [Weekday.Mon, Weekday.Tue, Weekday.Wed, Weekday.Thu, Weekday.Fri];

    [Fact]
    public void The_race_is_refused_nothing() => Said(Race, Language.En).ShouldBeEmpty();

    [Fact]
    public void Repeats_without_room_are_refused_with_the_length_that_would_do()
    {
        Study study = Race with
        {
            Personas = [.. Race.Personas.Select((persona, i) => persona with { Standing = i % 2 == 0 ? Standing.Customer : Standing.Prospect })],
            Design = new(Vary: [new(Factor.Visibility, null, Spread.Crossed), new(Factor.Standing, null, Spread.Crossed)], Repeats: 6),
        };
        string[] english = Said(study, Language.En), french = Said(study, Language.Fr);
        english[0].ShouldBe("Each brand is to meet every combination of visibility × customer or prospect 6 times: that is 24 contacts, and the schedule has room for 20. That would do: 5 weeks in place of 4, or more messages a day, or fewer repeats.");
        french[0].ShouldBe("Chaque marque doit rencontrer chaque combinaison de la visibilité × client ou prospect 6 fois, soit 24 contacts, et le calendrier en admet 20. Il suffirait de 5 semaines au lieu de 4, de plus de messages par jour, ou de moins de répétitions.");
        english.Length.ShouldBe(1 + 10 + 1);
        english[1].ShouldStartWith("McDonald's lacks 4 contacts: visibility=");
        french[1].ShouldStartWith("McDonald's : il manque 4 contacts, soit visibility=");
        english[^1].ShouldBe("And so for 4 more brands.");
        french[^1].ShouldBe("De même pour 4 autres marques.");
    }

    [Fact]
    public void Testers_whom_no_persona_is_are_told_by_what_the_design_has_drawn_together()
    {
        FollowerTier[] tiers = [FollowerTier.Few, FollowerTier.Many];
        Study study = Race with
        {
            Personas = [.. Race.Personas.Take(2).Select((persona, i) => persona with { Followers = tiers[i], Standing = i == 0 ? Standing.Customer : Standing.Prospect })],
            Design = new(Vary: [new(Factor.Followers, ["few", "many"], Spread.Crossed), new(Factor.Standing, null, Spread.Crossed)]),
        };
        string[] english = Said(study, Language.En), french = Said(study, Language.Fr);
        english.ShouldBe(
            ["70 contacts ask for a tester that no persona is (followers=few, standing=prospect): add one, or vary less.", "70 contacts ask for a tester that no persona is (followers=many, standing=customer): add one, or vary less."], ignoreOrder: true);
        french.ShouldContain("70 contacts demandent un testeur qu’aucun persona n’est (followers=few, standing=prospect) : ajoutez-en un, ou faites varier moins.");
    }

    [Fact]
    public void A_rota_that_is_too_short_is_told_with_what_would_do()
    {
        Study study = Calls with { Rota = [new("anna", Weekdays, new(9 * 60, 11 * 60), null)] };
        Said(study, Language.En).ShouldBe(["Week 1: 11.67 h of work by hand (phone), and the rota has 10 h. That would do: 1.67 h more a week, or the same contacts over 5 weeks."]);
        Said(study, Language.Fr).ShouldBe(["Semaine 1 : 11,67 h de travail à la main (phone), et le tableau de présence en compte 10 h. Il suffirait de 1,67 h de plus par semaine, ou des mêmes contacts sur 5 semaines."]);
    }

    [Fact]
    public void Days_on_which_nobody_is_there_are_named()
    {
        Study study = Calls with { Rota = [new("anna", Weekdays[..3], new(9 * 60, 17 * 60), null)] };
        Said(study, Language.En).ShouldBe(["112 contacts by hand (phone) on days when nobody of the rota is there for it in the hours of sending (Thursday, Friday). That would do: a shift on these days, or sending on other days."]);
        Said(study, Language.Fr)[0].ShouldContain("(jeudi, vendredi)");
    }

    [Fact]
    public void A_limit_of_a_platform_is_told_with_numbers()
    {
        Study study = On("x") with { Panel = On("x").Panel with { Brands = [.. On("x").Panel.Brands.Select(brand => brand with { Authorisation = new(Basis.OwnBrand, "us", new(2012, 1, 1), null, null, null) })] } };
        study = study with { Personas = [study.Personas[0]], Schedule = study.Schedule with { PerDay = 4, Hours = new(9 * 60, (9 * 60) + 15) } };
        Said(study, Language.En).ShouldBe([$"More than the platform lets through: 112 messages on x as {study.Personas[0].Id} within 15 min, allowed are 100. That would do: longer hours, fewer a day, or more personas."]);
    }

    private static Study On(string channel) => Race with
    {
        Panel = Race.Panel with { Brands = [.. Race.Panel.Brands.Select(brand => brand with { Accounts = [new(channel, brand.Accounts[0].Handle, null, null)] })] },
    };

    private static string[] Said(Study study, Language language)
    {
        Plan plan = Planner.Plan(study, 1);
        return [.. Refusals.Of(plan, Prospect.Of(plan)).Select(words => words.In(language).Replace('\u00A0', ' '))];
    }
}
