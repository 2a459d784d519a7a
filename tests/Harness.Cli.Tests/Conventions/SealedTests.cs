namespace Harness.Cli.Tests.Conventions;

/// <summary>Classes are sealed, and outside Core and the library for tests they stay inside.</summary>
public sealed class SealedTests
{
    /// <summary>The framework finds pages by their public model and the host by its public entry point.</summary>
    private static readonly string[] PublicByNeed = ["PageModel", "Program"];

    [Fact]
    public void The_repository_has_none() => Violations(Ours.Types, type => Ours.Shown.Contains(type.Assembly)).ShouldBeEmpty();

    [Fact]
    public void The_canary_is_caught() => Violations([typeof(Open), typeof(Loud), typeof(Loud.Inner)], type => false).ShouldBe(
        ["Open is not sealed", "Loud is public outside Core", "Inner is public outside Core"]);

    [Fact]
    public void What_is_sealed_abstract_or_needed_is_free() =>
        Violations([typeof(Closed), typeof(Family), typeof(Still), typeof(IAny), typeof(RateModel), typeof(RateModel.Input), typeof(Program)], type => false).ShouldBeEmpty();

    [Fact]
    public void Core_may_be_public() => Violations([typeof(Loud)], type => true).ShouldBeEmpty();

    private static List<string> Violations(IReadOnlyList<Type> types, Func<Type, bool> isShown) =>
    [
        .. types.Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !IsProgram(type)).Select(type => $"{type.Name} is not sealed"),
        .. types.Where(type => type.IsVisible && !isShown(type) && !IsPublicByNeed(type)).Select(type => $"{type.Name} is public outside Core"),
    ];

    private static bool IsProgram(Type type) => string.Equals(type.Name, nameof(Program), StringComparison.Ordinal);

    private static bool IsPublicByNeed(Type type) =>
        Bases(type).Any(other => PublicByNeed.Contains(other.Name, StringComparer.Ordinal)) || (type.DeclaringType is not null && IsPublicByNeed(type.DeclaringType));

    private static IEnumerable<Type> Bases(Type type)
    {
        for (Type? at = type; at is not null; at = at.BaseType)
        {
            yield return at;
        }
    }

    private interface IAny;

    private static class Still;

    private abstract class Family;

    private class Open;

    private sealed class Closed : Open;

    public static class Loud
    {
        public static class Inner;
    }

    public abstract class PageModel;

    public sealed class RateModel : PageModel
    {
        public sealed record Input(int Mark);
    }

    public class Program;
}
