using Harness.Channels.Http;
using Harness.Planning;
using Harness.Studies;

namespace Harness.Fieldwork.Tests.Channels.Http;

public sealed class CustomerTests
{
    [Theory]
    [InlineData("Anna Petit <anna@client.example>", null, null, "Anna Petit", "anna@client.example")]
    [InlineData("anna@client.example", null, null, "Tester one", "anna@client.example")]
    [InlineData("Anna Petit", null, null, "Anna Petit", "p0000001@client.example")]
    [InlineData("Anna Petit", "probe-{probe}@anna.example", null, "Anna Petit", "probe-p0000001@anna.example")]
    [InlineData(null, null, "anna@mail.example", "Tester one", "anna@mail.example")]
    [InlineData(null, null, null, "Tester one", "p0000001@client.example")]
    public void A_name_and_an_address_come_from_the_persona(string? desk, string? alias, string? mail, string name, string email)
    {
        Slot slot = Tester.Plan.Slots[0];
        PersonaAccount[] accounts = [.. desk is null ? [] : new[] { new PersonaAccount("http", desk, null) }, .. mail is null ? [] : new[] { new PersonaAccount("email", mail, null) }];
        Customer.Of(slot with { Persona = slot.Persona with { Id = "tester-one", Accounts = accounts, Alias = alias } }).ShouldBe(new(name, email));
    }
}
