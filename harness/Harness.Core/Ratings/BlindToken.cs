using Harness.Studies;

namespace Harness.Ratings;

/// <summary>What was left out of a text; it shows as a word in square brackets, such as <c>[brand]</c> or <c>[marque]</c>.</summary>
public enum BlindToken
{
    /// <summary>A name of the brand, or one of its accounts.</summary>
    Brand,

    /// <summary>Somebody else's account, such as <c>@julie</c>.</summary>
    Account,

    /// <summary>The name of a person.</summary>
    Name,

    /// <summary>Who signs, person or team.</summary>
    Signature,

    /// <summary>An address on the web.</summary>
    Link,

    /// <summary>An address for mail.</summary>
    Mail,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A time of the day.</summary>
    Time,
}

/// <summary>How tokens are shown.</summary>
public static class BlindTokens
{
    /// <summary>The word of a token.</summary>
    /// <param name="token">The token.</param>
    /// <returns>The word without its brackets.</returns>
    public static Words Word(BlindToken token) => token switch
    {
        BlindToken.Brand => new("brand", "marque"),
        BlindToken.Account => new("account", "compte"),
        BlindToken.Name => new("name", "nom"),
        BlindToken.Signature => new("signature", "signature"),
        BlindToken.Link => new("link", "lien"),
        BlindToken.Mail => new("e-mail", "courriel"),
        BlindToken.Phone => new("phone", "téléphone"),
        BlindToken.Date => new("date", "date"),
        BlindToken.Time => new("time", "heure"),
    };
}
