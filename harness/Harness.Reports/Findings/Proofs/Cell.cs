namespace Harness.Findings.Proofs;

/// <summary>A method in a setting: what it does, beside what theory and an independent program say.</summary>
/// <param name="Method">The method.</param>
/// <param name="Setting">The setting.</param>
/// <param name="First">What it did.</param>
/// <param name="Expected">What theory says.</param>
/// <param name="Reference">What an independent program counted; null where none was asked.</param>
/// <param name="Second">What it did in a second look of its own waves, where the first disagreed; null elsewhere.</param>
internal sealed record Cell(ProvedMethod Method, Setting Setting, Tally First, Expectation Expected, Tally? Reference, Tally? Second = null)
{
    public Tally Measured => Second ?? First;

    public Agreement Agreement => (Agrees(First), Second is { } second ? Agrees(second) : null) switch
    {
        (null, _) => Agreement.Unjudged,
        (true, _) => Agreement.Agrees,
        (false, true) => Agreement.SecondLook,
        (false, _) => Agreement.Differs,
    };

    /// <summary>Three Monte-Carlo errors of the difference to an independent program, were both the same.</summary>
    public static double Allowed(Tally measured, Tally reference)
    {
        double share = measured.And(reference).Share ?? 0;
        return Expectation.Errors * Math.Sqrt(share * (1 - share) * ((1.0 / measured.Trials) + (1.0 / reference.Trials)));
    }

    /// <summary>Whether a measurement agrees with all that is known of the cell; null where nothing judges it.</summary>
    private bool? Agrees(Tally measured)
    {
        bool? reference = (measured.Share, Reference?.Share) is ({ } ours, { } theirs) ? Math.Abs(ours - theirs) <= Allowed(measured, Reference!.Value) : null;
        return (Expected.Agrees(measured), reference) switch
        {
            (null, null) => null,
            (false, _) or (_, false) => false,
            _ => true,
        };
    }
}

/// <summary>What a cell came to.</summary>
internal enum Agreement
{
    /// <summary>Within three Monte-Carlo errors.</summary>
    Agrees,

    /// <summary>Outside at first, as one cell in four hundred is by chance; within in other waves, four times as many.</summary>
    SecondLook,

    /// <summary>Outside twice.</summary>
    Differs,

    /// <summary>Theory only says what very many messages would come to, and no independent program was asked.</summary>
    Unjudged,
}
