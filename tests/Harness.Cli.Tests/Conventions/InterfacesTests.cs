namespace Harness.Cli.Tests.Conventions;

/// <summary>An interface comes with its second implementation, not before.</summary>
public sealed class InterfacesTests
{
    /// <summary>Seams whose second implementation is on its way; a name leaves this list when it lands.</summary>
    private static readonly string[] Awaited = [];

    [Fact]
    public void The_repository_has_none() => Violations(Ours.Types, Awaited).ShouldBeEmpty();

    [Fact]
    public void The_canary_is_caught() =>
        Violations([typeof(ILonely<>), typeof(Only), typeof(AlmostTwo), typeof(IShared), typeof(First), typeof(Second)], []).ShouldBe(
            ["ILonely`1 has 1 implementation, not two"]);

    [Fact]
    public void An_exception_holds_while_it_is_needed() =>
        Violations([typeof(ILonely<>), typeof(Only), typeof(IShared), typeof(First), typeof(Second)], ["ILonely`1", "IShared"]).ShouldBe(
            ["IShared has 2 implementations and needs no exception"]);

    private static List<string> Violations(IReadOnlyList<Type> types, IReadOnlyList<string> awaited)
    {
        List<string> violations = [];
        foreach (Type seam in types.Where(type => type.IsInterface))
        {
            int count = types.Count(type => type is { IsInterface: false, IsAbstract: false } && type.GetInterfaces().Any(other => Definition(other) == seam));
            bool exempt = awaited.Contains(seam.Name, StringComparer.Ordinal);
            if (count < 2 && !exempt)
            {
                violations.Add($"{seam.Name} has {count} {(count == 1 ? "implementation" : "implementations")}, not two");
            }

            if (count >= 2 && exempt)
            {
                violations.Add($"{seam.Name} has {count} implementations and needs no exception");
            }
        }

        return violations;
    }

    private static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    private interface ILonely<T>;

    private interface IShared;

    private sealed class Only : ILonely<int>;

    private abstract class AlmostTwo : ILonely<string>;

    private sealed class First : IShared;

    private sealed class Second : IShared;
}
