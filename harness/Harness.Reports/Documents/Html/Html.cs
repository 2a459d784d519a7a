using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Harness.Charts;

namespace Harness.Documents.Html;

/// <summary>
/// Markup in which every hole is encoded unless it is markup itself: <c>Html.Of($"&lt;p&gt;{text}&lt;/p&gt;")</c>. Attributes are written in
/// double quotes. What is safe in a chart is safe here, by the same rule.
/// </summary>
internal readonly record struct Html(string Markup)
{
    public static Html Nothing { get; } = new(string.Empty);

    public static Html Of(ref Weaver weaver) => new(weaver.ToString());

    public static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts.Select(part => part.Markup)));

    public override string ToString() => Markup;

    [InterpolatedStringHandler]
    internal readonly ref struct Weaver(int literal, int holes)
    {
        private readonly StringBuilder text = new(literal + (holes * 16));

        public void AppendLiteral(string markup) => text.Append(markup);

        public void AppendFormatted(Html markup) => text.Append(markup.Markup);

        public void AppendFormatted(IEnumerable<Html> parts)
        {
            foreach (Html part in parts)
            {
                text.Append(part.Markup);
            }
        }

        public void AppendFormatted(string? value) => text.Append(SvgText.Escape(value ?? string.Empty));

        public void AppendFormatted(int value) => text.Append(value.ToString(CultureInfo.InvariantCulture));

        public override string ToString() => text.ToString();
    }
}
