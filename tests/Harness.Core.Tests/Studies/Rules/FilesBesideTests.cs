using System.Text;
using Harness.Studies;

namespace Harness.Core.Tests.Studies.Rules;

public sealed class FilesBesideTests
{
    [Theory]
    [InlineData("complaints.yaml", "file: soles.jpg", "file: sole.jpg", "complaints.yaml:25:16: complaints[0].attachments[0].file: There is no file 'sole.jpg' beside the study.")]
    [InlineData("scripts.yaml", "attach: soles.jpg", "attach: photo.jpg", "scripts.yaml:5:90: [0].rules[1].then.attach: There is no file 'photo.jpg' beside the study.")]
    [InlineData("cases.csv", "c2.pdf", "c3.pdf", "cases.csv:3:40: [1].proof: There is no file 'c3.pdf' beside the study.")]
    [InlineData("panel.yaml", "document: board.pdf", "document: minutes.pdf", "panel.yaml:16:99: brands[0].authorisation.document: There is no file 'minutes.pdf' beside the study.")]
    public void A_file_that_is_not_there_is_told_where_it_is_named(string file, string found, string instead, string problem) =>
        Errors(RichStudy.ReadWith(file, found, instead), Language.En).ShouldBe([problem]);

    [Fact]
    public void It_is_told_in_French_too() => Errors(RichStudy.ReadWith("complaints.yaml", "file: soles.jpg", "file: sole.jpg"), Language.Fr).ShouldBe(
        ["complaints.yaml:25:16: complaints[0].attachments[0].file: Il n’y a pas de fichier «\u00a0sole.jpg\u00a0» à côté de l’étude."]);

    [Theory]
    [InlineData("../soles.jpg")]
    [InlineData("/etc/soles.jpg")]
    [InlineData("photos/soles.jpg")]
    public void Nothing_outside_the_folder_is_ever_asked_for(string path)
    {
        List<string> asked = [];
        var files = SmallStudy.With(RichStudy.Files, "complaints.yaml", "file: soles.jpg", $"file: {path}");
        new StudyReader(["x", "email"]).Read("study.yaml", name =>
        {
            asked.Add(name);
            return files.TryGetValue(name, out string? text) ? Encoding.UTF8.GetBytes(text) : [];
        }).Study.ShouldBeNull();
        asked.ShouldContain("c1.pdf");
        asked.ShouldAllBe(name => !name.Contains('/') && !name.Contains(".."));
        asked.ShouldBeUnique();
    }

    private static IReadOnlyList<string> Errors(StudyResult result, Language language) =>
        [.. result.Problems.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.In(language))];
}
