using System.Text;
using Harness.Studies;

namespace Harness.Core.Tests.Studies.Yaml;

public sealed class PlainTextTests
{
    private const string NotUtf8 = "This file is not UTF-8; save it as UTF-8.";

    public static TheoryData<byte[], string> Refused => new()
    {
        { [.. "a: é\nb: "u8, 0xE9, .. "\n"u8], "2:4 Here stands a byte that is not UTF-8; save the file as UTF-8." },
        { [.. "a: "u8, 0xC0, 0x80], "1:4 Here stands a byte that is not UTF-8; save the file as UTF-8." },
        { [.. "a: "u8, 0xED, 0xA0, 0x80], "1:4 Here stands a byte that is not UTF-8; save the file as UTF-8." },
        { [.. "a: é"u8.ToArray().SkipLast(1)], "1:4 Here stands a byte that is not UTF-8; save the file as UTF-8." },
        { [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("a: b")], $"1:1 {NotUtf8}" },
        { [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes("a: b")], $"1:1 {NotUtf8}" },
        { [.. Encoding.UTF32.GetPreamble(), .. Encoding.UTF32.GetBytes("a: b")], $"1:1 {NotUtf8}" },
        { Encoding.Unicode.GetBytes("a: b"), $"1:1 {NotUtf8}" },
        { Encoding.BigEndianUnicode.GetBytes("a: b"), $"1:1 {NotUtf8}" },
        { "a: 1\r\nb: 2\rc: \0"u8.ToArray(), "3:4 The invisible character U+0000 is not allowed." },
        { "a: \u001b[31m"u8.ToArray(), "1:4 The invisible character U+001B is not allowed." },
        { "a: 1\u0085b: 2"u8.ToArray(), "1:5 The invisible character U+0085 is not allowed." },
        { "a: 1\u2028b: 2"u8.ToArray(), "1:5 The invisible character U+2028 is not allowed." },
        { "a: \uFEFFb"u8.ToArray(), "1:4 The invisible character U+FEFF is not allowed." },
        { "\uFEFF\uFEFFa: b"u8.ToArray(), "1:1 The invisible character U+FEFF is not allowed." },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_file_that_is_no_plain_UTF_8_is_refused_where_it_ceases_to_be(byte[] bytes, string refusal) => YamlTreeTests.Refusal(bytes).ShouldBe(refusal);
}
