using Harness.Channels.Email;

namespace Harness.Fieldwork.Tests.Channels.Email;

public sealed class OurMailTests
{
    [Theory]
    [InlineData("Hello, the bottle leaked. It was new.", "Hello, the bottle leaked")]
    [InlineData("Bonjour,\n\nMa commande n’est pas arrivée ! Que faire ?", "Ma commande n’est pas arrivée !")]
    [InlineData("Hi", "Hi")]
    [InlineData("Une phrase sans fin qui raconte par le menu tout ce qui est arrivé à cette pauvre commande", "Une phrase sans fin qui raconte par le menu tout ce qui est")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void Where_no_subject_is_given_a_message_has_its_beginning(string text, string subject) => OurMail.Beginning(text).ShouldBe(subject);
}
