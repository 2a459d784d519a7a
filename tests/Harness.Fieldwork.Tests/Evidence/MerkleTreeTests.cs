using System.Security.Cryptography;
using Harness.Evidence;

namespace Harness.Fieldwork.Tests.Evidence;

public sealed class MerkleTreeTests
{
    /// <summary>The eight leaves that implementations of RFC 6962 are tested with.</summary>
    private static readonly string[] Leaves = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    [Theory]
    [InlineData(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")]
    [InlineData(4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4")]
    [InlineData(6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef")]
    [InlineData(7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c")]
    [InlineData(8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")]
    public void The_roots_are_those_of_certificate_transparency(int leaves, string root)
    {
        byte[][] data = [.. Leaves.Take(leaves).Select(Convert.FromHexString)];

        Root(data).ShouldBe(root);
        Convert.ToHexStringLower(Recursive(data)).ShouldBe(root);
    }

    [Fact]
    public void The_root_is_the_one_of_the_definition_for_any_number_of_leaves()
    {
        for (int leaves = 0; leaves <= 130; leaves++)
        {
            byte[][] data = [.. Enumerable.Range(0, leaves).Select(leaf => BitConverter.GetBytes(leaf * 7919))];
            Root(data).ShouldBe(Convert.ToHexStringLower(Recursive(data)));
        }
    }

    [Fact]
    public void Asking_for_the_root_changes_nothing()
    {
        MerkleTree tree = new();
        tree.Add([1]);
        tree.Add([2]);
        tree.Add([3]);

        tree.Root().ShouldBe(tree.Root());
        tree.Add([4]);
        tree.Root().ToString().ShouldBe(Root([[1], [2], [3], [4]]));
    }

    private static string Root(byte[][] leaves)
    {
        MerkleTree tree = new();
        foreach (byte[] leaf in leaves)
        {
            tree.Add(leaf);
        }

        return tree.Root().ToString();
    }

    /// <summary>RFC 6962, section 2.1, word for word.</summary>
    private static byte[] Recursive(byte[][] leaves)
    {
        if (leaves.Length <= 1)
        {
            return leaves.Length == 0 ? SHA256.HashData([]) : SHA256.HashData([0, .. leaves[0]]);
        }

        int k = 1;
        while (k * 2 < leaves.Length)
        {
            k *= 2;
        }

        return SHA256.HashData([1, .. Recursive(leaves[..k]), .. Recursive(leaves[k..])]);
    }
}
