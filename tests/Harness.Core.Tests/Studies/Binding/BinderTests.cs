using Harness.Studies;

namespace Harness.Core.Tests.Studies.Binding;

public sealed class BinderTests
{
    private const string Time = "a time such as 30s, 15m, 2h, 7d or 1h30m";
    private const string Identifier = "an identifier: letters a to z, digits and hyphens, at most 64, beginning with a letter or digit";

    public static TheoryData<string, string, string, string> Faults => new()
    {
        { "study.yaml", "id: small-2012", "id: Small Été 2012", $"study.yaml:1:5: id: 'Small Été 2012' is not {Identifier}. Did you mean 'small-ete-2012'?" },
        { "study.yaml", "id: small-2012\n", "", $"study.yaml:1:1: The key 'id' is missing; its value is {Identifier}." },
        { "study.yaml", "id: small-2012", "id:", $"study.yaml:1:4: id: A value is missing here; needed is {Identifier}." },
        { "study.yaml", "id: small-2012", "id: ''", "study.yaml:1:5: id: This text is empty." },
        { "study.yaml", "id: small-2012", "id: [a]", $"study.yaml:1:5: id: Here stands a list; needed is {Identifier}." },
        {
            "study.yaml", "window: 7d", "windw: 7d",
            "study.yaml:16:1: 'windw' is not a key here; the keys are id, title, about, panel, personas, complaints, rubric, schedule, design, window, "
            + "textLimit, looks, published, scripts, cases, caps, aims, acceptUnderpowered, costs, rota… (26). Did you mean 'window'?"
        },
        { "study.yaml", "window: 7d\n", "", $"study.yaml:1:1: The key 'window' is missing; its value is {Time}." },
        { "study.yaml", "window: 7d", "window: 7 j", $"study.yaml:16:9: window: '7 j' is not {Time}. Did you mean '7d'?" },
        { "study.yaml", "window: 7d", "window: 0s", $"study.yaml:16:9: window: '0s' is not {Time}." },
        { "study.yaml", "every: 12h}", "every: 12}", $"study.yaml:21:26: looks[2].every: '12' is not {Time}." },
        { "study.yaml", "textLimit: 60", "textLimit: 10", "study.yaml:17:12: textLimit: '10' is out of range; allowed is 20 to 100000." },
        { "study.yaml", "textLimit: 60", "textLimit: \"60\"", "study.yaml:17:12: textLimit: '60' stands in quotes; write it without." },
        { "study.yaml", "textLimit: 60", "textLimit: sixty", "study.yaml:17:12: textLimit: 'sixty' is not a whole number." },
        { "study.yaml", "textLimit: 60", "textLimit: 99999999999", "study.yaml:17:12: textLimit: '99999999999' is not a whole number." },
        { "study.yaml", "textLimit: 60", "textLimit: ~", "study.yaml:17:12: textLimit: A value is missing here; needed is a whole number." },
        { "study.yaml", "weeks: 6", "weeks: 521", "study.yaml:11:10: schedule.weeks: '521' is out of range; allowed is 1 to 520." },
        {
            "study.yaml", "zone: Europe/Paris", "zone: Europe/Pari",
            "study.yaml:9:9: schedule.zone: 'Europe/Pari' is not an IANA time zone such as Europe/Paris. Did you mean 'Europe/Paris'?"
        },
        {
            "panel.yaml", "zone: America/New_York", "zone: New York",
            "panel.yaml:22:11: calendars[0].zone: 'New York' is not an IANA time zone such as Europe/Paris. Did you mean 'America/New_York'?"
        },
        { "study.yaml", "zone: Europe/Paris", "zone: UTC+01:00", "study.yaml:9:9: schedule.zone: 'UTC+01:00' is not an IANA time zone such as Europe/Paris." },
        { "study.yaml", "start: 2012-01-30", "start: 30/01/2012", "study.yaml:10:10: schedule.start: '30/01/2012' is not a date such as 2012-01-30." },
        { "study.yaml", "start: 2012-01-30", "start: 2012-02-30", "study.yaml:10:10: schedule.start: '2012-02-30' is not a date such as 2012-01-30." },
        { "study.yaml", "start: 2012-01-30", "start: 9999-12-31", "study.yaml:10:10: schedule.start: '9999-12-31' is not a date such as 2012-01-30." },
        {
            "study.yaml", "days: [mon, thu]", "days: [mon, thr]",
            "study.yaml:12:15: schedule.days[1]: 'thr' is not one of mon, tue, wed, thu, fri, sat, sun. Did you mean 'thu'?"
        },
        { "study.yaml", "days: [mon, thu]", "days: []", "study.yaml:12:9: schedule.days: This list has 0 entries; at least 1 is needed." },
        { "study.yaml", "days: [mon, thu]", "days: mon", "study.yaml:12:9: schedule.days: 'mon' is not a list." },
        {
            "study.yaml", "hours: 09:00-24:00", "hours: 9h00 - 17h30",
            "study.yaml:13:10: schedule.hours: '9h00 - 17h30' is not a stretch of hours such as 09:00-17:00. Did you mean '09:00-17:30'?"
        },
        {
            "study.yaml", "hours: 09:00-24:00", "hours: 17:00-09:00",
            "study.yaml:13:10: schedule.hours: '17:00-09:00' is not a stretch of hours such as 09:00-17:00."
        },
        {
            "study.yaml", "[handle, name, handle]", "{handle: 1}",
            "study.yaml:15:18: design.addressByWeek: Here stands a block of keys and values; needed is a list."
        },
        { "study.yaml", "fr: Petit}", "fr: \" \"}", "study.yaml:2:24: title.fr: This text is empty." },
        { "study.yaml", ", fr: Petit}", "}", "study.yaml:2:8: title: The key 'fr' is missing; its value is a text." },
        { "study.yaml", ", fr: Petit}", ", fr: Petit, de: Klein}", "study.yaml:2:31: title: 'de' is not a key here; the keys are en, fr." },
        { "study.yaml", "{en: Small, fr: Petit}", "Small", "study.yaml:2:8: title: 'Small' is not a block with the keys en, fr." },
        { "study.yaml", "panel: panel.yaml", "panel: ../panel.yaml", "study.yaml:4:8: panel: '../panel.yaml' is not the name of a file in the same folder." },
        { "study.yaml", "panel: panel.yaml", "panel: other.yaml", "study.yaml:4:8: panel: There is no file 'other.yaml' here." },
        { "study.yaml", "panel: panel.yaml", "panel: study.yaml", "study.yaml:4:8: panel: The file 'study.yaml' is being read already." },
        {
            "study.yaml", "panel: panel.yaml", "panel: []",
            "study.yaml:4:8: panel: Here stands a list; needed is a block with the keys sectors, brands, calendars, world."
        },
        {
            "panel.yaml", "channel: simulated", "chanel: simulated",
            "panel.yaml:11:10: brands[0].accounts[0]: 'chanel' is not a key here; the keys are channel, handle, presence, opened, role, followers, sending, desk, form. Did you mean 'channel'?"
        },
        { "panel.yaml", "presence: absent", "presence: away", "panel.yaml:19:19: brands[1].accounts[0].presence: 'away' is not one of active, absent." },
        { "panel.yaml", "opened: 2009-03-01", "opened: 2009", "panel.yaml:11:74: brands[0].accounts[0].opened: '2009' is not a date such as 2012-01-30." },
        { "panel.yaml", "handle: 0.8", "handle: 1.2", "panel.yaml:34:25: world.laws[0].answers.handle: '1.2' is out of range; allowed is 0 to 1." },
        { "panel.yaml", "handle: 0.8", "handle: .nan", "panel.yaml:34:25: world.laws[0].answers.handle: '.nan' is not a number such as 0.25." },
        {
            "panel.yaml", "{handle: 0.8", "{handl: 0.8",
            "panel.yaml:34:17: world.laws[0].answers.handl: 'handl' is not one of handle, name, hashtag, none. Did you mean 'handle'?"
        },
        {
            "panel.yaml", "acknowledges: 0.1", "acknowledges: 0,1",
            "panel.yaml:38:21: world.laws[0].acknowledges: '0,1' is not a number such as 0.25. Did you mean '0.1'?"
        },
        { "panel.yaml", "median: 30s", "median: 30 sec", $"panel.yaml:37:33: world.laws[0].latency[1].median: '30 sec' is not {Time}. Did you mean '30s'?" },
        { "panel.yaml", "staffed: office", "staffed: {a: b}", "panel.yaml:33:16: world.laws[0].staffed: Here stands a block of keys and values; needed is a text." },
        { "personas.yaml", "followers: few", "followers: 100", "personas.yaml:3:14: [0].followers: '100' is not one of unknown, few, some, many." },
        { "personas.yaml", "handle: \"@anna\"", "handle:", "personas.yaml:4:10: [0].handle: A value is missing here; needed is a text." },
        { "complaints.yaml", "language: fr", "language: fe", "complaints.yaml:20:15: complaints[1].language: 'fe' is not one of en, fr. Did you mean 'fr'?" },
        { "rubric.yaml", "mark: 20", "mark: 21", "rubric.yaml:10:16: criteria[0].levels[1].mark: '21' is out of range; allowed is 0 to 20." },
        {
            "rubric.yaml", "\n      - {mark: 20, name: {en: Warm, fr: Chaud}, example: {en: Gladly!, fr: Avec plaisir !}}", "",
            "rubric.yaml:9:7: criteria[0].levels: This list has 1 entry; at least 2 are needed."
        },
        {
            "published.yaml", "source: https://example.org/race", "source: example.org/race",
            "published.yaml:6:11: [0].source: 'example.org/race' is not a web address that begins with https:// or http://. Did you mean 'https://example.org/race'?"
        },
        {
            "published.yaml", "source: https://example.org/race", "source: ftp://example.org/race",
            "published.yaml:6:11: [0].source: 'ftp://example.org/race' is not a web address that begins with https:// or http://."
        },
        { "published.yaml", "share: 0.9", "share: 90", "published.yaml:4:10: [0].share: '90' is out of range; allowed is 0 to 1." },
        { "published.yaml", "of: 40", "of: 4e1", "published.yaml:5:7: [0].of: '4e1' is not a whole number." },
        {
            "published.yaml", "quantity: share-answered", "quantity: shareAnswered",
            "published.yaml:2:13: [0].quantity: 'shareAnswered' is not one of share-answered, share-of-replies, mean-time-of-replies, slowest-reply, "
            + "best-share, fastest-time. Did you mean 'share-answered'?"
        },
        {
            "published.yaml", "of: 40", "\"pri\\tn\\u202Eted\": x",
            "published.yaml:5:3: [0]: 'pri\\tn\\u202Eted' is not a key here; the keys are subject, quantity, printed, share, time, of, source."
        },
        {
            "published.yaml", "of: 40", "<<: {a: b}",
            "published.yaml:5:3: [0]: '<<' is not a key here; the keys are subject, quantity, printed, share, time, of, source."
        },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_told_with_its_place_what_was_found_and_what_is_allowed(string file, string found, string instead, string problem)
    {
        StudyResult result = SmallStudy.ReadWith(file, found, instead);

        result.Problems.Select(each => each.In(Language.En)).ShouldBe([problem]);
        result.Study.ShouldBeNull();
    }

    [Theory]
    [InlineData(
        "window: 7d", "window: 7 j",
        "study.yaml:16:9: window: «\u00a07 j\u00a0» n’est pas une durée telle que 30s, 15m, 2h, 7d ou 1h30m. Vouliez-vous dire «\u00a07d\u00a0»\u00a0?")]
    [InlineData("id: small-2012", "id: ''", "study.yaml:1:5: id: Ce texte est vide.")]
    [InlineData(", fr: Petit}", "}", "study.yaml:2:8: title: La clé «\u00a0fr\u00a0» manque\u00a0; sa valeur est un texte.")]
    [InlineData(", fr: Petit}", ", fr: Petit, de: Klein}", "study.yaml:2:31: title: «\u00a0de\u00a0» n’est pas une clé admise ici\u00a0; les clés sont en, fr.")]
    [InlineData("days: [mon, thu]", "days: []", "study.yaml:12:9: schedule.days: Cette liste compte 0 élément\u00a0; il en faut au moins 1.")]
    [InlineData("weeks: 6", "weeks: 0", "study.yaml:11:10: schedule.weeks: «\u00a00\u00a0» est hors limites\u00a0; les valeurs admises vont de 1 à 520.")]
    [InlineData("panel: panel.yaml", "panel: other.yaml", "study.yaml:4:8: panel: Il n’y a pas de fichier «\u00a0other.yaml\u00a0» ici.")]
    [InlineData("window: 7d", "window: [7d]", "study.yaml:16:9: window: Il y a ici une liste\u00a0; il faut une durée telle que 30s, 15m, 2h, 7d ou 1h30m.")]
    public void A_fault_is_told_in_French_too(string found, string instead, string problem) =>
        SmallStudy.ReadWith("study.yaml", found, instead).Problems.Select(each => each.In(Language.Fr)).ShouldBe([problem]);

    [Fact]
    public void A_name_of_more_than_two_hundred_characters_is_refused() =>
        SmallStudy.ReadWith("panel.yaml", "name: Pepsi", "name: " + new string('p', 201)).Problems.Select(each => each.In(Language.En))
            .ShouldBe(["panel.yaml:8:11: brands[0].name: This text has 201 characters; allowed are 200."]);

    [Fact]
    public void What_may_stand_in_a_file_of_its_own_may_stand_in_its_place_too()
    {
        StudyResult result = SmallStudy.ReadWith("study.yaml", "personas: personas.yaml", "personas: [{id: p1, locale: en-US, followers: many}]");

        result.Problems.ShouldBeEmpty();
        result.Study!.Personas.ShouldBe([new Persona("p1", "en-US", FollowerTier.Many, null, null)]);
    }

    [Fact]
    public void A_file_named_twice_has_its_repeated_keys_told_once() =>
        SmallStudy.Read(SmallStudy.With(
            SmallStudy.With(SmallStudy.Files, "study.yaml", "panel: panel.yaml", "panel: rubric.yaml"),
            "rubric.yaml",
            "id: marks",
            "id: marks\nid: again"))
        .Problems.Count(problem => problem.What.En == "The key 'id' already stands on line 1.").ShouldBe(1);
}
