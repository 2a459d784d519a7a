using System.Text;

namespace Harness.Hosting;

/// <summary>Texts from inside the program: there is none on disk to be missing or changed.</summary>
internal static class EmbeddedText
{
    /// <param name="name">Its path in this project with points for slashes, such as <c>Pages.pages.css</c>.</param>
    public static string Of(string name)
    {
        using Stream source = typeof(EmbeddedText).Assembly.GetManifestResourceStream("Harness.Web." + name)!;
        using StreamReader reader = new(source, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
