using Harness.Runs;
using Harness.Studies;

namespace Harness.Fieldwork.Tests.Runs;

public sealed class HeadroomTests
{
    [Fact]
    public void Below_16_MiB_nothing_may_be_sent_which_is_told_once_and_so_is_the_end_of_it()
    {
        List<Words> told = [];
        long free = 16L << 20;
        Headroom room = new("study", () => free, told.Add);

        room.MaySend().ShouldBeTrue();
        free--;
        room.MaySend().ShouldBeFalse();
        room.MaySend().ShouldBeFalse();
        free++;
        room.MaySend().ShouldBeTrue();
        room.MaySend().ShouldBeTrue();

        told.Select(words => words.En).ShouldBe(
        [
            "Only 15 MiB are free in study: nothing is sent before there are 16. Make room; looks go on.",
            "There is room in study again: sending goes on.",
        ]);
        told[0].Fr.ShouldBe("Il ne reste que 15 Mio libres dans study : rien n’est envoyé avant qu’il y en ait 16. Faites de la place ; les regards continuent.");
    }

    [Fact]
    public void The_room_of_a_folder_is_that_of_its_disk()
    {
        using TemporaryFolder folder = new();
        Headroom.Of(folder.Path, _ => { }).MaySend().ShouldBe(new DriveInfo(folder.Path).AvailableFreeSpace >= Headroom.Least);
    }
}
