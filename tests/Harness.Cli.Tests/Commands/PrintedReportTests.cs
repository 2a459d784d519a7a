using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Harness.Browser;
using Harness.Runs.Checks;

namespace Harness.Cli.Tests.Commands;

public sealed partial class PrintedReportTests
{
    private static readonly string Kept = Repository.At("reports", "examples", ReportCommandTests.Example);

    /// <summary>Bytes of a PDF differ at each print, and pictures with the browser: what they say is compared.</summary>
    [Fact]
    public void The_committed_example_on_paper_and_its_card_are_what_it_prints()
    {
        Require();
        using TemporaryFolder folder = ReportCommandTests.Rated();
        Result printed = Executable.Run(folder.Path, null, "report", ReportCommandTests.Example, "--lang", "en", "--format", "pdf,social");
        printed.Code.ShouldBe(0, printed.Messages);
        string paper = folder.At(ReportCommandTests.Example, "report.en.pdf"), card = folder.At(ReportCommandTests.Example, "social.en.png");
        if (Environment.GetEnvironmentVariable("HARNESS_APPROVE") == "1")
        {
            File.Copy(paper, Path.Combine(Kept, "report.en.pdf"), overwrite: true);
            File.Copy(card, Path.Combine(Kept, "social.en.png"), overwrite: true);
        }

        string pdf = File.ReadAllText(paper, Encoding.Latin1), kept = File.ReadAllText(Path.Combine(Kept, "report.en.pdf"), Encoding.Latin1);
        Bookmarks(pdf).ShouldBe(Bookmarks(kept));
        Bookmarks(pdf).ShouldContain("Contents");
        Bookmarks(pdf).Length.ShouldBeGreaterThan(20);
        pdf.ShouldContain("/Marked true");
        pdf.ShouldContain("/Lang (en)");
        PdfPages.Count(File.ReadAllBytes(paper)).ShouldBe(PdfPages.Count(File.ReadAllBytes(Path.Combine(Kept, "report.en.pdf"))));
        Size(card).ShouldBe((1200, 630));
        Size(Path.Combine(Kept, "social.en.png")).ShouldBe((1200, 630));
    }

    [Fact]
    public void Each_committed_picture_is_of_a_chart_at_twice_its_size()
    {
        string[] pictures = Directory.GetFiles(Path.Combine(Kept, "pictures"));

        pictures.ShouldNotBeEmpty();
        foreach (string picture in pictures)
        {
            string chart = File.ReadAllText(Path.Combine(Kept, "charts", Path.GetFileNameWithoutExtension(picture) + ".svg"));
            Match size = Viewed().Match(chart);
            Size(picture).ShouldBe((2 * Number(size, "width"), 2 * Number(size, "height")));
        }
    }

    [Theory]
    [InlineData("en", "/nowhere/chromium, which is not there. harness doctor --install-browser")]
    [InlineData("fr", "/nowhere/chromium, qui n’existe pas. harness doctor --install-browser")]
    public void Without_a_browser_it_says_how_to_come_by_one_and_leaves_what_was_there(string language, string says)
    {
        using TemporaryFolder folder = ReportCommandTests.Rated();
        string page = folder.At(ReportCommandTests.Example, "report.html");
        File.WriteAllText(page, "as it was");
        IReadOnlyList<string> files = folder.Files();

        Result refused = Executable.Run(folder.Path, new Dictionary<string, string> { [ChromiumPlace.Variable] = "/nowhere/chromium" }, "report", ReportCommandTests.Example, "--lang", language, "--format", "html,pdf");

        refused.Code.ShouldBe(2);
        refused.Messages.ShouldContain(says);
        File.ReadAllText(page).ShouldBe("as it was");
        folder.Files().ShouldBe(files);
    }

    private static void Require() => Assert.SkipWhen(
        ChromiumPlace.Find(new Machine("/", Environment.GetEnvironmentVariable, TimeProvider.System)) is null,
        "Chromium is not installed: apt-get install chromium; this skips the tests of reports on paper");

    private static string[] Bookmarks(string pdf) => [.. Bookmark().Matches(pdf).Select(bookmark => bookmark.Groups["title"].Value)];

    private static (int Width, int Height) Size(string picture)
    {
        byte[] bytes = File.ReadAllBytes(picture);
        return (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20)));
    }

    private static int Number(Match match, string name) => int.Parse(match.Groups[name].Value, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("""<</Title (\((?<title>(\\.|[^)\\])*)\)|<(?<title>[0-9A-F]+)>)\s*/(Parent|Dest|Prev|Next|First|A )""", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Bookmark();

    [GeneratedRegex("viewBox=\"0 0 (?<width>[0-9]+) (?<height>[0-9]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Viewed();
}
