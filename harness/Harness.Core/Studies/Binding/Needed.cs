using Harness.Studies.Desks;

namespace Harness.Studies.Binding;

/// <summary>What may stand as a value of a type.</summary>
internal static class Needed
{
    /// <summary>The noun for it.</summary>
    public static Words For(Type type, KeyShape? key) =>
        type == typeof(Template) ? ProblemWords.AnyValue : ScalarKinds.Of(type, key)?.Expected
        ?? (RecordShape.Describes(type) ? ForBlock(RecordShape.Of(type))
            : type.GetGenericArguments().Length == 1 ? ProblemWords.List
            : ProblemWords.Block);

    private static Words ForBlock(RecordShape shape) =>
        shape.Alone is null ? ProblemWords.BlockOf(shape.Names) : ProblemWords.TextOrBlockOf(shape.Names);
}
