#!/usr/bin/env pwsh
# One door to the commands of README.md and docs/operations.md. It adds nothing to them.
param(
    [Parameter(Position = 0)]
    [ValidateSet('build', 'test', 'format', 'serve', 'new', 'package')]
    [string] $Target = 'build',

    [Parameter(Position = 1, ValueFromRemainingArguments = $true)]
    [string[]] $Rest = @()
)

$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot

switch ($Target) {
    'build' { dotnet run --project src/Hiraku.Cli '--' build @Rest }
    'test' { dotnet test @Rest }
    'format' { dotnet format @Rest }
    'serve' { dotnet run --project src/Hiraku.Cli '--' serve @Rest }
    'new' { dotnet run --project src/Hiraku.Cli '--' new @Rest }
    'package' { dotnet build deploy/Packages.proj @Rest }
}

exit $LASTEXITCODE
