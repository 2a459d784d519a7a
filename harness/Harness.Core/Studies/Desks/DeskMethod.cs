namespace Harness.Studies.Desks;

/// <summary>What a request does, as HTTP calls it.</summary>
public enum DeskMethod
{
    /// <summary>Reads.</summary>
    Get,

    /// <summary>Makes something, or asks with a body.</summary>
    Post,

    /// <summary>Puts something in the place of what is there.</summary>
    Put,

    /// <summary>Changes a part.</summary>
    Patch,

    /// <summary>Removes.</summary>
    Delete,
}
