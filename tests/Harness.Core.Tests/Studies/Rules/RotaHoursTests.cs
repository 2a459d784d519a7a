using Harness.Studies;

namespace Harness.Core.Tests.Studies.Rules;

public sealed class RotaHoursTests
{
    private const string Shift = "  - {who: anna, days: [mon, tue, wed, thu, fri], hours: 09:00-12:00, channels: [x]}\n";

    [Theory]
    [InlineData("anna", "[fri, sat]", "11:00-13:00", "study.yaml:51:36: rota[1].hours: '11:00-13:00' overlaps '09:00-12:00' on fri.")]
    [InlineData("anna", "[fri, sat]", "12:00-13:00", null)]
    [InlineData("ben", "[fri, sat]", "11:00-13:00", null)]
    [InlineData("anna", "[sat]", "11:00-13:00", null)]
    public void Nobody_is_in_two_shifts_at_a_time(string who, string days, string hours, string? problem) =>
        Errors(RichStudy.ReadWith("study.yaml", Shift, Shift + $"  - {{who: {who}, days: {days}, hours: {hours}}}\n")).Select(line => line[(line.IndexOf(": rota", StringComparison.Ordinal) + 2)..])
            .ShouldBe(problem is null ? [] : [problem[(problem.IndexOf(": rota", StringComparison.Ordinal) + 2)..]]);

    [Theory]
    [InlineData("anna;mon|tue;09:00-12:00;x", 0)]
    [InlineData("anna;mon|mon;09:00-12:00;x", 1)]
    [InlineData("anna;mon;24:00-24:00;x", 1)]
    [InlineData("anna;mon;25:00-26:00;x", 1)]
    [InlineData("anna;mon;09:00-99999999999999999999:00;x", 1)]
    [InlineData("anna;mon;12:00-09:00;x", 1)]
    [InlineData("anna;mon;٠٩:٠٠-١٢:٠٠;x", 1)]
    [InlineData("anna;someday;09:00-12:00;x", 1)]
    [InlineData("anna;;09:00-12:00;x", 1)]
    [InlineData(";mon;09:00-12:00;x", 1)]
    [InlineData("anna;mon;;x", 1)]
    [InlineData("anna;mon;09:00-12:00;fax", 1)]
    [InlineData("anna;mon;=HYPERLINK(1);x", 1)]
    public void A_rota_may_be_a_table_whose_cells_are_held_to_the_same(string row, int errors)
    {
        var files = SmallStudy.With(RichStudy.Files, "study.yaml", "rota:\n" + Shift, "rota: rota.csv\n");
        Errors(RichStudy.Read(new Dictionary<string, string>(files, StringComparer.Ordinal) { ["rota.csv"] = "who;days;hours;channels\n" + row + "\n" })).Count.ShouldBe(errors);
    }

    private static IReadOnlyList<string> Errors(StudyResult result) =>
        [.. result.Problems.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.In(Language.En))];
}
