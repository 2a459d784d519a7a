using System.Security.Cryptography;
using System.Text;
using Harness.Runs.Bundles;

namespace Harness.Fieldwork.Tests.Runs.Bundles;

public sealed class BundleFileTests : IDisposable
{
    private static readonly Bundle Whole = new(
        new("race-2012", 2, "race-2012-w2", 41, BundleState.Out),
        new Dictionary<string, byte[]> { [Bundle.Journal] = [0, 1, 255, 10, 13], [Bundle.Journal + ".spool"] = [] });

    private readonly TemporaryFolder folder = new();

    private string Path => folder.At("race.bundle");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_bundle_comes_back_as_it_was()
    {
        BundleFile.Write(Path, Whole);

        (Bundle? bundle, BundleFault? fault) = BundleFile.Read(Path);

        (bundle!.Head, fault).ShouldBe((Whole.Head, null));
        bundle.Files.Keys.ShouldBe(Whole.Files.Keys);
        bundle.Files[Bundle.Journal].ShouldBe([0, 1, 255, 10, 13]);
        folder.Files().ShouldBe(["race.bundle"]);
    }

    [Fact]
    public void Cut_off_anywhere_it_is_refused()
    {
        byte[] whole = Bytes();
        for (int length = 0; length < whole.Length; length++)
        {
            Fault(whole[..length]).ShouldBe(BundleFault.Damaged, $"{length}");
        }

        Fault([.. whole, 0]).ShouldBe(BundleFault.Damaged);
    }

    [Fact]
    public void With_any_bit_flipped_it_is_refused()
    {
        byte[] whole = Bytes();
        for (int bit = 0; bit < 8 * whole.Length; bit++)
        {
            byte[] flipped = [.. whole];
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            Fault(flipped).ShouldNotBeNull($"{bit}");
        }
    }

    [Fact]
    public void One_of_a_newer_harness_is_told_from_one_that_is_damaged()
    {
        Fault([.. "harness-bundle 2\n"u8, 1, 2, 3]).ShouldBe(BundleFault.Newer);
        Fault([.. "harness-bundle 0\n"u8, .. Bytes()[17..]]).ShouldBe(BundleFault.Damaged);
        File.Delete(Path);
        BundleFile.Read(Path).Fault.ShouldBe(BundleFault.Missing);
    }

    [Theory]
    [InlineData("../journal.sqlite", 5)]
    [InlineData("journal.sqlite", 6)]
    [InlineData("journal.sqlite", -1)]
    [InlineData("journal.sqlite.spool", 5)]
    public void A_part_that_no_harness_writes_is_refused_though_its_digest_is_right(string name, int length)
    {
        byte[] head = Encoding.UTF8.GetBytes($$"""{"Head":{"Study":"s","Wave":1,"WaveId":"s","Fence":1,"State":0},"Parts":[{"Name":"{{name}}","Length":{{length}}}]}""");
        byte[] body = [0, 0, 0, (byte)head.Length, .. head, 1, 2, 3, 4, 5];

        Fault([.. "harness-bundle 1\n"u8, .. SHA256.HashData(body), .. body]).ShouldBe(BundleFault.Damaged);
    }

    private byte[] Bytes()
    {
        BundleFile.Write(Path, Whole);
        return File.ReadAllBytes(Path);
    }

    private BundleFault? Fault(byte[] bytes)
    {
        File.WriteAllBytes(Path, bytes);
        return BundleFile.Read(Path).Fault;
    }
}
