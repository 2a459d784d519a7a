using Harness.Studies;

namespace Harness.Core.Tests.Studies.Rules;

/// <summary>Rules of the larger language, each broken in a study that keeps all of them.</summary>
public sealed class StudyRulesRichTests
{
    public static TheoryData<string, string, string, string> Faults => new()
    {
        { "panel.yaml", "clock: business, calendar: office", "clock: business", "panel.yaml:15:54: brands[0].commitments[0].clock: The business clock needs the key 'calendar': whose hours count?" },
        { "panel.yaml", "clock: business, calendar: office", "calendar: office", "panel.yaml:15:57: brands[0].commitments[0].calendar: A calendar counts only with 'clock: business'." },
        {
            "panel.yaml", "calendar: office", "calendar: ofice",
            "panel.yaml:15:74: brands[0].commitments[0].calendar: 'ofice' is not a calendar of the panel; allowed are office. Did you mean 'office'?"
        },
        {
            "panel.yaml", "basis: own-brand, by: The board, on: 2026-08-01", "basis: own-brand, by: The board, on: 2026-09-08",
            "panel.yaml:16:58: brands[0].authorisation.on: The study begins before this day, on 2026-09-07; nothing allows it to write then."
        },
        {
            "panel.yaml", "until: 2027-12-31", "until: 2027-07-03",
            "panel.yaml:16:77: brands[0].authorisation.until: The study ends after this day, on 2027-07-04; nothing allows it to write then."
        },
        { "panel.yaml", "until: 2027-12-31", "until: 2026-07-31", "panel.yaml:16:77: brands[0].authorisation.until: '2026-07-31' lies before '2026-08-01'." },
        {
            "panel.yaml", "channels: [x, email]", "channels: [email]",
            "panel.yaml:16:120: brands[0].authorisation.channels: The study writes on 'x', which this authorisation does not name."
        },
        { "panel.yaml", "perDay: 10, perWeek: 50", "perDay: 51, perWeek: 50", "panel.yaml:17:20: brands[0].caps.perDay: '51' is more than 'perWeek' allows, which is 50." },
        { "panel.yaml", "to: 2026-09-12", "to: 2026-09-09", "panel.yaml:19:32: brands[0].incidents[0].to: '2026-09-09' lies before '2026-09-10'." },
        {
            "panel.yaml", "- {easter: 1}", "- {easter: 1, month: 5}",
            "panel.yaml:35:9: calendars[0].holidays[1]: A holiday follows one rule: 'date', or 'easter', or 'nth' with 'day' and 'month' (nth is 1 to 5, or -1 for the last)."
        },
        { "panel.yaml", "date: 07-14", "date: 14/07", "panel.yaml:34:16: calendars[0].holidays[0].date: '14/07' is not a month and a day such as 07-14." },
        { "panel.yaml", "handle: aide@nospas.example", "handle: aide@nospas.example, channle: x", "panel.yaml:11:55: brands[0].accounts[2]: 'channle' is not a key here; the keys are channel, handle, presence, opened, role, followers, sending, desk, form." },
        { "closed.csv", "date;why", "day;why", "closed.csv:1:1: There is no column 'date'; the columns are day, why." },
        { "closed.csv", "2026-12-31", "31/12/2026", "closed.csv:3:1: [1]: '31/12/2026' is not a date such as 2012-01-30." },
        { "cases.csv", "c2,B-2002", "c2,A-1001", "cases.csv:3:4: [1].order: 'A-1001' already stands on line 2; it may stand once." },
        { "cases.csv", "ours\n", "our\n", "cases.csv:2:38: [0].brand: 'our' is not a brand of the panel; allowed are ours, theirs. Did you mean 'ours'?" },
        {
            "cases.csv", "c2.pdf", "",
            "cases.csv:3:1: [1]: The case 'c2' has no proof, so it is invented; only one's own brands and the simulator may be told so, and 'theirs' is somebody else's."
        },
        { "cases.csv", "id,order", "id,ordre", "cases.csv:1:4: [0]: 'ordre' is not a key here; the keys are id, order, date, product, proof, brand. Did you mean 'order'?" },
        { "context.csv", "A bureau,2015", "A bureau,215", "context.csv:2:10: [0].year: '215' is out of range; allowed is 1900 to 2100." },
        { "context.csv", "about half,120", "about half,some", "context.csv:2:64: [0].n: 'some' is not a whole number." },
        { "context.csv", "4 h,,,,Yearbook of 1999", "4 h,,,,", "context.csv:3:1: [1]: The key 'source' is missing; its value is a text." },
        { "context.csv", ",printed,n", ",printd,n", "context.csv:1:55: [0]: 'printd' is not a key here; the keys are by, year, subject, measured, printed, n, of, source. Did you mean 'printed'?" },
        {
            "personas.yaml", "secret: \"env:ANNA_X\"", "secret: \"hunter2\"",
            "personas.yaml:8:45: [0].accounts[0].secret: A secret must be named, not written; needed is the place of a secret, such as env:ANNA_TOKEN or file:anna.token."
        },
        {
            "personas.yaml", "alias: \"probe-{probe}", "alias: \"probe+{probe}",
            "personas.yaml:10:10: [0].alias: 'probe+{probe}@anna.example' is not an address of one's own that catches all, such as probe-{probe}@anna.example: {probe} once before the @, no +, no public provider."
        },
        {
            "personas.yaml", "phone: 06 39 98 12 34", "phone: 06 12 34 56 78",
            "personas.yaml:11:10: [0].phone: '06 12 34 56 78' may be somebody's number; needed is one reserved for fiction, such as 06 39 98 12 34, 07700 900123 or 555-0123."
        },
        { "personas.yaml", "{channel: email, handle: anna", "{channel: x, handle: anna", "personas.yaml:9:17: [0].accounts[1].channel: 'x' already stands on line 8; it may stand once." },
        {
            "complaints.yaml", "canary: [phone, email]", "canary: [phone]",
            "complaints.yaml:12:9: complaints[0].wordings[1]: '{email}' is filled in only where the complaint says so; write 'canary: [email]'."
        },
        {
            "complaints.yaml", "- {tone: curt, wordings: [\"{brand} holes. Well?\"]}", "- {tone: polite, wordings: [\"{brand} holes. Well?\"]}",
            "complaints.yaml:6:9: complaints[0].id: The design sends 'soles' in the tone 'curt', for which it has no wordings in English."
        },
        {
            "complaints.yaml", "  - {language: en, wordings: [\"{brand} holes: all shall know.\"], tones: [{tone: curt, wordings: [\"{brand} I shall tell.\"]}], subject: My shoes}", "  []",
            "complaints.yaml:29:9: complaints[1].id: The design sends 'soles-threat' in English, in which it has no wordings; add a translation."
        },
        {
            "complaints.yaml", "    leverage: publicise\n", "    leverage: none\n",
            "complaints.yaml:29:9: complaints[1].id: 'soles-threat' and 'soles' both stand for the category 'fault' and the sector 'shoes'; one is enough, or the design varies what they differ in."
        },
        { "complaints.yaml", "\"#yenamarre\"", "\"yenamarre\"", "complaints.yaml:28:14: complaints[0].hashtag: 'yenamarre' is not a hashtag: # and letters, digits or underscores, without spaces." },
        { "scripts.yaml", "when: {asks: order-number}", "when: {on: x}", "scripts.yaml:4:26: [0].rules[0].when: Here stand 0 causes; exactly one is needed: asks, silence, businessSilence, rung, does, promiseBroken: true or refunded: true." },
        { "scripts.yaml", "after: number", "after: patient", "scripts.yaml:7:39: [0].rules[3].when.after: 'patient' is not a rule of this script; allowed are number, patience. Did you mean 'patience'?" },
        { "scripts.yaml", "{asks: photo, on: x}", "{asks: photo, on: x, after: patience}", "scripts.yaml:5:42: [0].rules[1].when.after: The rule 'patience' does not stand before this one; 'after' names an earlier rule." },
        { "scripts.yaml", "silence: 3d", "silence: 31d", "scripts.yaml:11:24: [0].rules[5].when.silence: '31d' is not less than the window '30d': nobody looks any more when this would happen." },
        { "scripts.yaml", "{rung: solved}, then: {log: declines-publicity, end: solved}", "{promiseBroken: true}, then: {end: given-up}", "scripts.yaml:12:7: [0].rules[6]: This rule is never reached: that of line 10 ends the conversation first." },
        { "scripts.yaml", "then: {escalate: email}", "then: {escalate: phone}", "panel.yaml:9:7: brands[0].accounts: 'ours' has no account on 'phone', to which the script 'shoes' leads." },
        { "scripts.yaml", "fr: Du nouveau ?}", "fr: \"{ordre} ?\"}", "scripts.yaml:11:72: [0].rules[5].then.say.fr: '{ordre}' is no placeholder; braces hold {brand}, {order}, {product}, {date}, {proof}, {case}, {phone}, {email} and nothing else. Did you mean '{order}'?" },
        { "scripts.yaml", "{en: Any news?, fr: Du nouveau ?}", "{en: Any news?}", "scripts.yaml:11:52: [0].rules[5].then.say: This is not said in French, the language of 'soles'." },
        { "scripts.yaml", "atMost: 2", "atMost: 21", "scripts.yaml:4:127: [0].rules[0].atMost: '21' is out of range; allowed is 1 to 20." },
        { "scripts.yaml", "patience: 10d\n", "\n", "scripts.yaml:14:11: [0].ladder: A ladder and its patience stand together or not at all." },
        { "study.yaml", "percent: 50, set: {leverage: none}", "percent: 40, set: {leverage: none}", "study.yaml:30:5: design.arms: The percentages of the arms sum to 90; they must sum to 100." },
        { "study.yaml", "levels: [plain, curt]", "levels: [plain, crut]", "study.yaml:27:38: design.vary[0].levels[1]: 'crut' is not a level of the factor 'tone'; allowed are plain, polite, curt, sms, insulting, illegible. Did you mean 'curt'?" },
        { "study.yaml", "factor: language, how: by-week", "factor: tone, how: by-week", "study.yaml:28:16: design.vary[1].factor: 'tone' already stands on line 27; it may stand once." },
        { "study.yaml", "address: name", "address: name\n  addressByWeek: [name]", "study.yaml:26:18: design.addressByWeek: The form of address is said once: by 'address', by 'addressByWeek' or under 'vary'." },
        { "study.yaml", "channels: [x, email]\n  matched", "channels: [x]\n  matched", "study.yaml:35:12: design.matched: The same message over each channel needs at least two 'channels'." },
        { "study.yaml", "tone, levels: [plain, curt]", "channel, levels: [x, email]", "study.yaml:35:12: design.matched: A matched design takes each channel in turn; the channel is not varied as well." },
        { "study.yaml", "skip: office", "skip: offices", "study.yaml:20:9: schedule.skip: 'offices' is not a calendar of the panel; allowed are office. Did you mean 'office'?" },
        { "study.yaml", "jitter: 0.5", "jitter: 0.9", "study.yaml:18:11: schedule.jitter: '0.9' is out of range; allowed is 0 to 0.8." },
        { "study.yaml", "weeks: 4", "weeks: 4\n  hours: 09:00-12:00", "study.yaml:17:5: schedule.slots: A schedule has 'days' and 'hours', or 'slots' in their place." },
        { "study.yaml", "perDay: 1", "perDay: 11", "study.yaml:14:11: schedule.perDay: '11' messages with '1h' between them do not fit into the hours of a day." },
        { "study.yaml", "width: 30%", "width: 2h", "study.yaml:41:45: aims[0].width: This is not about a wait; needed is a number such as 0.1 or 10%." },
        { "study.yaml", "detect: 2h, ", "", "study.yaml:42:5: aims[1]: Neither 'width' nor 'detect' stands here; exactly one of them is needed." },
        { "study.yaml", "whenMissed: record-and-skip", "whenMissed: send-late", "study.yaml:21:15: schedule.whenMissed: 'send-late' is not one of record-and-skip." },
        { "study.yaml", "cases: cases.csv\n", "", "complaints.yaml:11:9: complaints[0].wordings[0]: '{product}' is filled in from a case, and the study has none; list them under 'cases'." },
    };

    public static TheoryData<string, string, string, string> FrenchFaults => new()
    {
        {
            "personas.yaml", "secret: \"env:ANNA_X\"", "secret: \"hunter2\"",
            "personas.yaml:8:45: [0].accounts[0].secret: Un secret se désigne et ne s’écrit pas\u00a0; il faut l’endroit où se trouve un secret, tel que env:ANNA_TOKEN ou file:anna.token."
        },
        { "study.yaml", "percent: 50, set: {leverage: none}", "percent: 40, set: {leverage: none}", "study.yaml:30:5: design.arms: Les pourcentages des bras font 90\u00a0; leur somme doit être 100." },
        {
            "scripts.yaml", "silence: 3d", "silence: 31d",
            "scripts.yaml:11:24: [0].rules[5].when.silence: «\u00a031d\u00a0» n’est pas inférieur à la fenêtre «\u00a030d\u00a0»\u00a0: plus personne n’observe quand cela arriverait."
        },
        { "panel.yaml", "to: 2026-09-12", "to: 2026-09-09", "panel.yaml:19:32: brands[0].incidents[0].to: «\u00a02026-09-09\u00a0» précède «\u00a02026-09-10\u00a0»." },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_broken_rule_is_told_where_it_is_broken(string file, string found, string instead, string problem) =>
        Errors(RichStudy.ReadWith(file, found, instead), Language.En).ShouldContain(problem);

    [Theory]
    [MemberData(nameof(FrenchFaults))]
    public void A_broken_rule_is_told_in_French_too(string file, string found, string instead, string problem) =>
        Errors(RichStudy.ReadWith(file, found, instead), Language.Fr).ShouldBe([problem]);

    [Theory]
    [InlineData("hunter2")]
    [InlineData("!hunter2")]
    [InlineData("&hunter2 x")]
    [InlineData("*hunter2")]
    [InlineData("[hunter2]")]
    [InlineData("{hunter2: 1}")]
    [InlineData("env:hunter2!")]
    public void A_secret_that_is_written_is_never_shown(string written) =>
        string.Concat(Errors(RichStudy.ReadWith("personas.yaml", "\"env:ANNA_X\"", written), Language.En)).ShouldNotContain("hunter2");

    [Fact]
    public void A_third_party_is_never_insulted()
    {
        string insult = SmallStudy.With(RichStudy.Files, "complaints.yaml", "{tone: curt, wordings: [\"{brand} semelles percées. Alors ?\"]}", "{tone: insulting, wordings: [\"{brand} !\"]}")["complaints.yaml"];
        var files = new Dictionary<string, string>(RichStudy.Files, StringComparer.Ordinal) { ["complaints.yaml"] = insult };
        Errors(RichStudy.Read(files), Language.En).ShouldAllBe(problem => problem.Contains("'curt'"));

        Errors(RichStudy.Read(SmallStudy.With(files, "study.yaml", "[plain, curt]", "[plain, insulting]")), Language.En)
            .ShouldContain("complaints.yaml:15:16: complaints[0].tones[0].tone: Insults go only to one's own brands and to the simulator; 'theirs' is somebody else's.");
    }

    [Fact]
    public void A_text_is_measured_as_its_channel_counts()
    {
        string heavy = string.Concat(Enumerable.Repeat("界", 135));
        Errors(RichStudy.ReadWith("complaints.yaml", "tout le monde le saura.", heavy), Language.En).ShouldBe(
            ["complaints.yaml:33:16: complaints[1].wordings[0]: With 'Semelles' this text has 297 characters as x counts; allowed are 280."]);
    }

    private static IReadOnlyList<string> Errors(StudyResult result, Language language) =>
        [.. result.Problems.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.In(language))];
}
