using System.Globalization;
using Hiraku.Model.Catalogs;
using Hiraku.Model.Datasets;
using Hiraku.Pipeline.Catalogue.LinkedData;
using Hiraku.Pipeline.Catalogue.Vocabulary;

namespace Hiraku.Pipeline.Catalogue.OpenDataList;

/// <summary>One file of one dataset in the columns of sheet 06 of the 2023 standard.</summary>
internal static class OpenDataListRow
{
    public static Dictionary<string, string> Of(CatalogEntry entry, Distribution file, Catalog catalog)
    {
        var row = new Dictionary<string, string>(StringComparer.Ordinal);
        AddDataset(row, entry, catalog);
        AddContact(row, entry.Dataset, catalog);
        AddFile(row, entry, file, catalog);
        foreach (string empty in row.Where(cell => cell.Value.Length == 0).Select(cell => cell.Key).ToList())
        {
            row.Remove(empty);
        }

        return row;
    }

    private static void AddDataset(Dictionary<string, string> row, CatalogEntry entry, Catalog catalog)
    {
        row["データセット_ID"] = $"{catalog.Publisher.Code}_{entry.Dataset.Id}";
        row["全国地方公共団体コード"] = catalog.Publisher.Code;
        row["地方公共団体名"] = catalog.Publisher.FullName;
        row["データセット_タイトル"] = entry.Dataset.Title.Ja;
        row["データセット_概要"] = Descriptions.Of(entry, catalog.Publisher).Ja;
        row["データセット_キーワード"] = string.Join(';', Keywords.Of(entry));
        row["データセット_分類"] = Topic.Of(entry.Dataset.Topic)?.Name.Ja ?? "";
        row["データセット_公開日"] = DcatDataset.Issued(entry);
        row["データセット_最終更新日"] = entry.Modified;
        row["データセット_バージョン"] = entry.Version;
        row["データセット_言語"] = "ja";
        row["データセット_URL"] = CatalogueLinks.Of(catalog.Site).Page(entry);
        row["データセット_更新頻度"] = entry.Dataset.Frequency.Name().Ja;
        row["データセット_準拠する標準"] = entry.Schema.IsNational ? "自治体標準オープンデータセット" : "";
        row["データセット_関連ドキュメント"] = CatalogueLinks.Of(catalog.Site).Schema(entry);
        row["データセット_対象地域"] = catalog.Publisher.FullName;
    }

    private static void AddContact(Dictionary<string, string> row, Dataset dataset, Catalog catalog)
    {
        string contact = dataset.Contact.Length > 0 ? dataset.Contact : catalog.Site.Contact;
        row["データセット_連絡先名称"] = dataset.Department.Ja.Length > 0 ? dataset.Department.Ja : catalog.Publisher.Name.Ja;
        bool isUrl = contact.StartsWith("http", StringComparison.OrdinalIgnoreCase);
        bool isMail = !isUrl && contact.Contains('@', StringComparison.Ordinal);
        row["データセット_連絡先FormURL"] = isUrl ? contact : "";
        row["データセット_連絡先メールアドレス"] = isMail ? contact : "";
        row["データセット_連絡先電話番号"] = !isUrl && !isMail ? contact : "";
    }

    private static void AddFile(Dictionary<string, string> row, CatalogEntry entry, Distribution file, Catalog catalog)
    {
        FileFormat format = FileFormat.Of(file.Format);
        Licence licence = Licence.Of(entry.Licence);
        row["ファイル_タイトル"] = $"{entry.Dataset.Title.Ja}（{format.Label}）";
        row["ファイル_アクセスURL"] = CatalogueLinks.Of(catalog.Site).Page(entry);
        row["ファイル_ダウンロードURL"] = CatalogueLinks.Of(catalog.Site).To(file.Path);
        row["ファイル形式"] = format.Label;
        row["ファイル_ライセンス"] = licence.Id;
        row["ファイル_ステータス"] = "配信中";
        row["ファイル_サイズ"] = file.Bytes.ToString(CultureInfo.InvariantCulture);
        row["ファイル_公開日"] = DcatDataset.Issued(entry);
        row["ファイル_最終更新日"] = entry.Modified;
        row["ファイル_利用規約"] = licence.Url;
        row["ファイル_言語"] = "ja";
        row["ファイル_準拠する標準"] = entry.Schema.IsNational ? "自治体標準オープンデータセット" : "";
        row["ファイル_API対応有無"] = file.Format == "json" ? "有" : "無";
    }
}
