using Hiraku.Japanese;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Tables;

namespace Hiraku.Pipeline.Normalize.Columns;

/// <summary>Writes down what was changed and says what could not be read, at the clerk's own cell.</summary>
internal sealed class CellReports(IChangeLog changes)
{
    /// <summary>Told already where the file was read (HK3010, HK3011), which knows whose fault it is.</summary>
    private const string LostCharacter = "replacement-char";

    private List<Diagnostic> findings = [];

    public void Report(FieldBinding binding, TextBatch batch, int row, CellText cellText, in CellReading reading)
    {
        if (binding.Columns.IsEmpty)
        {
            return;
        }

        ReadOnlySpan<char> before = cellText.Source(batch, row);
        if (before.IsWhiteSpace())
        {
            return;
        }

        Location location = batch.Origin.Locate(binding.Columns[0], batch.LineOf(row), binding.Field.Name);
        if (reading.Status != ReadingStatus.Refused && !before.SequenceEqual(reading.Text))
        {
            changes.Changed(location, before, reading.Text, reading.Rule ?? "missing-mark");
        }

        if (reading.Status is ReadingStatus.Refused or ReadingStatus.Warned && reading.Rule != LostCharacter)
        {
            findings.Add(NormalizeRules.Spoke(location, binding, before.ToString(), reading));
        }
    }

    /// <summary>What could not be read since it was asked last.</summary>
    public IReadOnlyList<Diagnostic> TakeFindings()
    {
        List<Diagnostic> taken = findings;
        findings = [];
        return taken;
    }
}
