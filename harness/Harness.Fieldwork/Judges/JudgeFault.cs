using Harness.Studies;

namespace Harness.Judges;

/// <summary>Why an answer of a model is not taken.</summary>
internal enum JudgeFault
{
    /// <summary>It is not the JSON that was asked for: no JSON, cut off, a word beside it, a criterion too many, missing or twice.</summary>
    Malformed,

    /// <summary>A mark is none that the rubric has.</summary>
    OutOfRange,

    /// <summary>A mark has no reason, or one too long.</summary>
    Unreasoned,

    /// <summary>A level rests on words that no reply has.</summary>
    Unfounded,

    /// <summary>The model declined, or its maker's filter did.</summary>
    Declined,

    /// <summary>The conversation is too long to be asked about.</summary>
    TooLong,
}

internal static class JudgeFaults
{
    public static Words Of(JudgeFault fault) => fault switch
    {
        JudgeFault.Malformed => new("The answer was not in the form asked for.", "La réponse n’avait pas la forme demandée."),
        JudgeFault.OutOfRange => new("The answer gave a mark that the rubric does not have.", "La réponse donnait une note que la grille n’a pas."),
        JudgeFault.Unreasoned => new("The answer gave a mark without a reason.", "La réponse donnait une note sans motif."),
        JudgeFault.Unfounded => new("The answer quoted words that are in no reply.", "La réponse citait des mots absents des réponses évaluées."),
        JudgeFault.Declined => new("The model declined to judge.", "Le modèle a refusé de juger."),
        JudgeFault.TooLong => new("The conversation is too long to be asked about.", "La conversation est trop longue pour être soumise."),
    };
}
