using System.Text;
using Harness.Probes;

namespace Harness.Core.Tests.Probes;

public sealed class DigestTests
{
    private const string Abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"; // FIPS 180-2, appendix B.1

    private const string Nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    [Theory]
    [InlineData("abc", "", Abc)]
    [InlineData("a", "bc", Abc)]
    [InlineData("", "abc", Abc)]
    [InlineData("", "", Nothing)]
    public void It_is_the_SHA_256_of_both_parts(string first, string second, string expected) =>
        Digest.Of(Encoding.UTF8.GetBytes(first), Encoding.UTF8.GetBytes(second)).ToString().ShouldBe(expected);

    [Fact]
    public void Bytes_come_back_as_they_went_in()
    {
        byte[] bytes = [.. Enumerable.Range(100, Digest.Size).Select(i => (byte)i)];

        new Digest(bytes).ToArray().ShouldBe(bytes);
        new Digest(bytes).ShouldBe(new Digest([.. bytes]));
        Convert.FromHexString(Digest.Of("abc"u8).ToString()).ShouldBe(Digest.Of("abc"u8).ToArray());
    }

    [Fact]
    public void Every_byte_counts()
    {
        Digest plain = new(new byte[Digest.Size]);
        for (int i = 0; i < Digest.Size; i++)
        {
            byte[] bytes = new byte[Digest.Size];
            bytes[i] = 1;
            new Digest(bytes).ShouldNotBe(plain);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public void Another_length_is_refused(int length) => Should.Throw<ArgumentException>(() => new Digest(new byte[length]));
}
