using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Harness.Testing.Mail;

/// <summary>An authority of a test's own and what it vouches for: the server of this machine.</summary>
public sealed class MailCertificates : IDisposable
{
    public MailCertificates()
    {
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        using ECDsa own = ECDsa.Create(ECCurve.NamedCurves.nistP256), key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest authority = new("CN=An authority of a test", own, HashAlgorithmName.SHA256);
        authority.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        authority.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        using X509Certificate2 issuer = authority.CreateSelfSigned(now.AddDays(-1), now.AddDays(30));
        CertificateRequest server = new("CN=localhost", key, HashAlgorithmName.SHA256);
        SubjectAlternativeNameBuilder names = new();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        server.CertificateExtensions.Add(names.Build());
        using X509Certificate2 issued = server.Create(issuer, now.AddDays(-1), now.AddDays(29), [1, 2, 3, 4]);
        Server = issued.CopyWithPrivateKey(key);
        AuthorityPem = issuer.ExportCertificatePem();
        ServerPem = issued.ExportCertificatePem();
        KeyPem = key.ExportPkcs8PrivateKeyPem();
    }

    /// <summary>What the server shows, with its key.</summary>
    public X509Certificate2 Server { get; }

    /// <summary>The authority, as a file has it.</summary>
    public string AuthorityPem { get; }

    public string ServerPem { get; }

    public string KeyPem { get; }

    /// <summary>The authority, as a client takes it.</summary>
    public X509Certificate2Collection Authority
    {
        get
        {
            X509Certificate2Collection all = [];
            all.ImportFromPem(AuthorityPem);
            return all;
        }
    }

    public void Dispose() => Server.Dispose();
}
