using System.Collections.Immutable;
using Hiraku.Model.Datasets;
using Hiraku.Model.Schemas;

namespace Hiraku.Model.Tables;

/// <summary>Where one field's text comes from.</summary>
/// <param name="Columns">Columns of the raw table, joined in this order; empty where there is none.</param>
/// <param name="Confidence">How sure the mapping is, 0 to 1.</param>
/// <param name="Why">The reason, for people: exact, alias, similar header, similar values, told.</param>
public sealed record FieldBinding(Field Field, ImmutableArray<int> Columns, double Confidence, LocalizedText Why)
{
    public string Join { get; init; } = " ";

    /// <summary>What every row holds, where no column feeds the field.</summary>
    public string? Constant { get; init; }

    /// <summary>Replacements by exact cell text, applied before normalising.</summary>
    public ImmutableDictionary<string, string>? Values { get; init; }

    /// <summary>What comes first in dates where the year comes last, as the department says.</summary>
    public DateOrder Dates { get; init; }

    /// <summary>The area code of phone numbers that come without one, as the department says.</summary>
    public string? AreaCode { get; init; }

    /// <summary>What dataset.yml would say of this field, for hints that bring a line to paste: <c>電話番号</c> and <c>from: 電話</c>.</summary>
    public (string Field, string Origin) Line { get; init; } = ("", "");

    public bool IsBound => !Columns.IsEmpty || Constant is not null;
}
