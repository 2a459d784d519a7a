namespace Harness.Studies;

/// <summary>A file that is sent with a message, such as a photo of the fault.</summary>
/// <param name="File">Its name, beside the study.</param>
/// <param name="Licence">Who made it and on what terms it may be sent and shown.</param>
/// <param name="Alt">What is to be seen, for those who cannot; null when nothing is said.</param>
public sealed record Attachment([FileName] string File, [AtMost(500)] string Licence, Words? Alt);
