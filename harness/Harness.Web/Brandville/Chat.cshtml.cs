using Harness.Findings;
using Harness.Studies;

namespace Harness.Brandville;

/// <summary>The chat of a brand: a window with a text box. It works without script too; then a link loads what is new.</summary>
internal sealed class ChatModel(TownHall hall) : DoorPage(hall)
{
    public override Door Door => Door.Chat;

    public override Words Title => new($"Chat with {Brand.Name}", $"Chat avec {Brand.Name}");

    public string Label => IsChanged ? Language.Pick("What can we do for you?", "Que pouvons-nous faire pour vous ?") : Language.Pick("Your message", "Votre message");

    public string Button => IsChanged ? Language.Pick("Post", "Poster") : Language.Pick("Send", "Envoyer");

    public string Here => Link(Address(Matter));

    public static string Address(Brand brand) => $"/brands/{brand.Id}/chat";

    protected override Task<Matter?> Take()
    {
        string? text = Visitor.Text(Given("message"));
        Mistake = text is null ? Language.Pick("Write something first.", "Écrivez d’abord quelque chose.") : null;
        Customer visitor = Matter?.Customer ?? Visitor.Of(Door.Chat, Language.Pick("Visitor", "Visiteur"));
        return Task.FromResult(text is null ? null : Hall.Matter(Hall.Write(new(Door.Chat, visitor, text) { To = Brand, In = Matter, Language = Language })));
    }
}
