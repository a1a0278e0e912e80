using Hiraku.Model.Diagnostics;

namespace Hiraku.Pipeline.Validate;

/// <summary>Takes down what the checks find in one batch, and which of its rows an error was found in.</summary>
public sealed class Verdict(DiagnosticBag bag)
{
    private bool[] faulty = [];

    /// <summary>One fault in one row; an error marks the row.</summary>
    public void Add(int row, Diagnostic diagnostic)
    {
        faulty[row] |= diagnostic.Severity == Severity.Error;
        bag.Add(diagnostic);
    }

    /// <summary>Marks a row whose fault an earlier stage has reported.</summary>
    public void Mark(int row) => faulty[row] = true;

    internal void Begin(bool[] rows) => faulty = rows;
}
