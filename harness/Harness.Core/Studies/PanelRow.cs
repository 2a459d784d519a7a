using Harness.Studies.Yaml;

namespace Harness.Studies;

/// <summary>One row of a panel's spreadsheet: an account of a brand.</summary>
internal sealed record PanelRow(Scalar Brand, Scalar Sector, string Channel, Scalar Handle, string? Opened, string? Role, string? Followers, Scalar? Note);
