using Harness.Browser;

namespace Harness.Fieldwork.Tests.Browser;

public sealed class WorkerFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Two_workers_have_two_folders_that_nobody_else_can_enter()
    {
        using WorkerFolder one = WorkerFolder.Make(Root), other = WorkerFolder.Make(Root);

        other.Path.ShouldNotBe(one.Path);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(one.Path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void Where_others_can_write_no_folder_is_made()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "rights of files are those of Unix");
        Directory.CreateDirectory(Root);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Root, File.GetUnixFileMode(Root) | UnixFileMode.OtherWrite);
        }

        Should.Throw<IOException>(() => WorkerFolder.Make(Root));
    }

    [Fact]
    public void What_is_recorded_and_does_not_carry_the_mark_is_left_alone()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "processes are told apart on Linux only");
        using Executable stranger = Executable.Start("/bin/sleep", folder.Path, null, "60");
        string path;
        using (WorkerFolder left = WorkerFolder.Make(Root))
        {
            path = left.Path;
            File.WriteAllText(Path.Combine(path, "groups"), $"0\n1\nnonsense\n{Group()}\n");
        }

        WorkerFolder.Sweep(Root, TimeProvider.System);

        Directory.Exists(path).ShouldBeFalse();
        stranger.Ends(TimeSpan.FromMilliseconds(300)).ShouldBeFalse();
    }

    [Fact]
    public void The_folder_of_a_living_host_is_left_alone_and_that_of_a_dead_one_is_taken_away()
    {
        using WorkerFolder alive = WorkerFolder.Make(Root);
        WorkerFolder.Make(Root).Dispose();

        WorkerFolder.Sweep(Root, TimeProvider.System);

        Directory.GetDirectories(Root).ShouldBe([alive.Path]);
        WorkerFolder.Sweep(Path.Combine(Root, "nowhere"), TimeProvider.System);
    }

    private string Root => folder.At("browsers");

    /// <summary>The process group of the tests, in which the stranger is too.</summary>
    private static string Group() => File.ReadAllText("/proc/self/stat").Split(") ")[^1].Split(' ')[2];
}
