using Harness.Raters;
using Harness.Ratings;

namespace Harness.Judges;

/// <summary>What came of asking a model about one card.</summary>
/// <param name="Marks">A mark for each criterion; empty where nothing was answered.</param>
/// <param name="Cost">What it took.</param>
/// <param name="Stop">Why nothing was answered; null when something was, be it an answer that was not taken.</param>
/// <param name="Status">The status by which the server refused; 0 where it did not.</param>
internal sealed record JudgeReply(IReadOnlyList<MachineMark> Marks, JudgeCost Cost, JudgeStop? Stop, int Status);

/// <summary>Why a model was not asked, or did not answer. Asked later it may.</summary>
internal enum JudgeStop
{
    /// <summary>The budget may not last for another call.</summary>
    Budget,

    /// <summary>The server was not reached, failed, answered what nobody can read, or was busy, as often as it was tried.</summary>
    Unanswered,

    /// <summary>The server refused: the key, the model, the address or the request.</summary>
    Refused,

    /// <summary>The address is a private one.</summary>
    Forbidden,
}
