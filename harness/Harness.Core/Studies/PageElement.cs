namespace Harness.Studies;

/// <summary>One thing on a web page, found as a visitor would: by its label or role first, by a CSS selector last. Exactly one of label, role, text and css says which.</summary>
/// <param name="Label">The label of a field; null when it is found otherwise.</param>
/// <param name="Role">What it is to somebody who cannot see the page; null when it is found otherwise.</param>
/// <param name="Name">The name of that role, such as what is written on a button; null for the only one of its role.</param>
/// <param name="Text">A text that it shows; null when it is found otherwise.</param>
/// <param name="Css">A CSS selector; null when it is found otherwise.</param>
/// <param name="Frame">A CSS selector of the frame that it is in, such as that of a chat window; null for the page itself.</param>
public sealed record PageElement(
    [AtMost(500)] string? Label,
    PageRole? Role,
    [AtMost(500)] string? Name,
    [AtMost(500)] string? Text,
    [AtMost(500)] string? Css,
    [AtMost(500)] string? Frame);

/// <summary>What a thing on a page is, in the words of WAI-ARIA 1.2.</summary>
public enum PageRole
{
    /// <summary>A message that wants attention.</summary>
    Alert,

    /// <summary>A button.</summary>
    Button,

    /// <summary>A box to tick.</summary>
    Checkbox,

    /// <summary>A field with a list of choices.</summary>
    Combobox,

    /// <summary>A window over the page.</summary>
    Dialog,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>A link.</summary>
    Link,

    /// <summary>An entry of a list.</summary>
    Listitem,

    /// <summary>What grows at its end, such as a chat.</summary>
    Log,

    /// <summary>An entry of a menu.</summary>
    Menuitem,

    /// <summary>A choice of a list.</summary>
    Option,

    /// <summary>One of several that exclude each other.</summary>
    Radio,

    /// <summary>A part of the page with a name.</summary>
    Region,

    /// <summary>What says how things stand.</summary>
    Status,

    /// <summary>A switch.</summary>
    Switch,

    /// <summary>A tab.</summary>
    Tab,

    /// <summary>A field for text.</summary>
    Textbox,
}
