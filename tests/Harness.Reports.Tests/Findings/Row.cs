using Harness.Studies;

namespace Harness.Reports.Tests.Findings;

/// <summary>Messages to one brand: how many were sent and how many of them a person answered.</summary>
internal sealed record Row(string Brand, int Sent, int Answered)
{
    public string Sector { get; init; } = "shops";

    public string Category { get; init; } = "question";

    public string Channel { get; init; } = "simulated";

    public Address Address { get; init; } = Address.Handle;

    /// <summary>The first answer comes after so long, the second after twice as long, and so on.</summary>
    public double Minutes { get; init; } = 60;

    /// <summary>Planned beyond those sent.</summary>
    public int Unsent { get; init; }

    /// <summary>Observation ended after so many hours; null for the whole window.</summary>
    public double? Watched { get; init; }

    public bool Absent { get; init; }
}
