using Harness.Studies;
using NodaTime;

namespace Harness.Planning;

/// <summary>One contact of a plan, with everything that is decided about it before anything is sent.</summary>
/// <param name="Index">Its number in the plan, from 0, in the order of sending.</param>
/// <param name="Brand">The brand addressed.</param>
/// <param name="Account">The account of that brand.</param>
/// <param name="Persona">Who sends.</param>
/// <param name="Complaint">The standard message.</param>
/// <param name="Wording">Which of its wordings, from 0.</param>
/// <param name="Address">How the message names the brand.</param>
/// <param name="Week">The week of the study, from 0.</param>
/// <param name="At">When it is sent.</param>
/// <param name="Text">The message as it will be sent, in Unicode NFC.</param>
/// <param name="Drawn">What the design has drawn for it; null when nothing is varied.</param>
/// <param name="Case">The purchase it may name; null when it has none.</param>
public sealed record Slot(
    int Index,
    Brand Brand,
    Account Account,
    Persona Persona,
    Complaint Complaint,
    int Wording,
    Address Address,
    int Week,
    Instant At,
    string Text,
    Treatment? Drawn = null,
    Purchase? Case = null)
{
    /// <summary>The language it is written in.</summary>
    public Language Language => Drawn?.Level<Language>(Factor.Language) ?? Complaint.Language;

    /// <summary>Whether the one who sends is whom the design has drawn; false where no persona is, and another stands in.</summary>
    public bool IsCast => Drawn is null || Casting.Fits(Persona, Drawn);

    /// <summary>The probe that carries this slot out: <c>p</c> and seven digits, counted from 1.</summary>
    public string Probe => ProbeId.Of(Index);
}

/// <summary>Names of probes.</summary>
public static class ProbeId
{
    /// <summary>The name of a probe.</summary>
    /// <param name="index">Its number in the plan, from 0.</param>
    /// <returns><c>p</c> and seven digits, counted from 1.</returns>
    public static string Of(int index) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"p{index + 1:0000000}");
}
