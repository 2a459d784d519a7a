using System.Globalization;
using Harness.Studies;

namespace Harness.Messages;

/// <summary>Who reads the outcome of a test.</summary>
internal static class Reader
{
    /// <summary>French where the culture of the user interface is, else English.</summary>
    public static Language Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "fr" ? Language.Fr : Language.En;
}
