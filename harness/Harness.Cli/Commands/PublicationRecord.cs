using Harness.Publishing;

namespace Harness.Commands;

/// <summary>What is on record of a publication, in a folder of the user.</summary>
internal static class PublicationRecord
{
    /// <exception cref="SetupException">The record cannot be read.</exception>
    public static Publication Read(string folder)
    {
        try
        {
            return PublicationFile.Read(folder);
        }
        catch (Exception error) when (error is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new SetupException(new($"The record of the publication cannot be read: {error.Message}", $"Le registre de la publication ne peut pas être lu : {error.Message}"));
        }
    }
}
