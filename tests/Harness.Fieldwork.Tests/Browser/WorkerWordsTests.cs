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

    [Fact]
    public void A_page_to_print_and_its_print_come_over_as_they_were()
    {
        PrintOrder order = new("<p>é\n“</p>", new(new(1200, 630, 2))) { Patience = 2.5 };

        WorkerWords.Parse<Told>(WorkerWords.Line(new Told(Print: order))).ShouldNotBeNull().Print.ShouldBe(order);
        WorkerWords.Parse<Said>(WorkerWords.Line(new Said(Printed: new(VisitEnd.Done, [1, 2, 255])))).ShouldNotBeNull().Printed!.Bytes.ShouldBe([1, 2, 255]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"done\":{\"end\":\"nonsense\"}}")]
    [InlineData("{\"ready\":5}")]
    public void What_is_no_word_is_none(string line) => WorkerWords.Parse<Said>(line).ShouldBeNull();
}
