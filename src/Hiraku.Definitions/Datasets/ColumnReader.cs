using System.Collections.Immutable;
using Hiraku.Definitions.Rules;
using Hiraku.Definitions.Yaml;
using Hiraku.Model.Datasets;
using Hiraku.Model.Schemas;

namespace Hiraku.Definitions.Datasets;

/// <summary><c>columns:</c> of dataset.yml: field: header, field: { from … } or field: { value … }; a bare list names headers that are fields.</summary>
internal static class ColumnReader
{
    private static readonly Dictionary<string, DateOrder> DateOrders = new(StringComparer.Ordinal)
    {
        ["month-first"] = DateOrder.MonthFirst,
        ["day-first"] = DateOrder.DayFirst,
    };

    public static ImmutableArray<ColumnMapping> Read(YamlSection root)
    {
        switch (root.Node("columns"))
        {
            case null:
                return [];
            case YamlMap map:
                return [.. new YamlSection(root.File, map).AllEntries().Select(entry => ReadColumn(root.File, entry))];
            case YamlList list:
                return [.. list.Items.OfType<YamlText>().Select(header => new ColumnMapping(header.Value, header.Line) { From = [header.Value] })];
            case { } other:
                root.File.Report(YamlRules.WrongForm(root.File.At(other.Line), "columns", "columns: { 名称: 施設名 }"));
                return [];
        }
    }

    private static ColumnMapping ReadColumn(YamlFile file, YamlEntry entry)
    {
        var column = new ColumnMapping(entry.Key, entry.Line);
        switch (entry.Value)
        {
            case YamlText text:
                return column with { From = [text.IsBlank ? entry.Key : text.Value] };
            case YamlList list:
                return column with { From = [.. list.Items.OfType<YamlText>().Select(item => item.Value)] };
            default:
                return ReadMap(new YamlSection(file, (YamlMap)entry.Value), column);
        }
    }

    private static ColumnMapping ReadMap(YamlSection section, ColumnMapping column)
    {
        column = column with
        {
            From = section.Texts("from"),
            Join = section.Text("join") ?? " ",
            Value = section.Text("value"),
            Values = ReadValues(section),
            Dates = section.Choice("dates", DateOrders) ?? DateOrder.Unknown,
            AreaCode = ReadAreaCode(section),
            Kind = section.Text("kind"),
            Label = section.Localized("label"),
            Unit = section.Text("unit"),
        };
        section.End();
        if (column.Value is not null && !column.From.IsEmpty)
        {
            section.File.Report(DatasetRules.TwoOrigins(section.File.At(section.Line), column.Field));
        }

        if (column.Kind is { } kind && !FieldKinds.TryParse(kind, out _))
        {
            section.File.Report(YamlRules.WrongWord(section.File.At(section.LineOf("kind")), "kind", kind, FieldKinds.Names));
        }

        // { label: … } alone says how to show a column that has the field's own name.
        return column.From.IsEmpty && column.Value is null ? column with { From = [column.Field] } : column;
    }

    /// <summary>Its 0 and one to four digits more; which of them are assigned, the reader of numbers knows.</summary>
    private static string? ReadAreaCode(YamlSection section)
    {
        string? code = section.Text("area_code");
        if (code is not null && !(code.Length is >= 2 and <= 5 && code[0] == '0' && code[1] != '0' && code.All(char.IsAsciiDigit)))
        {
            section.File.Report(YamlRules.WrongNumber(section.File.At(section.LineOf("area_code")), "area_code", code, "\"03\""));
            return null;
        }

        return code;
    }

    private static ImmutableDictionary<string, string>? ReadValues(YamlSection section)
    {
        if (section.Section("values") is not { } values)
        {
            return null;
        }

        var replacements = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (YamlEntry entry in values.AllEntries())
        {
            if (entry.Value is YamlText text)
            {
                replacements[entry.Key] = text.IsBlank ? "" : text.Value;
            }
            else
            {
                section.File.Report(YamlRules.WrongForm(section.File.At(entry.Line), entry.Key, "values: { 備付: 有 }"));
            }
        }

        return replacements.ToImmutable();
    }
}
