namespace Harness.Publishing;

/// <summary>For whom a report is written.</summary>
internal enum Audience
{
    /// <summary>Those who ordered the study.</summary>
    Client,

    /// <summary>Everybody.</summary>
    Public,
}
