using System.Text.Json.Nodes;

namespace Harness.Findings.Proofs;

/// <summary>All cells as data.</summary>
internal static class ProofJson
{
    public static JsonObject Of(Proof proof) => new()
    {
        ["seed"] = proof.Seed,
        ["trials"] = proof.Trials,
        ["holds"] = proof.Holds,
        ["cells"] = new JsonArray([.. proof.Cells.Select(Of)]),
    };

    private static JsonObject Of(Cell cell) => new()
    {
        ["method"] = cell.Method.Key,
        ["world"] = cell.Setting.World.Key,
        ["n"] = cell.Setting.N,
        ["polling"] = cell.Setting.Polling,
        ["promised"] = cell.Method.Promised,
        ["measured"] = Of(cell.Measured),
        ["firstLook"] = cell.Second is null ? null : Of(cell.First),
        ["expected"] = new JsonObject
        {
            ["kind"] = Wording.Key(cell.Expected.Kind),
            ["value"] = cell.Expected.Value,
            ["allowed"] = cell.Measured.Trials == 0 ? null : cell.Expected.Allowed(cell.Measured.Trials),
        },
        ["independent"] = cell.Reference is { } reference ? Of(reference) : null,
        ["agreement"] = Wording.Key(cell.Agreement),
    };

    private static JsonObject Of(Tally tally) => new() { ["held"] = tally.Held, ["trials"] = tally.Trials, ["share"] = tally.Share };
}
