using System.Reflection;
using System.Runtime.CompilerServices;

namespace Harness.Cli.Tests.Conventions;

/// <summary>The five assemblies of the line and the types written in them by hand.</summary>
internal static class Ours
{
    public static Assembly Core { get; } = Assembly.Load("Harness.Core");

    public static IReadOnlyList<Assembly> Assemblies { get; } =
        [Core, .. new[] { "Harness.Fieldwork", "Harness.Reports", "Harness.Web", "harness" }.Select(Assembly.Load)];

    public static IReadOnlyList<Type> Types { get; } = [.. Assemblies.SelectMany(assembly => assembly.GetTypes()).Where(IsWritten)];

    private static bool IsWritten(Type type) =>
        (type.Namespace is null || type.Namespace.StartsWith("Harness", StringComparison.Ordinal)) && !IsGenerated(type);

    private static bool IsGenerated(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        || type.Name.Contains('<', StringComparison.Ordinal)
        || (type.DeclaringType is not null && IsGenerated(type.DeclaringType));
}
