using Hiraku.Model.Schemas;

namespace Hiraku.Cli.Terminal;

/// <summary>A schema as people read it: a line per field.</summary>
internal static class SchemaPrinter
{
    public static void Print(TextWriter output, TableSchema schema, string language)
    {
        output.WriteLine($"{schema.Id}  {schema.Title.In(language)}");
        output.WriteLine(schema.Standard.In(language));
        output.WriteLine(schema.Description);
        output.WriteLine();
        foreach (Field each in schema.Fields)
        {
            output.WriteLine($"  {Mark(each.Requirement)} {each.Name}  [{each.Kind.NameOf()}]{(each.Example is null ? "" : "  " + each.Example)}");
            if (language == "en")
            {
                output.WriteLine($"      {each.Label.En}");
            }
        }

        output.WriteLine();
        output.WriteLine(language == "ja" ? "◎ 必須  ○ 推奨  － 任意  ？ 定義に書かれていない" : "◎ required  ○ recommended  － optional  ？ not stated in the definition");
    }

    private static char Mark(Requirement requirement) => requirement switch
    {
        Requirement.Required => '◎',
        Requirement.Recommended => '○',
        Requirement.Optional => '－',
        Requirement.Unknown => '？',
        _ => throw new ArgumentOutOfRangeException(nameof(requirement)),
    };
}
