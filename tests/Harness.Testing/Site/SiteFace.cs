namespace Harness.Testing.Site;

/// <summary>How the contact form of the test site is on a day.</summary>
public enum SiteFace
{
    /// <summary>As the form was described.</summary>
    Usual,

    /// <summary>The field for the message is called otherwise.</summary>
    Changed,

    /// <summary>There are two buttons to send.</summary>
    Doubled,

    /// <summary>The button is there and cannot be clicked.</summary>
    Disabled,

    /// <summary>A captcha stands above the button.</summary>
    Captcha,

    /// <summary>A captcha comes as the answer.</summary>
    CaptchaAfter,

    /// <summary>The thanks never come.</summary>
    Unconfirmed,

    /// <summary>The page thanks before anything was sent.</summary>
    Premature,

    /// <summary>The page checks what was filled in, and sends nothing.</summary>
    Checking,

    /// <summary>The page is 30,000 pixels high.</summary>
    Tall,

    /// <summary>The page has 500 MB.</summary>
    Huge,

    /// <summary>The page never ends growing.</summary>
    Endless,

    /// <summary>The page holds the browser up as soon as the button is clicked, after it sent.</summary>
    Hangs,

    /// <summary>The page takes all memory as soon as the button is clicked, after it sent.</summary>
    Hungry,

    /// <summary>The page loads from hosts that nobody declared, and leads there.</summary>
    Foreign,

    /// <summary>The page leads on to a host that nobody declared.</summary>
    Elsewhere,

    /// <summary>The page offers a file for download, registers a worker and asks for all it can.</summary>
    Nosy,
}
