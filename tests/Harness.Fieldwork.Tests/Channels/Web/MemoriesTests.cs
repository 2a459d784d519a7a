using Harness.Channels.Web;

namespace Harness.Fieldwork.Tests.Channels.Web;

public sealed class MemoriesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_is_kept_outlives_the_process_and_is_ours_alone()
    {
        new Memories(folder.At("web")).Keep("study\nwave\n1\np0000001\n0", "{\"cookies\":[]}").ShouldBeTrue();

        new Memories(folder.At("web")).Of("study\nwave\n1\np0000001\n0").ShouldBe("{\"cookies\":[]}");
        new Memories(folder.At("web")).Of("study\nwave\n1\np0000001\n1").ShouldBeNull();
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(folder.At(folder.Files().Single())).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public void Without_a_folder_it_lasts_as_long_as_the_channel()
    {
        Memories memories = new(null);
        memories.Keep("a", "x").ShouldBeTrue();
        memories.Keep("a", "y").ShouldBeTrue();

        memories.Of("a").ShouldBe("y");
        memories.Keep("a", null).ShouldBeTrue();
        memories.Of("a").ShouldBe("y");
    }

    [Fact]
    public void What_cannot_be_kept_is_said()
    {
        File.WriteAllText(folder.At("web"), "a file where the folder should be");

        new Memories(folder.At("web")).Keep("a", "x").ShouldBeFalse();
        new Memories(null).Keep("a", new string('x', 5 * 1024 * 1024)).ShouldBeFalse();
    }
}
