namespace Harness.Probes;

/// <summary>What detectors read in a reply at capture, one bit each. Bits are stored and never change their meaning.</summary>
[Flags]
public enum ReplyMarks
{
    /// <summary>Nothing was read in it.</summary>
    None = 0,

    /// <summary>A machine sent it: the platform marks it so or, once a wave is read, its conversations together show it.</summary>
    Automatic = 1,

    /// <summary>It asks the customer something.</summary>
    AsksBack = 2,

    /// <summary>It points to a link and says little else.</summary>
    LinkInstead = 4,

    /// <summary>It asks to go on in private.</summary>
    HandsOver = 8,

    /// <summary>It says sorry.</summary>
    Apology = 16,

    /// <summary>It asks for the number of an order, a booking or a contract.</summary>
    AsksOrderNumber = 32,

    /// <summary>It asks for a telephone number or an address.</summary>
    AsksContact = 64,

    /// <summary>It asks for a photo.</summary>
    AsksPhoto = 128,

    /// <summary>It asks for a receipt or another proof.</summary>
    AsksProof = 256,

    /// <summary>It sends the customer elsewhere, such as to a shop or to another service.</summary>
    Redirects = 512,

    /// <summary>It refuses.</summary>
    Refuses = 1024,

    /// <summary>It offers compensation, such as a voucher.</summary>
    Compensates = 2048,

    /// <summary>It asks to be praised in public.</summary>
    AsksForPublicity = 4096,

    /// <summary>It holds the customer responsible.</summary>
    Blames = 8192,

    /// <summary>It says that the money came or comes back.</summary>
    Refunds = 16384,

    /// <summary>It says that the matter is settled.</summary>
    Settles = 32768,

    /// <summary>It passes the customer on to somebody else, such as a licensee.</summary>
    PassesOn = 65536,
}
