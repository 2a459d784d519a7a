namespace Harness.Findings.Proofs.Methods;

/// <summary>The settings in which a method is proved.</summary>
internal static class Places
{
    /// <summary>Every conversation is watched to the end of the window.</summary>
    public static bool Watched(Setting setting) => setting.World is { Loss: null, Rare: false };

    /// <summary>Some are lost from view.</summary>
    public static bool Lost(Setting setting) => setting.World.Loss is not null;

    public static bool Common(Setting setting) => !setting.World.Rare;

    public static bool Rare(Setting setting) => setting.World.Rare;

    /// <summary>Conversations are looked at now and then, so that what is seen comes later than what happens.</summary>
    public static bool Polled(Setting setting) => setting is { World.Rare: false, Polling: > 0 };
}
