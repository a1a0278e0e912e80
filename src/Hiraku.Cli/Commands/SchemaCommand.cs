using System.CommandLine;
using System.Text.Json.Nodes;
using Hiraku.Cli.Terminal;
using Hiraku.Definitions.Schemas;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;

namespace Hiraku.Cli.Commands;

/// <summary><c>hiraku schema list</c> and <c>schema show NAME</c>: the national schemas, as people read them.</summary>
internal static class SchemaCommand
{
    private static readonly Argument<string> Name = new("NAME") { Description = "aed または jichitai-2023/aed / a schema's name" };

    public static Command Create()
    {
        var list = new Command("list", "すべてのスキーマ / all schemas");
        list.SetAction(result => List(Settings.Of(result)));
        var show = new Command("show", "スキーマの項目 / the fields of one schema") { Name };
        show.SetAction(result => Show(result.GetValue(Name)!, Settings.Of(result)));
        return new Command("schema", "国の標準のスキーマ / the national schemas") { list, show };
    }

    private static int List(Settings settings)
    {
        var schemas = SchemaLibrary.Read(settings.Project, new DiagnosticBag());
        if (settings.Json)
        {
            Console.Out.WriteLine(JsonText.Indented(new JsonArray([.. schemas.Values.Select(schema => (JsonNode)SchemaJson.Head(schema))])));
            return ExitCode.AllPublished;
        }

        foreach (TableSchema schema in schemas.Values)
        {
            Console.Out.WriteLine($"{schema.Id,-42} {schema.Fields.Length,3}  {schema.Title.In(settings.Language)}");
        }

        return ExitCode.AllPublished;
    }

    private static int Show(string name, Settings settings)
    {
        var schemas = SchemaLibrary.Read(settings.Project, new DiagnosticBag());
        TableSchema? schema = schemas.GetValueOrDefault(name) ?? schemas.Values.FirstOrDefault(each => each.Id.EndsWith("/" + name, StringComparison.Ordinal));
        if (schema is null)
        {
            return Say.Wrong(settings, $"「{name}」というスキーマはありません。hiraku schema list で一覧を見られます。", $"There is no schema \"{name}\". hiraku schema list shows all.");
        }

        if (settings.Json)
        {
            Console.Out.WriteLine(JsonText.Indented(SchemaJson.Of(schema)));
        }
        else
        {
            SchemaPrinter.Print(Console.Out, schema, settings.Language);
        }

        return ExitCode.AllPublished;
    }
}
