using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>What a study attaches or proves with stands beside it.</summary>
internal static class FilesBeside
{
    /// <summary>Reports each file that is not there.</summary>
    /// <param name="draft">The study.</param>
    /// <param name="open">Gives the bytes of a file; asked once for each name, and for plain names without a folder only.</param>
    public static void Check(Draft draft, Func<string, byte[]?> open)
    {
        Dictionary<string, bool> known = new(StringComparer.Ordinal);
        foreach (Spot file in Named(draft))
        {
            if (!known.TryGetValue(file.Written, out bool isThere))
            {
                known[file.Written] = isThere = open(file.Written) is not null;
            }

            if (!isThere)
            {
                draft.Report(file, () => ProblemWords.NotBeside(file.Written));
            }
        }
    }

    private static IEnumerable<Spot> Named(Draft draft) =>
    [
        .. draft.All<Attachment>().Where(each => each.File is not null).Select(each => draft.At(each, nameof(Attachment.File))),
        .. draft.All<Reaction>().Where(each => each.Attach is not null).Select(each => draft.At(each, nameof(Reaction.Attach))),
        .. draft.All<Authorisation>().Where(each => each.Document is not null).Select(each => draft.At(each, nameof(Authorisation.Document))),
        .. draft.All<Mailbox>().Where(each => each.Authority is not null).Select(each => draft.At(each, nameof(Mailbox.Authority))),
        .. draft.All<Purchase>().Where(each => each.Proof is not null).Select(each => draft.At(each, nameof(Purchase.Proof))),
    ];
}
