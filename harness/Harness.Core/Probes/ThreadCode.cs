namespace Harness.Probes;

/// <summary>
/// The thread of a message or a reply, kept above the lower 32 bits of an event's codes: its number in the next 16 and, above them, whether it is
/// with a third party, whether a person sends in it by hand and whether a person brought what it says. Thread 0, the opening's, sent and read by the
/// harness, leaves codes as they are.
/// </summary>
public static class ThreadCode
{
    private const int Shift = 32;
    private const long Party = 1L << 48, Hand = 1L << 49, Brought = 1L << 50;

    /// <summary>Codes with a thread.</summary>
    /// <param name="codes">What the kind of event says, 0 to 2^32 - 1.</param>
    /// <param name="thread">Number of the thread in the conversation, 0 to 65535.</param>
    /// <param name="isThirdParty">Whether the thread is with a third party.</param>
    /// <returns>Both.</returns>
    public static long With(long codes, int thread, bool isThirdParty) => codes | ((long)thread << Shift) | (isThirdParty ? Party : 0);

    /// <summary>The number of the thread.</summary>
    /// <param name="codes">Codes of an event.</param>
    /// <returns>0 for the opening's.</returns>
    public static int Thread(long codes) => (int)((codes >> Shift) & ushort.MaxValue);

    /// <summary>Whether the thread is with a third party.</summary>
    /// <param name="codes">Codes of an event.</param>
    /// <returns>True when it is.</returns>
    public static bool IsThirdParty(long codes) => (codes & Party) != 0;

    /// <summary>Codes of a message that a person sends by hand.</summary>
    /// <param name="codes">Codes with a thread.</param>
    /// <returns>Both.</returns>
    public static long ByHand(long codes) => codes | Hand;

    /// <summary>Whether a person sends the message by hand.</summary>
    /// <param name="codes">Codes of an event of the kind <see cref="EventKind.Wire"/>, or of what ended it.</param>
    /// <returns>True when one does.</returns>
    public static bool IsByHand(long codes) => (codes & Hand) != 0;

    /// <summary>Codes of what a person brought in from elsewhere, such as a mail in a file: looks that did not see it say nothing about when it came.</summary>
    /// <param name="codes">Codes with a thread.</param>
    /// <returns>Both.</returns>
    public static long Imported(long codes) => codes | Brought;

    /// <summary>Whether a person brought it in from elsewhere.</summary>
    /// <param name="codes">Codes of an event of the kind <see cref="EventKind.Replied"/> or <see cref="EventKind.Undelivered"/>.</param>
    /// <returns>True when one did.</returns>
    public static bool IsImported(long codes) => (codes & Brought) != 0;

    /// <summary>What the kind of event says.</summary>
    /// <param name="codes">Codes of an event.</param>
    /// <returns>The codes without their thread.</returns>
    public static long Bare(long codes) => codes & uint.MaxValue;
}
