using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>A published figure is a share or a time.</summary>
internal static class ShareOrTime
{
    public static void Check(Draft draft, Known known)
    {
        foreach (PublishedFigure figure in draft.All<PublishedFigure>())
        {
            bool isClear = draft.Has(figure, nameof(PublishedFigure.Share)) && draft.Has(figure, nameof(PublishedFigure.Time));
            if (isClear && figure.Share is null == figure.Time is null)
            {
                draft.Report(draft.At(figure), () => ProblemWords.ShareOrTime(both: figure.Share is not null));
            }
        }
    }
}
