using Harness.Runs.Checks;

namespace Harness.Fieldwork.Tests.Runs.Checks;

public sealed class DiskCheckTests
{
    [Theory]
    [InlineData(1L << 30, "ext4", "Ok")]
    [InlineData((1L << 30) - 1, "ext4", "Warning")]
    [InlineData(200L << 20, "xfs", "Warning")]
    [InlineData((200L << 20) - 1, "xfs", "Failure")]
    [InlineData(1L << 40, "nfs", "Failure")]
    [InlineData(1L << 40, "CIFS", "Failure")]
    public void Room_and_kind_decide(long free, string format, string grade) => DiskCheck.Of(free, format).Grade.ToString().ShouldBe(grade);

    [Fact]
    public void The_disk_of_a_folder_is_found()
    {
        using TemporaryFolder folder = new();
        DiskCheck.Of(folder.Path).What.En.ShouldContain(" MiB are free on ");
    }
}
