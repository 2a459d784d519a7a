namespace Harness.Ratings;

/// <summary>Whoever judges a conversation other than a person: a rule, or a model under a prompt. What it says is shown as its own and never made a person's.</summary>
public interface IRater
{
    /// <summary>What it is called, among readers too.</summary>
    string Name { get; }

    /// <summary>Judges a conversation.</summary>
    /// <param name="card">What is judged, with everything left out that tells whose reply it is.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Marks, each with its reason; empty where it has nothing to say of this card.</returns>
    ValueTask<IReadOnlyList<MachineMark>> Rate(Card card, CancellationToken cancellation);
}
