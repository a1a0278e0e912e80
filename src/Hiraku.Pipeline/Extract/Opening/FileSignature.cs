using System.IO.Compression;
using System.Text;
using Hiraku.Model;

namespace Hiraku.Pipeline.Extract.Opening;

/// <summary>What the first bytes of a file say it is; names are not trusted.</summary>
internal enum FileForm
{
    Text,
    Workbook,
    OldWorkbook,
    Refused,
}

/// <summary>Tells a file's form by its content.</summary>
internal static class FileSignature
{
    private static readonly (byte[] Start, LocalizedText What)[] Refusals =
    [
        ("%PDF"u8.ToArray(), new("PDFファイル", "a PDF document")),
        ([0x89, 0x50, 0x4E, 0x47], new("画像（PNG）", "an image (PNG)")),
        ([0xFF, 0xD8, 0xFF], new("画像（JPEG）", "an image (JPEG)")),
        ("GIF8"u8.ToArray(), new("画像（GIF）", "an image (GIF)")),
        ([0x1F, 0x8B], new("圧縮ファイル（gzip）", "a gzip archive")),
        ([0x37, 0x7A, 0xBC, 0xAF], new("圧縮ファイル（7z）", "a 7z archive")),
        ("PAR1"u8.ToArray(), new("Parquetファイル", "a Parquet file")),
        ("SQLite format 3"u8.ToArray(), new("データベースファイル（SQLite）", "an SQLite database")),
        ("{\\rtf"u8.ToArray(), new("文書（RTF）", "an RTF document")),
    ];

    public static (FileForm Form, LocalizedText What) Read(string path)
    {
        byte[] start = new byte[512];
        using (FileStream file = File.OpenRead(path))
        {
            start = start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        }

        if (start is [0x50, 0x4B, 0x03 or 0x05, ..])
        {
            return Zip(path);
        }

        if (start is [0xD0, 0xCF, 0x11, 0xE0, ..])
        {
            return Compound(path);
        }

        if (start is [0x09, 0x00 or 0x02 or 0x04 or 0x08, 0x04 or 0x06 or 0x08 or 0x10, 0x00, ..])
        {
            return (FileForm.OldWorkbook, LocalizedText.Empty);
        }

        foreach (var (signature, what) in Refusals)
        {
            if (start.AsSpan().StartsWith(signature))
            {
                return (FileForm.Refused, what);
            }
        }

        return (FileForm.Text, LocalizedText.Empty);
    }

    private static (FileForm Form, LocalizedText What) Zip(string path)
    {
        try
        {
            using ZipArchive zip = ZipFile.OpenRead(path);
            string[] names = [.. zip.Entries.Select(entry => entry.FullName)];
            return names.Any(name => name.EndsWith("workbook.xml", StringComparison.OrdinalIgnoreCase)) ? (FileForm.Workbook, LocalizedText.Empty)
                : names.Any(name => name.StartsWith("word/", StringComparison.Ordinal)) ? (FileForm.Refused, new("Word文書", "a Word document"))
                : names.Any(name => name.StartsWith("ppt/", StringComparison.Ordinal)) ? (FileForm.Refused, new("PowerPoint文書", "a PowerPoint document"))
                : names.Contains("content.xml", StringComparer.Ordinal) ? (FileForm.Refused, new("OpenDocument形式（.ods）の文書", "an OpenDocument file"))
                : names.Any(name => name.EndsWith("workbook.bin", StringComparison.Ordinal)) ? (FileForm.Refused, new("Excelバイナリ形式（.xlsb）", "an Excel binary workbook (.xlsb)"))
                : (FileForm.Refused, new("ZIP形式の圧縮ファイル（中のファイルは「export.zip!list.csv」のように指定します）", "a ZIP archive (name a member as export.zip!list.csv)"));
        }
        catch (InvalidDataException)
        {
            return (FileForm.Refused, new("壊れたZIP形式のファイル（Excelの保存が途中で切れたようなもの）", "a damaged ZIP file (such as a workbook whose saving was cut off)"));
        }
    }

    private static (FileForm Form, LocalizedText What) Compound(string path)
    {
        byte[] head = new byte[1 << 16];
        using FileStream file = File.OpenRead(path);
        int length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        long directory = length > 52 ? (BitConverter.ToInt32(head, 48) + 1L) * 512 : 0;
        if (directory > 0 && directory < file.Length)
        {
            file.Seek(directory, SeekOrigin.Begin);
            length = file.ReadAtLeast(head, 8192, throwOnEndOfStream: false);
        }

        string names = Encoding.Unicode.GetString(head, 0, length & ~1);
        return names.Contains("EncryptedPackage", StringComparison.Ordinal) ? (FileForm.Refused, new("パスワードで保護されたExcelファイル", "a password-protected workbook"))
            : names.Contains("WordDocument", StringComparison.Ordinal) ? (FileForm.Refused, new("Word文書", "a Word document"))
            : (FileForm.OldWorkbook, LocalizedText.Empty);
    }
}
