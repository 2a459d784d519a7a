using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Harness.Charts;

namespace Harness.Documents.Html;

/// <summary>
/// Markup in which every hole is encoded unless it is markup itself: <c>Html.Of($"&lt;p&gt;{text}&lt;/p&gt;")</c>. Attributes are written in
/// double quotes. What is safe in a chart is safe here, by the same rule. The charts that stand in it come along as what they say.
/// </summary>
internal readonly struct Html(string markup, IReadOnlyList<ChartSpec> charts)
{
    private readonly IReadOnlyList<ChartSpec>? charts = charts;

    public Html(string markup)
        : this(markup, [])
    {
    }

    public static Html Nothing { get; } = new(string.Empty);

    public string Markup { get; } = markup;

    /// <summary>The charts in the order of the page.</summary>
    public IReadOnlyList<ChartSpec> Charts => charts ?? [];

    public static Html Of(ref Weaver weaver) => weaver.Woven();

    public static Html Join(IEnumerable<Html> parts) => Of($"{parts}");

    public override string ToString() => Markup;

    [InterpolatedStringHandler]
    internal readonly ref struct Weaver(int literal, int holes)
    {
        private readonly StringBuilder text = new(literal + (holes * 16));
        private readonly List<ChartSpec> charts = [];

        public void AppendLiteral(string markup) => text.Append(markup);

        public void AppendFormatted(Html markup)
        {
            text.Append(markup.Markup);
            charts.AddRange(markup.Charts);
        }

        public void AppendFormatted(IEnumerable<Html> parts)
        {
            foreach (Html part in parts)
            {
                AppendFormatted(part);
            }
        }

        public void AppendFormatted(string? value) => text.Append(SvgText.Escape(value ?? string.Empty));

        public void AppendFormatted(int value) => text.Append(value.ToString(CultureInfo.InvariantCulture));

        public Html Woven() => new(text.ToString(), charts);
    }
}
