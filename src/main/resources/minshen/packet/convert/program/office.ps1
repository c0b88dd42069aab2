# Has an office program write a PDF: read-only, without macros, without questions.
# The password is wrong on purpose: a file that wants one fails at once instead of asking.
param(
  [Parameter(Mandatory = $true)][string] $Application,
  [Parameter(Mandatory = $true)][string] $Source,
  [Parameter(Mandatory = $true)][string] $Target
)
$ErrorActionPreference = 'Stop'
$forceDisableMacros = 3
$refused = 'minshen-no-password'
$executables = @{
  'Word.Application' = 'WINWORD'; 'KWPS.Application' = 'wps'
  'Excel.Application' = 'EXCEL'; 'KET.Application' = 'et'
  'PowerPoint.Application' = 'POWERPNT'; 'KWPP.Application' = 'wpp'
}

function Get-Running {
  @(Get-Process -Name $executables[$Application] -ErrorAction SilentlyContinue | ForEach-Object { $_.Id })
}

$before = Get-Running
$app = New-Object -ComObject $Application
$own = @(Get-Running | Where-Object { $before -notcontains $_ })
$isOurs = $own.Count -eq 1
if ($isOurs) {
  # Whoever waits for this script ends that process, too, when it takes too long.
  [IO.File]::WriteAllText((Join-Path (Split-Path -Parent $Target) 'process'), [string] $own[0])
}

$former = New-Object System.Collections.Stack

function Set-Meanwhile($Holder, [string] $Name, $Value) {
  $former.Push(@($Holder, $Name, $Holder.$Name))
  $Holder.$Name = $Value
}

try {
  try { Set-Meanwhile $app 'AutomationSecurity' $forceDisableMacros } catch { }
  switch -Regex ($Application) {
    '^(Word|KWPS)\.' {
      if ($isOurs) { $app.Visible = $false }
      Set-Meanwhile $app 'DisplayAlerts' 0
      try { Set-Meanwhile $app.Options 'UpdateLinksAtOpen' $false } catch { }
      $document = $app.Documents.Open($Source, $false, $true, $false, $refused)
      $document.ExportAsFixedFormat($Target, 17)
      $document.Close(0)
    }
    '^(Excel|KET)\.' {
      if ($isOurs) { $app.Visible = $false }
      Set-Meanwhile $app 'DisplayAlerts' $false
      try { Set-Meanwhile $app 'AskToUpdateLinks' $false } catch { }
      $document = $app.Workbooks.Open($Source, 0, $true, 5, $refused)
      $document.ExportAsFixedFormat(0, $Target)
      $document.Close($false)
    }
    '^(PowerPoint|KWPP)\.' {
      Set-Meanwhile $app 'DisplayAlerts' 1
      $document = $app.Presentations.Open("$Source::$refused", -1, 0, 0)
      $document.SaveAs($Target, 32)
      $document.Close()
    }
  }
} finally {
  # A program that the user already had open stays open, and all is as the user had it: some of it
  # is remembered even when the program ends.
  while ($former.Count -gt 0) {
    $holder, $name, $value = $former.Pop()
    # One that ends must not ask whether to save.
    if ($isOurs -and $name -eq 'DisplayAlerts') { continue }
    try { $holder.$name = $value } catch { }
  }
  if ($isOurs) { $app.Quit() }
  [void] [Runtime.InteropServices.Marshal]::FinalReleaseComObject($app)
}
