using System.Text;
using Harness.Documents;
using Harness.Documents.Paper;
using Harness.Reports.Tests.Findings;
using Harness.Reports.Tests.Findings.Judgements;

namespace Harness.Reports.Tests.Documents;

public sealed class DocumentsTests
{
    private static readonly string ApprovedFiles = Repository.At("tests", "Harness.Reports.Tests", "Documents", "Approved");

    public static TheoryData<string> Formats { get; } = [.. Harness.Documents.Documents.All.Select(document => document.Format)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_document_of_a_study_by_hand_is_as_approved(string format)
    {
        DocumentEntry document = Harness.Documents.Documents.All.Single(entry => entry.Format == format);
        IReadOnlyList<DocumentFile> files = document.Files(Waves.Two.Report) is [_, ..] some ? some : document.Files(HandRound.Five.Report);

        files.ShouldNotBeEmpty();
        files.Select(file => file.Name).ShouldBeUnique();
        files.ShouldAllBe(file => document.IsFolder ? file.Name.StartsWith(document.Place, StringComparison.Ordinal) : document.Names.Contains(file.Name, StringComparer.Ordinal));
        files.ShouldAllBe(file => file.Print == null != document.IsPrinted);
        foreach (DocumentFile file in files.Where(IsApproved))
        {
            Approved.Match(Path.Combine(ApprovedFiles, Kept(file)), file.Bytes);
        }
    }

    [Fact]
    public void Formats_and_files_are_named_once()
    {
        Harness.Documents.Documents.All.Select(document => document.Format).ShouldBeUnique();
        Harness.Documents.Documents.All.Select(document => document.Place).ShouldBeUnique();
        Harness.Documents.Documents.All.SelectMany(document => document.Names).ShouldBeUnique();
    }

    [Fact]
    public void Every_approved_file_is_of_a_document() =>
        Directory.EnumerateFiles(ApprovedFiles, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(ApprovedFiles, file))
            .ShouldBeSubsetOf(Harness.Documents.Documents.All.SelectMany(document => document.Files(Waves.Two.Report).Concat(document.Files(HandRound.Five.Report))).Where(IsApproved).Select(Kept));

    [Fact]
    public void Every_document_of_text_is_UTF8_with_plain_line_ends_and_no_mark_before_it()
    {
        foreach (DocumentFile document in Harness.Documents.Documents.All.SelectMany(document => document.Files(HandRound.Five.Report)).Where(document => !document.Name.EndsWith(".xlsx", StringComparison.Ordinal)))
        {
            string text = new UTF8Encoding(false, true).GetString(document.Bytes);
            text.ShouldNotContain("\r");
            text.ShouldNotStartWith("\uFEFF");
            text.ShouldEndWith("\n");
        }
    }

    /// <summary>The page of a picture holds nothing but the chart, which is approved as a picture of its own already.</summary>
    private static bool IsApproved(DocumentFile file) => !file.Name.StartsWith(PngDocument.Folder, StringComparison.Ordinal);

    /// <summary>What a browser makes of a page differs at each print, so the page is approved.</summary>
    private static string Kept(DocumentFile file) => file.Print is null ? file.Name : file.Name + ".html";
}
