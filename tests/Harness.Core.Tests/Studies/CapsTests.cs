using Harness.Studies;
using NodaTime;

namespace Harness.Core.Tests.Studies;

public sealed class CapsTests
{
    private static readonly Brand Theirs = new("b", "B", "s", [new Account("x", "@b", null, null)], null);

    [Fact]
    public void A_third_party_is_spared_where_nothing_is_written() => Caps.For(Theirs, null).ShouldBe(new Caps(2, 10, 60, Duration.FromMinutes(30), null));

    [Fact]
    public void What_is_written_comes_first_each_limit_for_itself() =>
        Caps.For(Theirs with { Caps = new(5, null, null, null, 40) }, new Caps(1, 4, null, null, null)).ShouldBe(new Caps(5, 4, 60, Duration.FromMinutes(30), 40));

    [Fact]
    public void Own_ordered_and_simulated_brands_have_only_what_is_written()
    {
        Authorisation Given(Basis basis) => new(basis, "A", new LocalDate(2026, 1, 1), null, null, null);
        Caps.For(Theirs with { Authorisation = Given(Basis.OwnBrand) }, null).ShouldBe(Caps.None);
        Caps.For(Theirs with { Authorisation = Given(Basis.Mandate) }, null).ShouldBe(Caps.None);
        Caps.For(Theirs with { Authorisation = Given(Basis.Editorial) }, null).ShouldBe(Caps.ThirdParty);
        Caps.For(Theirs with { Accounts = [new Account("simulated", "@b", null, null)] }, null).ShouldBe(Caps.None);
    }

    [Fact]
    public void The_account_for_customers_is_written_to_where_there_are_several()
    {
        Account voice = new("x", "@b", null, null, AccountRole.Brand), help = new("x", "@b_help", null, null, AccountRole.Support);
        Brand brand = Theirs with { Accounts = [voice, help] };

        (brand.AccountOn(null), brand.AccountOn("x"), brand.AccountOn("email")).ShouldBe((voice, help, null));
    }
}
