# Completion of harness for PowerShell.
# @install@

$global:HarnessPlaces = @{}
@places@

Register-ArgumentCompleter -Native -CommandName harness -ScriptBlock {
    param($current, $ast, $cursor)
    $verbs, $option, $start, $number = 'harness', '', '', 1
    foreach ($element in $ast.CommandElements | Select-Object -Skip 1) {
        if ($element.Extent.EndOffset -ge $cursor) { break }
        $word = $element.Extent.Text
        if ($option) { $option = '' }
        elseif ($word -like '--*=*') { continue }
        elseif ($word.StartsWith('-')) { if ($global:HarnessPlaces.ContainsKey("$verbs $word")) { $option = $word } }
        elseif ($number -eq 1 -and $global:HarnessPlaces.ContainsKey("$verbs $word -")) { $verbs = "$verbs $word" }
        else { $number++ }
    }

    if (-not $option -and $current -like '--*=*') {
        $option, $current = $current -split '=', 2
        $start = "$option="
    }
    $keys = if ($option) { "$verbs $option" }
    elseif ($current.StartsWith('-')) { "$verbs -" }
    elseif ($number -eq 1) { $verbs, "$verbs 1", "$verbs +" }
    else { "$verbs $number", "$verbs +" }
    $place = $keys | Where-Object { $global:HarnessPlaces.ContainsKey($_) } | Select-Object -First 1 | ForEach-Object { $global:HarnessPlaces[$_] }
    if (-not $place) { return }

    if ($place.List -and $current.Contains(',')) {
        $at = $current.LastIndexOf(',') + 1
        $start, $current = ($start + $current.Substring(0, $at)), $current.Substring($at)
    }
    foreach ($line in $place.Words) {
        $text, $about = $line -split "`t", 2
        if (-not $text.StartsWith($current, [StringComparison]::Ordinal)) { continue }
        if (-not $about) { $about = $text }
        [System.Management.Automation.CompletionResult]::new("$start$text", $text, 'ParameterValue', $about)
    }
    if ($place.Files) { [System.Management.Automation.CompletionCompleters]::CompleteFilename($current) }
}
