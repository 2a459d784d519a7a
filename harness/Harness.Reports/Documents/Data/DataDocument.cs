namespace Harness.Documents.Data;

/// <summary>The data package of a report: every contact and every figure as tables that describe themselves, and a script that recomputes them.</summary>
internal static class DataDocument
{
    /// <summary>Empty where messages of a platform were left out: what is verified is a whole wave.</summary>
    public static IReadOnlyList<DocumentFile> Of(Report report)
    {
        if (report.Plan.Slots.Index().Any(slot => slot.Item.Index != slot.Index))
        {
            return [];
        }

        Package package = Package.Of(report);
        IReadOnlyList<DocumentFile> files = package.Files();
        return [.. files.Append(new(Package.Descriptor, PackageDescriptor.Render(package, files))).Select(file => file with { Name = Package.Folder + file.Name })];
    }
}
