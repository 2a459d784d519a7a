using System.Security.Cryptography;

namespace Harness.Hosting;

/// <summary>The name of something about to be handed in, for a browser that makes none itself: the same form sent twice is one.</summary>
internal static class FreshUuid
{
    public static Guid Make() => new(RandomNumberGenerator.GetBytes(16));
}
