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
if ($own.Count -eq 1) {
  # Whoever waits for this script ends that process, too, when it takes too long.
  [IO.File]::WriteAllText((Join-Path (Split-Path -Parent $Target) 'process'), [string] $own[0])
}
try {
  try { $app.AutomationSecurity = $forceDisableMacros } catch { }
  switch -Regex ($Application) {
    '^(Word|KWPS)\.' {
      $app.Visible = $false
      $app.DisplayAlerts = 0
      try { $app.Options.UpdateLinksAtOpen = $false } catch { }
      $document = $app.Documents.Open($Source, $false, $true, $false, $refused)
      $document.ExportAsFixedFormat($Target, 17)
      $document.Close(0)
    }
    '^(Excel|KET)\.' {
      $app.Visible = $false
      $app.DisplayAlerts = $false
      try { $app.AskToUpdateLinks = $false } catch { }
      $document = $app.Workbooks.Open($Source, 0, $true, 5, $refused)
      $document.ExportAsFixedFormat(0, $Target)
      $document.Close($false)
    }
    '^(PowerPoint|KWPP)\.' {
      $app.DisplayAlerts = 1
      $document = $app.Presentations.Open("$Source::$refused", -1, 0, 0)
      $document.SaveAs($Target, 32)
      $document.Close()
    }
  }
} finally {
  # A program that the user already had open stays open.
  if ($own.Count -eq 1) { $app.Quit() }
  [void] [Runtime.InteropServices.Marshal]::FinalReleaseComObject($app)
}
