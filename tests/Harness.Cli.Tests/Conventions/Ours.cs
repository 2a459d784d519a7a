using System.Reflection;
using System.Runtime.CompilerServices;

namespace Harness.Cli.Tests.Conventions;

/// <summary>The five assemblies of the line, the one beside it, and the types written in them by hand.</summary>
internal static class Ours
{
    public static Assembly Core { get; } = Assembly.Load("Harness.Core");

    /// <summary>Those whose types other people's programs read.</summary>
    public static IReadOnlyList<Assembly> Shown { get; } = [Core, Assembly.Load("Harness.Xunit")];

    public static IReadOnlyList<Assembly> Assemblies { get; } =
        [.. Shown, .. new[] { "Harness.Fieldwork", "Harness.Reports", "Harness.Web", "harness" }.Select(Assembly.Load)];

    public static IReadOnlyList<Type> Types { get; } = [.. Assemblies.SelectMany(assembly => assembly.GetTypes()).Where(IsWritten)];

    private static bool IsWritten(Type type) =>
        (type.Namespace is null || type.Namespace.StartsWith("Harness", StringComparison.Ordinal)) && !IsGenerated(type);

    private static bool IsGenerated(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        || type.Name.Contains('<', StringComparison.Ordinal)
        || (type.DeclaringType is not null && IsGenerated(type.DeclaringType));
}
