using Harness.Studies;

namespace Harness.Commands.Completion;

/// <summary>The list of shells that <c>harness completion</c> knows.</summary>
internal static class Shells
{
    public static IReadOnlyList<Shell> All { get; } =
    [
        new("bash", "harness.bash", Rows.Bash, new(
            "harness completion bash > ~/.local/share/bash-completion/completions/harness", "harness completion bash > ~/.local/share/bash-completion/completions/harness")),
        new("zsh", "harness.zsh", Rows.Zsh, new(
            "harness completion zsh > FOLDER/_harness, a folder of $fpath, before compinit runs", "harness completion zsh > DOSSIER/_harness, un dossier de $fpath, avant que compinit s’exécute")),
        new("fish", "harness.fish", Rows.Fish, new(
            "harness completion fish > ~/.config/fish/completions/harness.fish", "harness completion fish > ~/.config/fish/completions/harness.fish")),
        new("pwsh", "harness.ps1", Rows.Pwsh, new(
            "harness completion pwsh > harness.ps1, and in the file $PROFILE: . PATH/harness.ps1", "harness completion pwsh > harness.ps1, et dans le fichier $PROFILE : . CHEMIN/harness.ps1")),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(shell => shell.Name)];
}
