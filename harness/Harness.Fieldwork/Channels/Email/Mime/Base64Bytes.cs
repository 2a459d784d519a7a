namespace Harness.Channels.Email.Mime;

/// <summary>Base64 as mail has it: in lines, now and then without its end or with several ends; what is no part of it is passed over.</summary>
internal static class Base64Bytes
{
    public static byte[] Decode(ReadOnlySpan<byte> text)
    {
        byte[] bytes = new byte[(text.Length / 4 * 3) + 3];
        (int held, int bits, int length) = (0, 0, 0);
        foreach (byte sign in text)
        {
            if (sign == '=')
            {
                (held, bits) = (0, 0);
            }
            else if (Value(sign) is >= 0 and int value)
            {
                held = (held << 6) | value;
                bits += 6;
                if (bits >= 8)
                {
                    bits -= 8;
                    bytes[length++] = (byte)((held >> bits) & 0xFF);
                    held &= (1 << bits) - 1;
                }
            }
        }

        return bytes[..length];
    }

    private static int Value(byte sign) => sign switch
    {
        >= (byte)'A' and <= (byte)'Z' => sign - 'A',
        >= (byte)'a' and <= (byte)'z' => sign - 'a' + 26,
        >= (byte)'0' and <= (byte)'9' => sign - '0' + 52,
        (byte)'+' or (byte)'-' => 62,
        (byte)'/' or (byte)'_' => 63,
        _ => -1,
    };
}
