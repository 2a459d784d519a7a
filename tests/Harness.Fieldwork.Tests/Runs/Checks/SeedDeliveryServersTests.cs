using System.Globalization;
using Harness.Channels;
using Harness.Runs.Checks;
using Harness.Studies;
using Harness.Testing.Mail;

namespace Harness.Fieldwork.Tests.Runs.Checks;

/// <summary>The same through servers that nobody here wrote.</summary>
public sealed class SeedDeliveryServersTests(MailServers servers) : IClassFixture<MailServers>
{
    [Fact]
    public async Task A_mail_to_one_s_own_alias_arrives_and_stays_unread()
    {
        Assert.SkipUnless(MailPrograms.IsThere, MailPrograms.Missing);
        string[] hosts = [At(servers.Smtps), At(servers.Imaps)];
        Mailbox mailbox = new(new("localhost", servers.Smtps), new("localhost", servers.Imaps), Encryption: MailEncryption.Tls, Authority: "authority.pem");
        Persona persona = Scenarios.Race().Personas[0] with { Id = "jeanne", Alias = "probe-{probe}@shopper.test", Accounts = [new("email", MailServers.Shopper, new(SecretKeeper.Environment, "WORD"), mailbox)] };
        Reach reach = new(
            hosts.ToDictionary(host => host, host => new Uri($"https://{host}/"), StringComparer.Ordinal), _ => MailServers.ShopperWord, new(hosts.ToHashSet(StringComparer.Ordinal), hosts.ToHashSet(StringComparer.Ordinal)),
            name => name == "authority.pem" ? System.Text.Encoding.ASCII.GetBytes(servers.Certificates.AuthorityPem) : null);

        IReadOnlyList<Check> checks = await new SeedDelivery(reach, (TimeSpan.FromSeconds(60), TimeSpan.FromMilliseconds(200)), TimeProvider.System)
            .Of(Scenarios.Race() with { Personas = [persona] }, (_, _) => ValueTask.FromResult<IReadOnlyList<string>?>(null), TestContext.Current.CancellationToken);

        checks.Select(check => check.Grade).ShouldBe([Grade.Ok, Grade.Warning, Grade.Warning]);
        checks[0].What.En.ShouldStartWith("A mail to probe-p0000000@shopper.test arrived in INBOX after ");
        string arrived = servers.Received(MailServers.Shopper).ShouldHaveSingleItem();
        arrived.ShouldContain("Message-ID: <seed-");
        servers.Received().ShouldBeEmpty();
    }

    private static string At(int port) => string.Create(CultureInfo.InvariantCulture, $"localhost:{port}");
}
