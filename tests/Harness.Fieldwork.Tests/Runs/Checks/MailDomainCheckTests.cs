using Harness.Runs.Checks;
using Harness.Studies;

namespace Harness.Fieldwork.Tests.Runs.Checks;

public sealed class MailDomainCheckTests
{
    private static readonly Study Study = Scenarios.Race() with
    {
        Personas = [Scenarios.Race().Personas[0] with { Accounts = [new("email", "Anna@Anna.example", null), new("x", "@anna", null)], Alias = "p-{probe}@catch.anna.example" }],
    };

    [Fact]
    public void The_domains_are_those_of_addresses_and_aliases() => MailDomainCheck.Domains(Study).ShouldBe(["anna.example", "catch.anna.example"]);

    [Theory]
    [InlineData(new[] { "v=spf1 mx -all", "other" }, new[] { "v=DMARC1; p=none" }, "Ok", "has an SPF and a DMARC record")]
    [InlineData(new[] { "v=spf1 mx -all" }, new string[0], "Warning", "no DMARC record")]
    [InlineData(new[] { "v=spf10" }, new[] { "v=DMARC1" }, "Warning", "no SPF record")]
    [InlineData(new string[0], new string[0], "Warning", "neither an SPF nor a DMARC record")]
    [InlineData(new[] { "v=spf1 a", "v=spf1 b" }, new[] { "v=DMARC1" }, "Warning", "more than one SPF record")]
    [InlineData(null, new string[0], "Warning", "no name server answered")]
    public async Task What_a_domain_lacks_is_told(string[]? own, string[]? dmarc, string grade, string said)
    {
        IReadOnlyList<Check> checks = await MailDomainCheck.Of(
            Study, (name, _) => ValueTask.FromResult<IReadOnlyList<string>?>(name.StartsWith("_dmarc.", StringComparison.Ordinal) ? dmarc : own), TestContext.Current.CancellationToken);

        checks.Count.ShouldBe(2);
        checks.ShouldAllBe(check => check.Grade.ToString() == grade);
        checks[0].What.En.ShouldContain(said);
        checks[0].What.Fr.ShouldNotBe(checks[0].What.En);
    }
}
