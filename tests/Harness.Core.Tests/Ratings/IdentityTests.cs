using Harness.Ratings;
using Harness.Studies;

namespace Harness.Core.Tests.Ratings;

public sealed class IdentityTests
{
    [Fact]
    public void A_brand_is_known_by_its_name_its_hashtag_and_its_accounts_and_the_tester_by_their_handles()
    {
        Brand brand = new("credit-general", "Crédit Général", "banks", [new("x", "@CreditGeneral", null, null), new("email", "aide@cg.example", null, null)], null);
        Persona persona = new("p1", "fr-FR", FollowerTier.Few, "@julie_m", null, Accounts: [new("email", "julie@mail.example", null)]);
        Identity identity = Identity.Of(brand, persona);
        identity.Brand.ShouldBe("Crédit Général");
        identity.Aliases.ShouldBe(["#CréditGénéral"]);
        identity.Accounts.ShouldBe(["@CreditGeneral", "aide@cg.example"]);
        identity.People.ShouldBe(["@julie_m", "julie@mail.example"]);
        Identity.Of(brand).People.ShouldBeEmpty();
    }
}
