using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Hiraku.Acceptance.Support;

namespace Hiraku.Acceptance.Faults;

/// <summary>A clerk mends the coloured cells of returned.xlsx and sends it back; it is then the source, and nothing is left to say.</summary>
public sealed partial class ReturnedFileTests
{
    private static readonly XNamespace Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Theory]
    [InlineData("aed", "cp932")]
    [InlineData("aed", "xlsx")]
    [InlineData("event", "utf-8")]
    [InlineData("population", "xlsx")]
    public void A_mended_returned_file_is_published_as_the_faultless_file_would_be(string name, string shape)
    {
        using var project = new ProjectFolder();
        CleanTable table = new(name);
        string[][] clean = [.. table.Rows.Select(row => row.ToArray())];
        Plant(table, name);
        project.WithDataset("clean", FaultyWard.Yml(name, ""), CleanTable.FileName(shape), new CleanTable(name).As(shape));
        project.WithDataset("mended", FaultyWard.Yml(name, ""), CleanTable.FileName(shape), table.As(shape));
        Assert.Equal(1, project.Build().ExitCode);

        byte[] returned = Mend(File.ReadAllBytes(project.At("out/reports/mended/returned.xlsx")), clean, shape);
        Directory.Delete(project.At("datasets/mended/raw"), recursive: true);
        project.WithDataset("mended", FaultyWard.Yml(name, ""), "returned.xlsx", returned);
        CommandResult again = project.Build();

        Assert.True(again.ExitCode == 0, again.All);
        Assert.Equal(Published(project, "clean"), Published(project, "mended"));
    }

    private static string Published(ProjectFolder project, string id) =>
        project.Read(Path.GetRelativePath(project.Folder, Directory.EnumerateFiles(project.At($"out/site/data/{id}"), "*.csv").Single()));

    /// <summary>All the faults that the expectation file knows for cells of the table, but for those that show at another cell than their own.</summary>
    private static void Plant(CleanTable table, string name)
    {
        foreach (PlantedFault fault in PlantedFault.All.Where(fault => fault is { Action: "set", Yml: "" } && fault.Table == name && !fault.Expected.Any(IsOfAnotherCell)))
        {
            table.Rows[fault.Row][table.ColumnOf(fault.Field)] = fault.Value;
        }
    }

    /// <summary>A sum shows at the total, a character that CP932 cannot hold nowhere.</summary>
    private static bool IsOfAnotherCell(string expected) =>
        expected.StartsWith("HK6107", StringComparison.Ordinal) || expected.StartsWith("HK3011", StringComparison.Ordinal);

    /// <summary>Puts the right values into the cells that the first sheet names, and into no other.</summary>
    private static byte[] Mend(byte[] returned, string[][] clean, string shape)
    {
        using var bytes = new MemoryStream();
        bytes.Write(returned);
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            XDocument book = Load(zip, "xl/workbook.xml");
            Assert.Equal("直すところ", book.Descendants(Sheet + "sheet").First().Attribute("name")!.Value);
            ZipArchiveEntry[] sheets = [.. zip.Entries.Where(entry => SheetPart().IsMatch(entry.FullName))];
            XDocument[] contents = [.. sheets.Select(entry => Load(zip, entry.FullName))];
            int list = Array.FindIndex(contents, content => content.Root!.Descendants(Sheet + "t").Any(text => text.Value == "どこがおかしいか"));
            string[] named = [.. contents[list].Descendants(Sheet + "hyperlink").Select(link => link.Attribute("location")!.Value.Split('!')[1])];
            Assert.NotEmpty(named);
            foreach (string address in named)
            {
                Write(contents[1 - list], address, clean, shape);
            }

            string table = sheets[1 - list].FullName;
            sheets[1 - list].Delete();
            using Stream stream = zip.CreateEntry(table).Open();
            contents[1 - list].Save(stream);
        }

        return bytes.ToArray();
    }

    private static void Write(XDocument table, string address, string[][] clean, string shape)
    {
        int line = int.Parse(address.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]), System.Globalization.CultureInfo.InvariantCulture);
        int column = address.TakeWhile(char.IsAsciiLetterUpper).Aggregate(0, (sum, letter) => (sum * 26) + letter - 'A' + 1) - 1;
        string right = shape == "xlsx" ? clean[line - OfficeFile.HeaderRow][column - 1] : clean[line - 1][column];
        XElement cell = table.Descendants(Sheet + "c").Single(each => each.Attribute("r")!.Value == address);
        cell.SetAttributeValue("t", "inlineStr");
        cell.ReplaceNodes(new XElement(Sheet + "is", new XElement(Sheet + "t", right)));
    }

    private static XDocument Load(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open(), Encoding.UTF8);
        return XDocument.Load(reader);
    }

    [GeneratedRegex("^xl/worksheets/[^/]+[.]xml$")]
    private static partial Regex SheetPart();
}
