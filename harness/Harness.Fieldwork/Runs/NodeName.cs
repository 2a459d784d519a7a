using System.Security.Cryptography;
using System.Text;

namespace Harness.Runs;

/// <summary>The name of a node among those that share a database: drawn once and kept in its folder, another one where the folder was copied to.</summary>
internal static class NodeName
{
    private const int Drawn = 16, Letters = 16;

    /// <summary>The name of the node whose files lie beside a path.</summary>
    public static string Of(string path)
    {
        string file = path + ".node";
        if (!File.Exists(file))
        {
            WholeFile.Write(file, RandomNumberGenerator.GetBytes(Drawn));
        }

        byte[] here = Encoding.UTF8.GetBytes(InstallMark.ThisMachine() + Path.GetFullPath(path));
        return Convert.ToHexStringLower(SHA256.HashData([.. File.ReadAllBytes(file), .. here]))[..Letters];
    }
}
