using Harness.Studies;

namespace Harness.Core.Tests.Studies;

public sealed class MessageTextTests
{
    private static readonly Account Account = new("simulated", "@cafe", null, null);
    private static readonly Brand Brand = new("cafe", "Cafe\u0301", "food", [Account], null);

    [Fact]
    public void The_handle_form_names_the_account() =>
        MessageText.Render("Hello {brand}, how are you?", Brand, Account, Address.Handle).ShouldBe("Hello @cafe, how are you?");

    [Fact]
    public void The_name_form_names_the_brand_composed() => MessageText.Render("{brand} !", Brand, Account, Address.Name).ShouldBe("Caf\u00e9 !");
}
