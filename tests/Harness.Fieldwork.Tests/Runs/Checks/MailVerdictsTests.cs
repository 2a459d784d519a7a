using System.Text;
using Harness.Runs.Checks;

namespace Harness.Fieldwork.Tests.Runs.Checks;

public sealed class MailVerdictsTests
{
    [Theory]
    [InlineData("Authentication-Results: mx.test; spf=pass smtp.mailfrom=a.test; dkim=pass header.d=a.test; dmarc=pass", "pass", "pass", "pass")]
    [InlineData("Authentication-Results: mx.test 1;\n dkim=fail (bad; signature) header.d=a.test;\n dkim=pass header.d=b.test; spf=SoftFail", "softfail", "pass", null)]
    [InlineData("Authentication-Results: mx.test; spf=fail\nAuthentication-Results: MX.test; dkim=none\nAuthentication-Results: evil.test; dmarc=pass; dkim=pass", "fail", "none", null)]
    [InlineData("Authentication-Results: mx.test; none\nReceived-SPF: Pass (mx.test: domain of a)", "pass", null, null)]
    [InlineData("Subject: nothing", null, null, null)]
    [InlineData("Authentication-Results: ", null, null, null)]
    [InlineData("Authentication-Results: spf=pass", null, null, null)]
    public void The_outermost_server_is_believed_and_nobody_else(string headers, string? spf, string? dkim, string? dmarc)
    {
        MailVerdicts verdicts = Of(headers);

        (verdicts.Spf, verdicts.Dkim, verdicts.Dmarc).ShouldBe((spf, dkim, dmarc));
    }

    [Theory]
    [InlineData("v=1; a=rsa-sha256; d=a.test;\n s=2026-mail; h=from; b=x", "2026-mail._domainkey.a.test")]
    [InlineData("v=1; a=rsa-sha256; D=A.Test; S=one.two", "one.two._domainkey.a.test")]
    [InlineData("v=1; s=../../x; d=a.test", null)]
    [InlineData("v=1; d=a.test", null)]
    [InlineData("v=1; s=-x-; d=a.test", null)]
    [InlineData("", null)]
    public void A_key_stands_under_the_selector_and_the_domain(string signature, string? name) => Of($"DKIM-Signature: {signature}").ShouldSatisfyAllConditions(one => one.Key.ShouldBe(name), one => one.IsSigned.ShouldBeTrue());

    private static MailVerdicts Of(string headers) => MailVerdicts.Of(Encoding.UTF8.GetBytes(headers.ReplaceLineEndings("\r\n") + "\r\n\r\nHello.\r\n"));
}
