using System.Collections.Immutable;
using Hiraku.Model.Schemas;
using Hiraku.Model.Sources;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Map.Headers;

namespace Hiraku.Pipeline.Map.Subjects;

/// <summary>What a table says of its subject outside the names of its columns.</summary>
internal sealed class TableSubject
{
    /// <summary>So many of a column's values must hold a word before it speaks for the table.</summary>
    private const double ShareOfValues = 0.6;

    private static readonly ImmutableArray<string> Telling = ["名", "類", "種", "区分", "ジャンル", "施設", "サービス", "name", "title", "type"];

    private readonly string place;
    private readonly ImmutableArray<string> names;
    private readonly ImmutableArray<ImmutableArray<string>> columns;

    private TableSubject(string place, ImmutableArray<string> names, ImmutableArray<ImmutableArray<string>> columns) =>
        (this.place, this.names, this.columns) = (place, names, columns);

    public static TableSubject Of(RawTable raw)
    {
        ImmutableArray<Extraction> extractions = raw.Extractions();
        string place = extractions.IsDefaultOrEmpty ? "" : Folded(extractions[0].File.Name) + " " + Folded(extractions[0].Sheet ?? "");
        return new TableSubject(
            place,
            [.. raw.Headers.Select(HeaderText.Key).Where(key => key.Contains('名') || key.All(char.IsAsciiLetter))],
            [.. raw.Sample.Zip(raw.Headers.Select(HeaderText.Key)).Where(column => Says(column.Second)).Select(column => column.First.Where(value => value.Length > 0).ToImmutableArray())]);
    }

    /// <summary>Columns that name or class a row; a park's note that it has a toilet makes no table of toilets.</summary>
    private static bool Says(string key) =>
        Telling.Any(word => key.Contains(word, StringComparison.Ordinal));

    /// <summary>True where the file, the sheet, a header that names things, or most values of a column speak of the schema's subject.</summary>
    public bool Names(TableSchema schema)
    {
        string id = SubjectWords.IdOf(schema);
        string title = HeaderText.Key(schema.Title.Ja.Replace("一覧", "", StringComparison.Ordinal).Replace("設置箇所", "", StringComparison.Ordinal).Replace("アクセスポイント", "", StringComparison.Ordinal));
        string[] own = [id, id.Replace('-', '_'), id.Replace("-", "", StringComparison.Ordinal), title];
        ImmutableArray<string> words = SubjectWords.BySchema.GetValueOrDefault(id, []);
        return own.Concat(words).Any(word => word.Length > 1 && Holds(place, word))
            || words.Any(word => names.Any(name => Holds(name, word))) || columns.Any(column => Speaks(column, words));
    }

    /// <summary>An English word begins where no letter stands before it: there is no event in disaster_prevention.</summary>
    private static bool Holds(string text, string word)
    {
        for (int at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || !char.IsAsciiLetter(text[at - 1]) || !char.IsAsciiLetter(word[0]) || SubjectWords.Romanized.Contains(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The key of each part, with what stands between them kept.</summary>
    private static string Folded(string name) => string.Join('_', name.Split('_').Select(HeaderText.Key));

    private static bool Speaks(ImmutableArray<string> values, ImmutableArray<string> words) =>
        values.Length >= 3 && values.Count(value => words.Any(word => Holds(value, word))) >= ShareOfValues * values.Length;
}
