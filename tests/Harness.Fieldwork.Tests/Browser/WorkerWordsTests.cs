using Harness.Browser;
using Harness.Studies;

namespace Harness.Fieldwork.Tests.Browser;

public sealed class WorkerWordsTests
{
    [Fact]
    public void What_is_told_comes_over_as_it_was()
    {
        Visit visit = new(
            [new(ActKind.Attach, new("Photo", null, null, null, null, "iframe"), null, new("a.png", [1, 2, 255])), new(ActKind.Read, RealBrowser.Button("é\n"), Rows: new(".own", null, "p", null, "time", "id"))],
            ["shop.example"]) { Confirm = new(null, "Merci", "(?<receipt>.)", 1.5), Memory = "{\"a\":1}", Known = "x" };

        string line = WorkerWords.Line(new Told(visit, new("http://127.0.0.1:1", "secret")));
        Told told = WorkerWords.Parse<Told>(line).ShouldNotBeNull();

        line.Count(letter => letter == '\n').ShouldBe(1);
        WorkerWords.Line(told).ShouldBe(line);
        told.Visit!.Acts[0].File!.Bytes.ShouldBe([1, 2, 255]);
        told.Visit.Acts[1].On!.Role.ShouldBe(PageRole.Button);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"done\":{\"end\":\"nonsense\"}}")]
    [InlineData("{\"ready\":5}")]
    public void What_is_no_word_is_none(string line) => WorkerWords.Parse<Said>(line).ShouldBeNull();
}
