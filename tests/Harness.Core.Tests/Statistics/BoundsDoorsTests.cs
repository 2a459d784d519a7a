using System.Reflection;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

/// <summary>Whatever takes a real number refuses what is none at the door, and so does whatever takes a confidence.</summary>
public sealed class BoundsDoorsTests
{
    private static readonly double[] NoNumbers = [double.NaN, double.PositiveInfinity, double.NegativeInfinity];

    private static readonly MethodInfo[] Plain = [.. typeof(Estimate).Assembly.GetExportedTypes()
        .Where(type => type.Namespace == typeof(Estimate).Namespace)
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(method => !method.IsSpecialName && method.GetParameters().All(parameter => Usual(parameter) is not null)
            && method.GetParameters().Any(parameter => parameter.ParameterType == typeof(double) || parameter.ParameterType == typeof(Frame)))];

    private static readonly SurvivalCurve Curve = SurvivalCurve.Of([1, 2, 3], [true, false, true], Frames.Reference);

    [Fact]
    public void Every_plain_method_refuses_what_is_no_number_in_each_of_its_places()
    {
        Plain.Length.ShouldBeGreaterThan(20);
        foreach (MethodInfo method in Plain)
        {
            object?[] usual = [.. method.GetParameters().Select(Usual)];
            Should.NotThrow(() => method.Invoke(null, usual), Name(method));
            for (int place = 0; place < usual.Length; place++)
            {
                foreach (object no in usual[place] switch { double => NoNumbers.Cast<object>(), Frame => NoFrames(), _ => [] })
                {
                    object?[] unusual = [.. usual[..place], no, .. usual[(place + 1)..]];
                    Should.Throw<TargetInvocationException>(() => method.Invoke(null, unusual), $"{Name(method)}, {method.GetParameters()[place].Name}: {no}")
                        .InnerException.ShouldBeAssignableTo<ArgumentException>(Name(method));
                }
            }
        }
    }

    [Fact]
    public void A_sample_refuses_what_is_no_number()
    {
        foreach (double no in NoNumbers)
        {
            Func<object?>[] doors =
            [
                () => MannWhitney.Of([no], [1]), () => MannWhitney.Of([1], [no]), () => KruskalWallis.Of([1, no], [0, 1]), () => HodgesLehmann.Shift([no], [1], Frames.Reference),
                () => HodgesLehmann.Shift([1], [no], Frames.Reference), () => HodgesLehmann.Shift([], [no], Frames.Reference), () => MedianLaw.Of([no], Frames.Reference),
                () => Jackknife.Acceleration([1, no]), () => Jackknife.Influence(3, _ => no), () => Resampling.Replicates(3, _ => no, 2, 1),
                () => new BootstrapIntervals(no, [1, 2], 3, Frames.Reference), () => new BootstrapIntervals(1, [1, no], 3, Frames.Reference),
                () => new BootstrapIntervals(1, [1, 2], 3, Frames.Reference).Bca(no), () => Correction.Holm.Adjust([0.1, no]), () => Correction.Holm.Adjust([null, no]),
                () => Curve.Quantile(no), () => Curve.MidpointQuantile(no, Band.Log), () => MedianReplicates.Of([1], [true], Frames.Reference, 2, 1).Quantile(no),
            ];
            foreach (Func<object?> door in doors)
            {
                Should.Throw<ArgumentException>(door);
            }
        }
    }

    [Fact]
    public void A_confidence_that_is_none_is_refused_even_where_there_is_nothing_to_be_confident_of()
    {
        foreach (Frame no in NoFrames().Cast<Frame>())
        {
            Func<object?>[] doors =
            [
                () => Proportion.Wilson(0, 0, no), () => Proportion.Newcombe(0, 0, 0, 0, no), () => ClopperPearson.Interval(0, 0, no), () => ScoreDifference.Interval(0, 0, 0, 0, no),
                () => FisherExact.OddsRatio(0, 0, 0, 0, no), () => MantelHaenszel.OddsRatio([], no), () => HodgesLehmann.Shift([], [], no), () => MedianLaw.Of([], no),
                () => MedianReplicates.Of([], [], no, 2, 1), () => SurvivalCurve.Of([], [], no), () => SurvivalCurve.PerGroup([], [], [], 0, no), () => new BootstrapIntervals(1, [1, 1], 3, no),
            ];
            foreach (Func<object?> door in doors)
            {
                Should.Throw<ArgumentException>(door);
            }
        }
    }

    private static IEnumerable<object> NoFrames() => ((double[])[0, 1, 95, .. NoNumbers]).Select(no => (object)(Frames.Reference with { Confidence = no }));

    private static string Name(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    private static object? Usual(ParameterInfo parameter) => (parameter.ParameterType.Name, parameter.Name) switch
    {
        (nameof(Int32), "x1" or "x2" or "x") => 2,
        (nameof(Int32), _) => 5,
        (nameof(Double), "n" or "clusterSize") => 7.0,
        (nameof(Double), "p2" or "deviation2") => 0.4,
        (nameof(Double), _) => 0.3,
        (nameof(Frame), _) => Frames.Reference,
        _ => null,
    };
}
