using Harness.Commands;

namespace Harness.Cli.Tests.Commands;

public sealed class PublishingListTests
{
    [Fact]
    public void What_was_listed_is_done_as_far_as_it_was_not_and_the_list_goes()
    {
        using TemporaryFolder folder = new();
        Directory.CreateDirectory(folder.At("charts"));
        File.WriteAllText(folder.At("placed.txt"), "new");
        File.WriteAllText(folder.At("waits.txt"), "old");
        File.WriteAllText(folder.At("waits.txt.partial"), "new");
        File.WriteAllText(folder.At("charts", "a.svg.partial"), "new");
        File.WriteAllText(folder.At("goes.txt"), "old");
        PublishingList.Write(folder.Path, [folder.At("placed.txt"), folder.At("waits.txt"), folder.At("charts", "a.svg")], [folder.At("goes.txt"), folder.At("gone.txt")]);

        PublishingList.Finish(folder.Path);
        PublishingList.Finish(folder.Path);

        folder.Files().ShouldBe([Path.Combine("charts", "a.svg"), "placed.txt", "waits.txt"], ignoreOrder: true);
        folder.Files().ShouldAllBe(file => File.ReadAllText(folder.At(file)) == "new");
    }

    [Fact]
    public void A_list_that_was_made_elsewhere_leads_to_nothing_outside_of_its_folder()
    {
        using TemporaryFolder folder = new();
        Directory.CreateDirectory(folder.At("report"));
        File.WriteAllText(folder.At("mine.txt"), "mine");
        File.WriteAllText(folder.At("other.txt.partial"), "other");
        File.WriteAllText(folder.At("report", PublishingList.FileName), $"- ../mine.txt\n- {folder.At("mine.txt")}\n+ ../other.txt\n\n-\nnonsense\n");

        PublishingList.Finish(folder.At("report"));

        folder.Files().ShouldBe(["mine.txt", "other.txt.partial"], ignoreOrder: true);
    }
}
