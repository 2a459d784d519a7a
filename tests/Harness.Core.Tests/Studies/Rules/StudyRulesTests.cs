using Harness.Studies;

namespace Harness.Core.Tests.Studies.Rules;

public sealed class StudyRulesTests
{
    public static TheoryData<string, string, string, string[]> Faults => new()
    {
        {
            "panel.yaml", "sector: soda", "sector: sodda",
            ["panel.yaml:9:13: brands[0].sector: 'sodda' is not a sector of the panel; allowed are soda, bank. Did you mean 'soda'?"]
        },
        {
            "panel.yaml", "channel: simulated", "channel: simulatde",
            ["panel.yaml:11:19: brands[0].accounts[0].channel: 'simulatde' is not a channel; allowed are simulated, web. Did you mean 'simulated'?"]
        },
        { "panel.yaml", "channel: simulated", "channel: twitter", ["panel.yaml:11:19: brands[0].accounts[0].channel: 'twitter' is not a channel; allowed are simulated, web."] },
        {
            "panel.yaml", "  - id: credit", "  - id: pepsi",
            [
                "panel.yaml:13:9: brands[1].id: 'pepsi' already stands on line 7; it may stand once.",
                "panel.yaml:44:14: world.laws[1].brand: 'credit' is not a brand of the panel; allowed are pepsi.",
            ]
        },
        {
            "panel.yaml", "presence: absent", "presence: absent\n      - {channel: simulated, handle: \"@credit\"}",
            ["panel.yaml:20:38: brands[1].accounts[1].handle: '@credit' already stands on line 17; it may stand once."]
        },
        {
            "study.yaml", "addressByWeek: [handle, name, handle]", "addressByWeek: [handle, name, handle]\n  channels: [web]",
            [
                "panel.yaml:11:7: brands[0].accounts: 'pepsi' has no account on 'web', a channel of the design.",
                "panel.yaml:17:7: brands[1].accounts: 'credit' has no account on 'web', a channel of the design.",
            ]
        },
        { "panel.yaml", "days: [sat]", "days: [sat, fri]", ["panel.yaml:26:35: calendars[0].open[1].hours: '10:00-12:30' overlaps '09:00-17:00' on fri."] },
        { "panel.yaml", "days: [sat]", "days: [sat, sat]", ["panel.yaml:26:22: calendars[0].open[1].days[1]: 'sat' already stands on line 26; it may stand once."] },
        {
            "panel.yaml", "- brand: credit", "- brand: pepsi",
            [
                "panel.yaml:32:5: world.laws: No law stands here for credit; every brand of the panel needs one.",
                "panel.yaml:44:14: world.laws[1].brand: 'pepsi' already stands on line 32; it may stand once.",
            ]
        },
        { "panel.yaml", "    - brand: credit\n", "", ["panel.yaml:32:5: world.laws: No law stands here for credit; every brand of the panel needs one."] },
        {
            "panel.yaml", "- brand: credit", "- brand: credits",
            ["panel.yaml:44:14: world.laws[1].brand: 'credits' is not a brand of the panel; allowed are pepsi, credit. Did you mean 'credit'?"]
        },
        {
            "panel.yaml", "staffed: office", "staffed: ofice",
            ["panel.yaml:33:16: world.laws[0].staffed: 'ofice' is not a calendar of the panel; allowed are office. Did you mean 'office'?"]
        },
        {
            "panel.yaml", "price: 1.25", "prize: 1.25",
            ["panel.yaml:30:29: world.categories.prize: 'prize' is not a category of the complaints; allowed are price, praise. Did you mean 'price'?"]
        },
        {
            "panel.yaml", "price: 1.25", "price: 1.26",
            ["panel.yaml:34:25: world.laws[0].answers.handle: '0.8' times the factor '1.26' of the category 'price' is more than 1."]
        },
        {
            "panel.yaml", "- brand: credit\n", "- {brand: credit, answers: {name: 0.1}}\n",
            ["panel.yaml:44:32: world.laws[1].answers: 'credit' answers, so its law needs the key 'latency'."]
        },
        {
            "panel.yaml", "- brand: credit\n", "- {brand: credit, answers: {name: 0.1}, latency: []}\n",
            ["panel.yaml:44:32: world.laws[1].answers: 'credit' answers, so its law needs the key 'latency'."]
        },
        {
            "panel.yaml", "- brand: credit\n", "- {brand: credit, acknowledges: 0.5, story: [{after: 1h, says: {en: Yes., fr: Oui.}}]}\n",
            ["panel.yaml:44:49: world.laws[1].story: A story takes the place of chance; remove it, or answers, latency, acknowledges, asksBack, redirects, handsOver and deletes."]
        },
        {
            "panel.yaml", "- brand: credit\n", "- {brand: credit, story: [{after: 1h}]}\n",
            ["panel.yaml:44:31: world.laws[1].story[0]: Nothing happens in this scene; write 'says', or 'removes: true'."]
        },
        { "personas.yaml", "id: p2", "id: p1", ["personas.yaml:6:7: [1].id: 'p1' already stands on line 1; it may stand once."] },
        {
            "complaints.yaml", "category: price", "category: prise",
            ["complaints.yaml:10:15: complaints[0].category: 'prise' is not a category of the complaints; allowed are price, praise. Did you mean 'price'?"]
        },
        {
            "complaints.yaml", "[soda, bank]", "[soda, bnk]",
            ["complaints.yaml:11:21: complaints[0].sectors[1]: 'bnk' is not a sector of the panel; allowed are soda, bank. Did you mean 'bank'?"]
        },
        {
            "complaints.yaml", "[soda, bank]", "[soda]",
            ["complaints.yaml:2:9: categories[0].id: The category 'price' has no complaint for bank; every category needs one for every sector."]
        },
        { "complaints.yaml", "[soda, bank]", "[soda, bank, soda]", ["complaints.yaml:11:27: complaints[0].sectors[2]: 'soda' already stands on line 11; it may stand once."] },
        { "complaints.yaml", "id: merci", "id: too-dear", ["complaints.yaml:17:9: complaints[1].id: 'too-dear' already stands on line 9; it may stand once."] },
        { "complaints.yaml", "Merci {brand}", "Merci", ["complaints.yaml:22:9: complaints[1].wordings[0]: {brand} stands here 0 times; it must stand exactly once."] },
        {
            "complaints.yaml", "Merci {brand}", "Merci {brand} et {brand}",
            ["complaints.yaml:22:9: complaints[1].wordings[0]: {brand} stands here 2 times; it must stand exactly once."]
        },
        {
            "complaints.yaml", "Merci {brand}", "Merci {brnad}",
            ["complaints.yaml:22:9: complaints[1].wordings[0]: '{brnad}' is no placeholder; braces hold {brand}, {order}, {product}, {date}, {proof}, {case}, {phone}, {email} and nothing else. Did you mean '{brand}'?"]
        },
        {
            "complaints.yaml", "Merci {brand}", "Merci {brand} {",
            ["complaints.yaml:22:9: complaints[1].wordings[0]: '{' is no placeholder; braces hold {brand}, {order}, {product}, {date}, {proof}, {case}, {phone}, {email} and nothing else."]
        },
        {
            "complaints.yaml", "Since last month.", "Since {month}.",
            ["complaints.yaml:16:15: complaints[0].followUp: '{month}' is no placeholder; braces hold {brand}, {order}, {product}, {date}, {proof}, {case}, {phone}, {email} and nothing else."]
        },
        {
            "complaints.yaml", "Since last month.", "Since last month, or perhaps a little before that, I could not say.",
            ["complaints.yaml:16:15: complaints[0].followUp: This text has 67 characters; allowed are 60."]
        },
        {
            "complaints.yaml", "why has this become so dear?", "why has this become so very dear to all of us here?",
            ["complaints.yaml:14:9: complaints[0].wordings[0]: With 'Crédit Général' this text has 66 characters; allowed are 60."]
        },
        {
            "complaints.yaml", "\"Why so dear, {brand}?\"", "\"{brand} why has this become so dear?\"",
            ["complaints.yaml:15:9: complaints[0].wordings[1]: '{brand} why has this become so dear?' already stands on line 14; it may stand once."]
        },
        {
            "rubric.yaml", "mark: 20", "mark: 0",
            ["rubric.yaml:10:16: criteria[0].levels[1].mark: '0' does not come after '0'; the marks must rise, worst first."]
        },
        { "published.yaml", "  share: 0.9\n", "", ["published.yaml:1:3: [0]: Neither 'share' nor 'time' stands here; exactly one of them is needed."] },
        { "published.yaml", "share: 0.9", "share: 0.9\n  time: 1h", ["published.yaml:1:3: [0]: Both 'share' and 'time' stand here; exactly one of them is needed."] },
        {
            "study.yaml", "start: 2012-01-30", "start: 2012-02-01",
            ["study.yaml:10:10: schedule.start: '2012-02-01' is not a Monday; a study begins on one. Did you mean '2012-01-30'?"]
        },
        {
            "study.yaml", "start: 2012-01-30", "start: 2012-02-03",
            ["study.yaml:10:10: schedule.start: '2012-02-03' is not a Monday; a study begins on one. Did you mean '2012-02-06'?"]
        },
        { "study.yaml", "days: [mon, thu]", "days: [mon, mon]", ["study.yaml:12:15: schedule.days[1]: 'mon' already stands on line 12; it may stand once."] },
        { "study.yaml", "until: 1d12h", "until: 60m", ["study.yaml:20:13: looks[1].until: '60m' does not come after '1h'; the ages must rise."] },
        { "study.yaml", "window: 7d", "window: 6d", ["study.yaml:21:13: looks[2].until: '168h' is not the window '6d'; the last age must be. Did you mean '6d'?"] },
    };

    public static TheoryData<string, string, string, string> FrenchFaults => new()
    {
        {
            "panel.yaml", "sector: soda", "sector: sodda",
            "panel.yaml:9:13: brands[0].sector: «\u00a0sodda\u00a0» n’est pas un secteur du panel\u00a0; valeurs admises\u00a0: soda, bank. "
            + "Vouliez-vous dire «\u00a0soda\u00a0»\u00a0?"
        },
        {
            "complaints.yaml", "[soda, bank]", "[soda]",
            "complaints.yaml:2:9: categories[0].id: La catégorie «\u00a0price\u00a0» n’a aucune réclamation pour bank\u00a0; "
            + "chaque catégorie en demande une pour chaque secteur."
        },
        {
            "complaints.yaml", "Merci {brand}", "Merci",
            "complaints.yaml:22:9: complaints[1].wordings[0]: {brand} figure ici 0 fois\u00a0; il faut exactement une occurrence."
        },
        {
            "study.yaml", "start: 2012-01-30", "start: 2012-02-01",
            "study.yaml:10:10: schedule.start: «\u00a02012-02-01\u00a0» n’est pas un lundi\u00a0; une étude commence un lundi. "
            + "Vouliez-vous dire «\u00a02012-01-30\u00a0»\u00a0?"
        },
        {
            "published.yaml", "  share: 0.9\n", "",
            "published.yaml:1:3: [0]: Ni «\u00a0share\u00a0» ni «\u00a0time\u00a0» ne figure ici\u00a0; il faut exactement l’un des deux."
        },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_broken_rule_is_told_where_it_is_broken(string file, string found, string instead, string[] problems)
    {
        StudyResult result = SmallStudy.ReadWith(file, found, instead);

        result.Problems.Select(problem => problem.In(Language.En)).ShouldBe(problems);
        result.Study.ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(FrenchFaults))]
    public void A_broken_rule_is_told_in_French_too(string file, string found, string instead, string problem) =>
        SmallStudy.ReadWith(file, found, instead).Problems.Select(each => each.In(Language.Fr)).ShouldBe([problem]);

    [Fact]
    public void A_text_is_measured_as_it_is_sent_composed()
    {
        StudyResult decomposed = SmallStudy.ReadWith("panel.yaml", "name: Crédit Général", "name: Cre\u0301dit Ge\u0301ne\u0301ral");
        StudyResult tooLong = SmallStudy.Read(SmallStudy.With(
            SmallStudy.With(SmallStudy.Files, "panel.yaml", "name: Crédit Général", "name: Cre\u0301dit Ge\u0301ne\u0301ral"), "study.yaml", "textLimit: 60", "textLimit: 42"));

        decomposed.Problems.ShouldBeEmpty();
        tooLong.Problems.Select(problem => problem.In(Language.En))
            .ShouldBe(["complaints.yaml:14:9: complaints[0].wordings[0]: With 'Crédit Général' this text has 43 characters; allowed are 42."]);
    }

    [Fact]
    public void Nothing_is_said_of_references_to_what_could_not_be_read() =>
        SmallStudy.ReadWith("panel.yaml", "id: bank", "id: Bank").Problems.Select(problem => problem.Path).ShouldBe(["sectors[1].id"]);

    [Fact]
    public void Without_a_text_limit_a_text_may_be_of_any_length()
    {
        var unlimited = SmallStudy.With(SmallStudy.Files, "study.yaml", "textLimit: 60\n", "");

        SmallStudy.Read(SmallStudy.With(unlimited, "complaints.yaml", "Since last month.", new string('x', 5000))).Problems.ShouldBeEmpty();
    }
}
