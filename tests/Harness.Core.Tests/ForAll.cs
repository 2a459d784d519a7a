using FsCheck;
using FsCheck.Fluent;

namespace Harness.Core.Tests;

/// <summary>A property that holds for all values of a generator.</summary>
internal static class ForAll
{
    public static void Of<T>(Gen<T> values, Func<T, bool> holds, int times = 100) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(times), Prop.ForAll(values.ToArbitrary(), holds));
}
