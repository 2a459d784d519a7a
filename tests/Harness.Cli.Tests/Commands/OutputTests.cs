using Harness.Commands;

namespace Harness.Cli.Tests.Commands;

public sealed class OutputTests
{
    [Fact]
    public void Drafts_take_their_places_only_when_published()
    {
        using TemporaryFolder folder = new();
        using Output output = new(folder.Path);
        File.WriteAllText(folder.At("a.txt"), "old");
        File.WriteAllText(output.Draft("a.txt"), "new");
        File.ReadAllText(folder.At("a.txt")).ShouldBe("old");
        output.Publish();
        File.ReadAllText(folder.At("a.txt")).ShouldBe("new");
        folder.Files().ShouldBe(["a.txt"]);
    }

    [Fact]
    public void Given_up_they_leave_what_was_there()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.At("a.txt"), "old");
        using (Output output = new(folder.Path))
        {
            File.WriteAllText(output.Draft("a.txt"), "half");
            File.WriteAllText(output.Draft("b.txt"), "half");
        }

        folder.Files().ShouldBe(["a.txt"]);
        File.ReadAllText(folder.At("a.txt")).ShouldBe("old");
    }
}
