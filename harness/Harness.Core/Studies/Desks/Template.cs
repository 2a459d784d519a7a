using System.Text.Json;

namespace Harness.Studies.Desks;

/// <summary>
/// A piece of JSON to be, written as YAML: texts hold placeholders such as <c>{text}</c>. What is filled in is always one text, whatever
/// signs it holds; a piece for which something is missing is left out.
/// </summary>
public abstract record Template
{
    /// <summary>Every text in it, placeholders unfilled.</summary>
    public abstract IEnumerable<TextTemplate> Texts { get; }

    /// <summary>Whether nothing that it needs is missing.</summary>
    /// <param name="value">What stands for a placeholder, braces and all; null when it has none here.</param>
    /// <returns>False when it is left out.</returns>
    public abstract bool IsComplete(Func<string, string?> value);

    /// <summary>Writes it with its placeholders filled in.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="value">What stands for a placeholder, braces and all; null when it has none here.</param>
    public abstract void Write(Utf8JsonWriter json, Func<string, string?> value);
}
