using System.Text;

namespace Harness.Studies;

/// <summary>Words a message.</summary>
public static class MessageText
{
    /// <summary>The place in a wording where the brand is named.</summary>
    public const string Placeholder = "{brand}";

    /// <summary>A wording as it is sent to one brand.</summary>
    /// <param name="wording">The wording, with the placeholder.</param>
    /// <param name="brand">The brand, named in the name form.</param>
    /// <param name="account">Its account, named in the handle form.</param>
    /// <param name="address">Which form.</param>
    /// <returns>The text in Unicode NFC.</returns>
    public static string Render(string wording, Brand brand, Account account, Address address)
    {
        ArgumentNullException.ThrowIfNull(wording);
        ArgumentNullException.ThrowIfNull(brand);
        ArgumentNullException.ThrowIfNull(account);
        string named = address switch
        {
            Address.Handle => account.Handle,
            Address.Name => brand.Name,
        };
        return wording.Replace(Placeholder, named, StringComparison.Ordinal).Normalize(NormalizationForm.FormC);
    }
}
