using Harness.Ratings;
using NodaTime;

namespace Harness.Raters;

/// <summary>What a machine judge said of one card, once. It stands apart from what people said, and no score is made of it.</summary>
/// <param name="Card">Name of the card.</param>
/// <param name="Judge">Who judged.</param>
/// <param name="Marks">A mark for each criterion of the rubric, each with its reason.</param>
/// <param name="Cost">What it took.</param>
/// <param name="At">When the answer came.</param>
internal sealed record Judgement(string Card, JudgeName Judge, IReadOnlyList<MachineMark> Marks, JudgeCost Cost, Instant At);

/// <summary>A machine judge: a model under a prompt. Another word in the prompt, the rubric among it, is another judge.</summary>
/// <param name="Model">The model that was asked for.</param>
/// <param name="Prompt">The hash of all that every card is asked with, 64 hexadecimal digits.</param>
/// <param name="Version">The version of the prompt.</param>
/// <param name="Endpoint">Where it was asked: host and port.</param>
internal sealed record JudgeName(string Model, string Prompt, string Version, string Endpoint)
{
    private const int HashShown = 12;

    /// <summary>How it is called where people read: model, version and the beginning of the hash.</summary>
    public string Short => $"{Model}, prompt {Version} ({Prompt[..HashShown]})";

    /// <summary>Whether two names are of one judge, wherever it was asked.</summary>
    public bool Is(JudgeName other) => Model == other.Model && Prompt == other.Prompt;
}

/// <summary>What a judgement took.</summary>
/// <param name="Model">The model and its version as the server named it; null where it did not.</param>
/// <param name="Read">Tokens that it read, all calls together.</param>
/// <param name="Written">Tokens that it wrote.</param>
/// <param name="Calls">How often it was asked; 0 where the card was too long to be.</param>
internal sealed record JudgeCost(string? Model, long Read, long Written, int Calls)
{
    public long Tokens => Read + Written;
}
