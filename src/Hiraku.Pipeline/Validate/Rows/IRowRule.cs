using Hiraku.Model;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Tables;

namespace Hiraku.Pipeline.Validate.Rows;

/// <summary>
/// Something that must hold between the cells of a row. It can tell from the columns, in a tight loop, which rows may break it;
/// only those are put before the validator.
/// </summary>
public interface IRowRule
{
    /// <summary>Marks the rows that may break the rule; may mark too many, never too few.</summary>
    void Suspect(Batch batch, Span<bool> suspects);

    /// <summary>Declares what must hold, and what is said where it does not.</summary>
    void Declare(RowValidator validator);
}

/// <summary>What a broken row rule leaves behind: which rule, at which field, in which words.</summary>
public sealed record RowFault(Rule Rule, int Field, LocalizedText Message);
