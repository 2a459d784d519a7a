using Harness.Studies;

namespace Harness.Brandville;

/// <summary>Where a customer turns to a brand.</summary>
internal enum Door
{
    /// <summary>In public, through the interface of Mastodon.</summary>
    Square,

    /// <summary>The contact form of the brand.</summary>
    Form,

    /// <summary>The chat of the brand.</summary>
    Chat,

    /// <summary>The help desk, through its interface for programs.</summary>
    Desk,
}

/// <summary>What readers call them.</summary>
internal static class DoorNames
{
    public static Words Of(Door door) => door switch
    {
        Door.Square => new("public post", "message public"),
        Door.Form => new("contact form", "formulaire"),
        Door.Chat => new("chat", "chat"),
        Door.Desk => new("help desk", "assistance"),
    };
}
