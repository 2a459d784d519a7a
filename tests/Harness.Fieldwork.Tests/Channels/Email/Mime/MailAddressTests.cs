using Harness.Channels.Email.Mime;

namespace Harness.Fieldwork.Tests.Channels.Email.Mime;

public sealed class MailAddressTests
{
    [Theory]
    [InlineData("Jane@Shopper.test", "|jane@shopper.test")]
    [InlineData("\"Doe, Jane\" <jane@shopper.test>, b@x.test", "Doe, Jane|jane@shopper.test b@x.test")]
    [InlineData("=?utf-8?Q?Ana=C3=AFs?= <a@x.test>", "Anaïs|a@x.test")]
    [InlineData("Team: a@x.test, b@x.test; c@x.test", "|a@x.test b@x.test c@x.test")]
    [InlineData("jane@x.test (Jane (the shopper))", "|jane@x.test")]
    [InlineData("<jane@x.test", "|jane@x.test")]
    [InlineData("no address, @, a@, @b", null)]
    [InlineData(null, null)]
    public void Addresses_are_found_with_the_name_of_the_first(string? text, string? found)
    {
        IReadOnlyList<MailAddress> all = MailAddress.In(text);

        (all.Count == 0 ? null : $"{all[0].Name}|{string.Join(' ', all.Select(address => address.Address))}").ShouldBe(found);
    }
}
