using System.ComponentModel;
using System.Diagnostics;

namespace Harness.Browser;

/// <summary>A worker as its host sees it: a process, and the lines to and from it.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private const int LongestLine = 96 * 1024 * 1024;
    private readonly Process process;
    private readonly WorkerFolder folder;
    private readonly BoundedLines lines;
    private readonly Task messages;

    private WorkerProcess(Process process, WorkerFolder folder)
    {
        (this.process, this.folder) = (process, folder);
        lines = new(process.StandardOutput.BaseStream, LongestLine);
        messages = Drain(process.StandardError);
    }

    /// <summary>How many visits and prints it was asked for.</summary>
    public int Visits { get; private set; }

    /// <summary>Bytes that it and its browsers hold.</summary>
    public long Memory => folder.Memory;

    /// <summary>The number of the process.</summary>
    public int Id => process.Id;

    /// <summary>Starts one and waits until its browser is up; null when it does not come up.</summary>
    public static async ValueTask<WorkerProcess?> Start(WorkerCommand command, string browser, string root, CancellationToken cancellation)
    {
        WorkerFolder made = WorkerFolder.Make(root);
        try
        {
            WorkerProcess worker = new(command.Start(made.Path, browser), made);
            if (await worker.Hear(cancellation) is { Version: not null })
            {
                return worker;
            }

            worker.Dispose();
        }
        catch (Win32Exception)
        {
            made.Clear();
        }

        return null;
    }

    /// <summary>Asks for a visit.</summary>
    /// <returns>Whether the worker was there to hear it.</returns>
    public ValueTask<bool> Ask(Visit visit, WayOut way)
    {
        Visits++;
        return Tell(new(visit, way));
    }

    /// <summary>Asks for a print.</summary>
    /// <returns>Whether the worker was there to hear it.</returns>
    public ValueTask<bool> Ask(PrintOrder order)
    {
        Visits++;
        return Tell(new(Print: order));
    }

    /// <summary>Gives the word to send, or the word not to.</summary>
    public ValueTask<bool> Answer(bool go) => Tell(new(Go: go));

    /// <summary>What it says next; null when it has ended or says nothing that can be read.</summary>
    public async ValueTask<Said?> Hear(CancellationToken cancellation)
    {
        try
        {
            return await lines.Next(cancellation) is { } line ? WorkerWords.Parse<Said>(line) : null;
        }
        catch (Exception error) when (error is IOException or OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>Ends it and its browsers at once.</summary>
    public void Dispose()
    {
        folder.Clear();
        try
        {
            process.Kill();
            process.WaitForExit();
        }
        catch (InvalidOperationException)
        {
            // It had ended before.
        }

        messages.Wait();
        process.Dispose();
        WorkerFolder.Remove(folder.Path);
        folder.Dispose();
    }

    private async ValueTask<bool> Tell(Told told)
    {
        try
        {
            await process.StandardInput.WriteAsync(WorkerWords.Line(told));
            await process.StandardInput.FlushAsync();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static async Task Drain(StreamReader reader)
    {
        char[] part = new char[4096];
        while (await reader.ReadAsync(part) > 0)
        {
        }
    }
}
