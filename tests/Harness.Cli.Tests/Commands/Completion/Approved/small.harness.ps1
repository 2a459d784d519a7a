# Completion of harness for PowerShell.
# harness completion pwsh > harness.ps1, and in the file $PROFILE: . PATH/harness.ps1

$global:HarnessPlaces = @{}
foreach ($key in 'harness') {
    $global:HarnessPlaces[$key] = @{ Words = @('send	Send $HOME; ''now'''); Files = $false; List = $false }
}
foreach ($key in 'harness -') {
    $global:HarnessPlaces[$key] = @{ Words = @('--help	Help: or the version', '-h	Help: or the version', '--version	Help: or the version', '--lang	Language: en or fr'); Files = $false; List = $false }
}
foreach ($key in 'harness --lang', 'harness send --lang') {
    $global:HarnessPlaces[$key] = @{ Words = @('en	', 'fr	'); Files = $false; List = $false }
}
foreach ($key in 'harness send -') {
    $global:HarnessPlaces[$key] = @{ Words = @('--format	It’’s ‘‘odd’’: $(touch evil) `touch evil` "x" \', '-f	It’’s ‘‘odd’’: $(touch evil) `touch evil` "x" \', '--quiet	Say nothing', '--help	Help: or the version', '-h	Help: or the version', '--lang	Language: en or fr'); Files = $false; List = $false }
}
foreach ($key in 'harness send --format', 'harness send -f') {
    $global:HarnessPlaces[$key] = @{ Words = @('text	', 'json	'); Files = $false; List = $false }
}
foreach ($key in 'harness send 1') {
    $global:HarnessPlaces[$key] = @{ Words = @(); Files = $true; List = $false }
}
foreach ($key in 'harness send +') {
    $global:HarnessPlaces[$key] = @{ Words = @(); Files = $true; List = $false }
}

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
