using System.Reflection;
using Hiraku.Profile;

// dotnet run --project deploy/Hiraku.Profile -- FILE: builds the sample ward twice and writes down which instantiations of generic
// methods that took, for the compiler to make beforehand (docs/decisions/0040). Without ready-made code every one of them is seen.
if (args is not [string file])
{
    Console.Error.WriteLine("Hiraku.Profile FILE");
    return 2;
}

MethodInfo program = Assembly.Load("hiraku").EntryPoint!;
string sample = SampleWard.Folder(), output = Directory.CreateTempSubdirectory("hiraku-profile-").FullName;
using var seen = new SeenMethods();
foreach (string[] run in (string[][])[["build", "--as-of", "2026-11-21"], ["build", "--as-of", "2026-11-21"], ["check", "aed"]])
{
    if (program.Invoke(null, [(string[])[.. run, "--project", sample, "--out", output, "--verbosity", "quiet"]]) is not 0)
    {
        Console.Error.WriteLine($"hiraku {string.Join(' ', run)} failed.");
        return 1;
    }
}

Directory.Delete(output, recursive: true);
var profile = new ProfileFile();
int written = seen.Generic().Count(profile.TryAdd);
profile.Save(file);
Console.WriteLine($"{written} instantiations → {file}");
return 0;
