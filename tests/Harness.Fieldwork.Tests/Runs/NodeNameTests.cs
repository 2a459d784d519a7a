using Harness.Runs;

namespace Harness.Fieldwork.Tests.Runs;

public sealed class NodeNameTests
{
    [Fact]
    public void A_node_keeps_its_name_and_a_copy_of_its_folder_is_another_node()
    {
        using TemporaryFolder folder = new();
        string one = NodeName.Of(folder.At("journal.postgres"));

        NodeName.Of(folder.At("journal.postgres")).ShouldBe(one);
        one.Length.ShouldBe(16);
        File.Copy(folder.At("journal.postgres.node"), folder.At("copy.node"));
        NodeName.Of(folder.At("copy")).ShouldNotBe(one);
        NodeName.Of(folder.At("other")).ShouldNotBe(one);
    }
}
