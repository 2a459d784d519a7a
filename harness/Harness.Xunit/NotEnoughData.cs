namespace Harness.Xunit;

/// <summary>What a test does when its messages cannot tell whether a promise is kept.</summary>
public enum NotEnoughData
{
    /// <summary>The test is skipped while it runs, with the sentence that says what is lacking.</summary>
    Skip,

    /// <summary>The test fails. During the warm-up of the study's gate (its key <c>warmUp</c>) it is skipped all the same.</summary>
    Fail,

    /// <summary>The test passes and says nothing.</summary>
    Pass,
}
