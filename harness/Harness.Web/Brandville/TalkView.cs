using Harness.Studies;

namespace Harness.Brandville;

/// <summary>A matter as a page shows it: its remarks so far, in the order of time.</summary>
/// <param name="Page">The page.</param>
/// <param name="Matter">The matter.</param>
/// <param name="Name">What the list is called for readers who do not see it.</param>
internal sealed record TalkView(TownPage Page, Matter Matter, Words Name)
{
    public IEnumerable<Remark> Remarks => Matter.By(Page.Now);
}
