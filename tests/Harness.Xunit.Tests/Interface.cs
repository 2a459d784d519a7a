using System.Globalization;

namespace Harness.Xunit.Tests;

/// <summary>The culture of the user interface while a test runs.</summary>
internal sealed class Interface : IDisposable
{
    private readonly CultureInfo before = CultureInfo.CurrentUICulture;

    public Interface(string culture) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);

    public void Dispose() => CultureInfo.CurrentUICulture = before;
}
