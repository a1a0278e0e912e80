namespace Hiraku.Model.Diagnostics;

/// <summary>
/// One kind of fault the program can report. <paramref name="Code"/> (HK + stage digit + three digits) and <paramref name="Name"/>
/// (kebab case) never change meaning and are never reused.
/// </summary>
/// <param name="Title">What was found, in one line.</param>
/// <param name="Why">Why it matters, with the clause of the standard where there is one.</param>
/// <param name="Mend">How the department mends it.</param>
/// <param name="Example">A right example, as it would stand in the cell or file.</param>
public sealed record Rule(
    string Code,
    string Name,
    Severity Severity,
    LocalizedText Title,
    LocalizedText Why,
    LocalizedText Mend,
    string Example);
