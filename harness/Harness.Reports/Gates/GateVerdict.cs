namespace Harness.Gates;

/// <summary>What an interval says of a promise.</summary>
internal enum GateVerdict
{
    Pass,
    NotEnough,
    Fail,
}
