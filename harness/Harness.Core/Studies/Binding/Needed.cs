namespace Harness.Studies.Binding;

/// <summary>What may stand as a value of a type.</summary>
internal static class Needed
{
    /// <summary>The noun for it.</summary>
    public static Words For(Type type, KeyShape? key) =>
        ScalarKinds.Of(type, key)?.Expected
        ?? (RecordShape.Describes(type) ? ProblemWords.BlockOf(RecordShape.Of(type).Names)
            : type.GetGenericArguments().Length == 1 ? ProblemWords.List
            : ProblemWords.Block);
}
