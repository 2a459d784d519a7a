using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Harness.Documents.Cases;
using Harness.Evidence;
using Harness.Studies;

namespace Harness.Reports.Tests.Documents.Cases;

public sealed class DossierTests
{
    [Fact]
    public void Messages_looks_rungs_evidence_and_seal_are_told_line_by_line()
    {
        Dossier dossier = Of(Talk.Picture);
        string seal = dossier.Seal.Root.ToString(), kept = dossier.Exhibits[0].Commitment.ToString()!;

        CaseText.Lines(dossier, Language.En).ShouldBe(
        [
            "p0000001 · Alpha · question · anna",
            "2024-03-04 09:00  → simulated Alpha (@alpha) : “Hello Alpha?”",
            "2024-03-04 10:00    2 looks since 2024-03-04 09:30, nothing new",
            "2024-03-04 11:00  ← simulated Alpha (@alpha) : “Sorry! <b>Your order has been fixed</b>.” [apology settles]",
            "2024-03-04 11:00    kept as evidence : a picture of the page",
            "= 3\u00A0looks, 2024-03-04 09:30 to 2024-03-04 11:00, 1 with news",
            "= an acknowledgement, an answer by a person, an answer to the matter: between 2024-03-04 10:00 and 2024-03-04 11:00, “Sorry! <b>Your order has been fixed</b>.”",
            "= a settled matter: between 2024-03-04 10:00 and 2024-03-04 11:00, “Your order has been fixed”",
            $"= a picture of the page (event 4, {Talk.Picture.Length}\u00A0bytes), salted SHA-256 {kept}",
            $"= 5\u00A0events, root {seal}",
        ]);
        CaseText.Lines(dossier, Language.Fr).ShouldContain("= 3\u00A0regards, du 2024-03-04 09:30 au 2024-03-04 11:00, dont 1 avec du nouveau");
    }

    [Fact]
    public void A_brand_is_not_told_what_concerns_us_alone()
    {
        string told = string.Join('\n', CaseText.Lines(Dossier.Of(Talk.Report.Study, Talk.Slot, Talk.Read(Talk.Picture), isOurs: false), Language.En));

        told.ShouldNotContain("evidence");
        told.ShouldNotContain("picture");
        told.ShouldContain("= 5\u00A0events, root ");
    }

    /// <summary>By the rule of RFC 6962: leaves are SHA-256 of 0 and the head, nodes of 1 and both sides, and four of five leaves stand on the left.</summary>
    [Fact]
    public void The_seal_is_the_root_over_the_heads_that_the_export_writes()
    {
        CaseEvents read = Talk.Read(Talk.Picture);
        using MemoryStream export = new();
        CanonicalExport.Write(read.Stored, export);
        byte[][] leaves = [.. Encoding.UTF8.GetString(export.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("head").GetRawText()).Select(head => SHA256.HashData([0, .. Encoding.UTF8.GetBytes(head)]))];

        byte[] left = Node(Node(leaves[0], leaves[1]), Node(leaves[2], leaves[3]));
        Of(Talk.Picture).Seal.Root.ToString().ShouldBe(Convert.ToHexStringLower(Node(left, leaves[4])));
    }

    [Fact]
    public void A_conversation_without_events_has_no_facts() =>
        CaseText.Lines(Dossier.Of(Talk.Report.Study, Talk.Slot, CaseEvents.None), Language.En).ShouldBe(["p0000001 · Alpha · question · anna"]);

    private static Dossier Of(params byte[][] pictures) => Dossier.Of(Talk.Report.Study, Talk.Slot, Talk.Read(pictures));

    private static byte[] Node(byte[] left, byte[] right) => SHA256.HashData([1, .. left, .. right]);
}
