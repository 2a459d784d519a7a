using Harness.Messages;
using Harness.Studies;

namespace Harness.Xunit;

/// <summary>A study, a journal or a folder cannot be used. The message says which and what to put right, in French where the culture of the user interface is French, else in English.</summary>
public sealed class StudyException : Exception
{
    internal StudyException(Words what, Exception? inner = null)
        : base(what.In(Reader.Language), inner)
    {
    }
}
