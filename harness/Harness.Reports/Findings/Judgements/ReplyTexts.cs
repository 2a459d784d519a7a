using System.Text;
using Harness.Journal;
using Harness.Probes;

namespace Harness.Findings.Judgements;

/// <summary>What brands replied, as it came: rules read this, for in blinded words a link is a mask.</summary>
internal static class ReplyTexts
{
    /// <summary>By number of the slot the texts in order, those of people and machines; a changed one stands there as it was and as it became, an erased one not.</summary>
    /// <exception cref="InvalidDataException">A content is not the one that its head commits to.</exception>
    public static ILookup<int, string> Of(EventJournal journal) => journal.Events()
        .Where(happened => happened.Head.Kind is EventKind.Replied or EventKind.Edited && !ThreadCode.IsThirdParty(happened.Head.Codes) && happened.Content is not null)
        .Select(happened => (happened.Head.Probe, Text: Encoding.UTF8.GetString(happened.Content!.Bytes)))
        .ToLookup(reply => reply.Probe, reply => reply.Text);
}
