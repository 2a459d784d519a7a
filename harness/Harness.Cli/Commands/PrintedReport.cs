using System.Text;
using Harness.Browser;
using Harness.Documents;
using Harness.Runs.Checks;
using Harness.Studies;

namespace Harness.Commands;

/// <summary>The documents of a wave that a browser prints: PDF and PNG.</summary>
internal sealed class PrintedReport(BrowserHost browser, CancellationToken cancellation)
{
    private static readonly BrowserLimits Limits = new() { Visits = 500, Memory = 1024L << 20 };

    /// <summary>Writes those of them that are asked for, as drafts.</summary>
    /// <exception cref="SetupException">There is no browser, or it does not print.</exception>
    public static async Task Write(Report report, IReadOnlyList<DocumentEntry> documents, Output folder, CancellationToken cancellation)
    {
        if (documents.Any(document => document.IsPrinted))
        {
            using BrowserHost browser = new(WorkerCommand.Self, Limits);
            PrintedReport printed = new(browser, cancellation);
            foreach (DocumentEntry document in documents.Where(document => document.IsPrinted))
            {
                IReadOnlyList<DocumentFile> files = document.Files(report);
                foreach (DocumentFile file in files)
                {
                    await File.WriteAllBytesAsync(folder.Draft(file.Name), await printed.Print(file), cancellation);
                }

                folder.Settle(document, files);
            }
        }
    }

    /// <summary>A page that lists its parts is printed twice: the first print says on which page each of them begins.</summary>
    private async Task<byte[]> Print(DocumentFile file)
    {
        (string page, PrintForm form) = (Encoding.UTF8.GetString(file.Bytes), file.Print!);
        byte[] printed = await Print(file.Name, page, form);
        return form.HasContents ? await Print(file.Name, PdfPages.Fill(page, PdfPages.Of(printed)), form) : printed;
    }

    private async Task<byte[]> Print(string name, string page, PrintForm form)
    {
        Printed printed = await browser.Print(new(page, form), cancellation);
        cancellation.ThrowIfCancellationRequested();
        return printed.Bytes ?? throw new SetupException(printed.End == VisitEnd.NoBrowser ? NoBrowser() : Failed(name, printed.End));
    }

    private static Words NoBrowser()
    {
        Check check = BrowserCheck.Of(new("/", Environment.GetEnvironmentVariable, TimeProvider.System), null);
        (Words what, Words todo) = (check.What, BrowserCheck.Todo);
        return new(
            $"PDF and PNG are printed by a browser. {what.En} {todo.En} Nothing was written; html, json and svg need no browser.",
            $"Les PDF et les PNG sont imprimés par un navigateur. {what.Fr} {todo.Fr} Rien n’a été écrit ; html, json et svg n’ont pas besoin de navigateur.");
    }

    private static Words Failed(string name, VisitEnd end)
    {
        Words why = end switch
        {
            VisitEnd.TimedOut => new("it took too long", "cela a pris trop de temps"),
            VisitEnd.TooMuch => new("it grew too large", "il est devenu trop gros"),
            _ => new("the browser broke", "le navigateur s’est arrêté"),
        };
        return new($"{name} could not be printed: {why.En}. Nothing was written.", $"{name} n’a pas pu être imprimé : {why.Fr}. Rien n’a été écrit.");
    }
}
