using System.Text;
using Harness.Runs.Imports;

namespace Harness.Fieldwork.Tests.Runs.Imports;

public sealed class MailPileTests : IDisposable
{
    private const string Message = "From: a@brand.test\nSubject: Hello\n\nHello.\n";
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Files_and_folders_are_read_in_their_order_and_other_files_of_a_folder_passed_over()
    {
        Write("one.eml", Message);
        Write("pile/b.eml", Message);
        Write("pile/a.MBOX", "From a Mon 10:00\n" + Message + "\nFrom b Mon 10:00\n" + Message);
        Write("pile/deeper/c.eml", Message);
        Write("pile/list.txt", Message);

        IReadOnlyList<PiledMail> pile = MailPile.Read([folder.At("pile"), folder.At("one.eml")]);

        pile.Select(mail => mail.Where[(folder.Path.Length + 1)..]).ShouldBe(["pile/a.MBOX#1", "pile/a.MBOX#2", "pile/b.eml", "pile/deeper/c.eml", "one.eml"]);
        pile.ShouldAllBe(mail => mail.Fault == PileFault.None);
        pile[4].Hash.ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(Message))));
    }

    [Fact]
    public void What_is_wrong_is_said_of_each_file_and_the_others_are_read()
    {
        Write("list.eml", "A shopping list:\n- milk\n");
        Write("nothing.eml", "");
        Write("noise.eml", "\0\u0001\u0002\n\n");
        Write("marked.eml", "\uFEFF" + Message);
        Directory.CreateDirectory(folder.At("empty"));

        MailPile.Read([folder.At("gone.eml"), folder.At("empty"), folder.At("list.eml"), folder.At("nothing.eml"), folder.At("noise.eml"), folder.At("marked.eml")]).Select(mail => mail.Fault)
            .ShouldBe([PileFault.Missing, PileFault.Empty, PileFault.NoMessage, PileFault.NoMessage, PileFault.NoMessage, PileFault.None]);
    }

    public void Dispose() => folder.Dispose();

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder.At(name))!);
        File.WriteAllText(folder.At(name), text);
    }
}
