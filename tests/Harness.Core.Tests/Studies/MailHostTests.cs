using Harness.Studies;

namespace Harness.Core.Tests.Studies;

public sealed class MailHostTests
{
    [Theory]
    [InlineData("smtp.anna.example", "smtp.anna.example:465")]
    [InlineData("smtp.anna.example:587", "smtp.anna.example:587")]
    [InlineData("127.0.0.1:65535", "127.0.0.1:65535")]
    [InlineData("localhost", "localhost:465")]
    public void A_server_is_a_host_with_or_without_a_port(string text, string at) => MailHost.Parse(text)!.Value.At(465).ShouldBe(at);

    [Theory]
    [InlineData("")]
    [InlineData("smtp.anna.example:")]
    [InlineData("smtp.anna.example:0")]
    [InlineData("smtp.anna.example:65536")]
    [InlineData("smtp..example")]
    [InlineData("mx")]
    [InlineData("5")]
    [InlineData("0.5")]
    [InlineData("smtps://smtp.anna.example")]
    [InlineData("anna@smtp.anna.example")]
    [InlineData("smtp.anna.example:587\n")]
    [InlineData("-smtp.example")]
    public void What_is_none_is_none(string text) => MailHost.Parse(text).ShouldBeNull();
}
