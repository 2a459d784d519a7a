using Harness.Planning;
using Harness.Statistics;
using Harness.Studies;
using NodaTime;

namespace Harness.Core.Tests.Studies.Rules;

/// <summary>What an authorisation does not cover is refused: the file, before there is a plan.</summary>
public sealed class AuthorisedContactsTests
{
    private static readonly string Design = Between("design:\n", "window: 30d");
    private static readonly LocalDate Start = new(2026, 9, 7);

    [Theory]
    [InlineData("design:\n  vary:\n    - {factor: channel, levels: [x, email], how: balanced}\n", "x")]
    [InlineData("design:\n  vary:\n    - {factor: channel, how: by-week}\n", "x")]
    [InlineData("design:\n  channels: [x, email]\n", "email")]
    [InlineData("design:\n  arms:\n    - {id: a, name: {en: A, fr: A}, percent: 50, set: {channel: x}}\n    - {id: b, name: {en: B, fr: B}, percent: 50, set: {channel: email}}\n", "x")]
    [InlineData("design:\n  address: name\n", "email")]
    public void A_channel_that_the_design_reaches_in_any_way_must_be_allowed(string design, string allowed) =>
        Errors(With(design, "[" + allowed + "]", "2027-12-31", "quarter, times: 4")).ShouldContain(error => error.Contains("which this authorisation does not name", StringComparison.Ordinal));

    [Fact]
    public void A_brand_needs_an_account_on_every_channel_that_arms_lead_to() =>
        Errors(SmallStudy.With(With("design:\n  arms:\n    - {id: a, name: {en: A, fr: A}, percent: 50, set: {channel: web}}\n    - {id: b, name: {en: B, fr: B}, percent: 50, set: {channel: email}}\n", "[x, email, web]", "2027-12-31", "quarter, times: 4"), "panel.yaml", "[x, email, web]", "[x, email]"))
            .ShouldContain(error => error.Contains("'web'", StringComparison.Ordinal));

    [Fact]
    public void No_contact_of_a_study_that_is_read_without_errors_lies_beyond_its_authorisation()
    {
        (int read, int refused) = (0, 0);
        for (int number = 0; number < 200; number++)
        {
            Draws draws = Draws.For(5, (ulong)number);
            LocalDate until = Start.PlusDays(draws.Below(400));
            string[] allowed = draws.Below(3) switch { 0 => ["x"], 1 => ["email"], _ => ["x", "email"] };
            string design = draws.Below(4) switch
            {
                0 => "design:\n  address: name\n",
                1 => "design:\n  channels: [x, email]\n",
                2 => "design:\n  vary:\n    - {factor: channel, how: balanced}\n",
                _ => "design:\n  arms:\n    - {id: a, name: {en: A, fr: A}, percent: 50, set: {channel: x}}\n    - {id: b, name: {en: B, fr: B}, percent: 50, set: {channel: email}}\n",
            };
            StudyResult result = RichStudy.Read(With(design, $"[{string.Join(", ", allowed)}]", until.ToString("uuuu-MM-dd", null), $"month, times: {2 + draws.Below(4)}"));
            if (result.Study is not { } study)
            {
                result.Problems.ShouldContain(problem => problem.Path.StartsWith("brands[0].authorisation", StringComparison.Ordinal), $"study {number}: {string.Join(" | ", result.Problems)}");
                refused++;
                continue;
            }

            read++;
            Slot[] ours = [.. study.WaveStarts.SelectMany(start => Planner.Plan(study with { Schedule = study.Schedule with { Start = start } }, 1).Slots).Where(slot => slot.Brand.Id == "ours")];
            ours.ShouldAllBe(slot => slot.At.InZone(study.Schedule.Zone).Date <= until && allowed.Contains(slot.Account.Channel), $"study {number}");
        }

        read.ShouldBeGreaterThan(20);
        refused.ShouldBeGreaterThan(60);
    }

    private static Dictionary<string, string> With(string design, string channels, string until, string waves)
    {
        var files = SmallStudy.With(RichStudy.Files, "study.yaml", Design, design);
        files = SmallStudy.With(files, "study.yaml", "quarter, times: 4", waves);
        files = SmallStudy.With(files, "complaints.yaml", files["complaints.yaml"][files["complaints.yaml"].IndexOf("  - id: soles-threat", StringComparison.Ordinal)..], "");
        return SmallStudy.With(files, "panel.yaml", "until: 2027-12-31, document: board.pdf, channels: [x, email]", $"until: {until}, document: board.pdf, channels: {channels}");
    }

    private static string Between(string from, string to)
    {
        string study = RichStudy.Files["study.yaml"];
        return study[study.IndexOf(from, StringComparison.Ordinal)..study.IndexOf(to, StringComparison.Ordinal)];
    }

    private static IReadOnlyList<string> Errors(IReadOnlyDictionary<string, string> files) =>
        [.. RichStudy.Read(files).Problems.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.In(Language.En))];
}
