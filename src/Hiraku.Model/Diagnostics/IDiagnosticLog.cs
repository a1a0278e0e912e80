namespace Hiraku.Model.Diagnostics;

/// <summary>Where every diagnostic of a run is written as it is found, so that the bag need not keep them all.</summary>
public interface IDiagnosticLog
{
    void Write(Diagnostic diagnostic);
}
