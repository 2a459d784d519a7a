using System.Text;
using Harness.Documents;
using Harness.Reports.Tests.Findings;
using Harness.Reports.Tests.Findings.Judgements;

namespace Harness.Reports.Tests.Documents;

public sealed class DocumentsTests
{
    public static TheoryData<string> Formats { get; } = [.. Harness.Documents.Documents.All.Select(document => document.Format)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_document_of_a_study_by_hand_is_as_approved(string format)
    {
        DocumentEntry document = Harness.Documents.Documents.All.Single(entry => entry.Format == format);

        Approved.Match(Repository.At("tests", "Harness.Reports.Tests", "Documents", "Approved", document.File), document.Render(Waves.Two.Report) ?? document.Render(HandRound.Five.Report)!);
    }

    [Fact]
    public void Formats_and_files_are_named_once()
    {
        Harness.Documents.Documents.All.Select(document => document.Format).ShouldBeUnique();
        Harness.Documents.Documents.All.Select(document => document.File).ShouldBeUnique();
    }

    [Fact]
    public void Every_approved_file_is_of_a_document() =>
        Directory.EnumerateFiles(Repository.At("tests", "Harness.Reports.Tests", "Documents", "Approved")).Select(file => Path.GetFileName(file)!)
            .ShouldBeSubsetOf(Harness.Documents.Documents.All.Select(document => document.File));

    [Fact]
    public void Every_document_is_UTF8_with_plain_line_ends_and_no_mark_before_it()
    {
        foreach (DocumentEntry document in Harness.Documents.Documents.All)
        {
            string text = new UTF8Encoding(false, true).GetString(document.Render(HandRound.Five.Report)!);
            text.ShouldNotContain("\r");
            text.ShouldNotStartWith("\uFEFF");
            text.ShouldEndWith("\n");
        }
    }
}
