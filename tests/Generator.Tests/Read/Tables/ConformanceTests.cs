using System.Text;
using Portal.Diagnostics;
using Portal.Model;
using Portal.Read.Tables;

namespace Generator.Tests.Read.Tables;

/// <summary>The cases by which readers of CSV are usually compared.</summary>
public sealed class ConformanceTests
{
    public static TheoryData<string, string, string[]> Cases() => new()
    {
        { "commas in quotes", "prenom,nom,adresse,ville,code\nJean,Dupont,\"120 rue du Pont, 2e étage\",Valmont,99100\n", ["Jean|Dupont|120 rue du Pont, 2e étage|Valmont|99100"] },
        { "empty", "a,b,c\n1,\"\",\"\"\n2,3,4\n", ["1||", "2|3|4"] },
        { "empty, CRLF", "a,b,c\r\n1,\"\",\"\"\r\n2,3,4\r\n", ["1||", "2|3|4"] },
        { "escaped quotes", "a,b\n1,\"ha \"\"ha\"\" ha\"\n3,4\n", ["1|ha \"ha\" ha", "3|4"] },
        { "JSON", "cle,valeur\n1,\"{\"\"type\"\": \"\"Point\"\", \"\"coordinates\"\": [102.0, 0.5]}\"\n", ["1|{\"type\": \"Point\", \"coordinates\": [102.0, 0.5]}"] },
        { "newlines", "a,b,c\n1,2,3\n\"Une\nligne\",5,6\n7,8,\"Fin\"\n", ["1|2|3", "Une\nligne|5|6", "7|8|Fin"] },
        { "newlines, CRLF", "a,b,c\r\n1,2,3\r\n\"Une\r\nligne\",5,6\r\n", ["1|2|3", "Une\nligne|5|6"] },
        { "quotes and newlines", "a,b\n1,\"ha \n\"\"ha\"\" \nha\"\n3,4\n", ["1|ha \n\"ha\" \nha", "3|4"] },
        { "simple", "a,b,c\n1,2,3\n", ["1|2|3"] },
        { "simple, CRLF", "a,b,c\r\n1,2,3\r\n", ["1|2|3"] },
        { "simple, CR", "a,b,c\r1,2,3\r4,5,6", ["1|2|3", "4|5|6"] },
        { "mixed line ends", "a,b,c\r\n1,2,3\n4,5,6\r7,8,9", ["1|2|3", "4|5|6", "7|8|9"] },
        { "UTF-8", "a,b,c\n1,2,3\n4,5,ʤ\n", ["1|2|3", "4|5|ʤ"] },
        { "no line end at the end", "a,b\n1,2", ["1|2"] },
        { "a header and nothing more", "a,b", [] },
        { "quoted header", "\"a\",\"b\"\n1,2\n", ["1|2"] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reads_the_cells_that_were_written(string name, string csv, string[] rows)
    {
        var header = csv.Split('\r', '\n')[0].Replace("\"", "", StringComparison.Ordinal).Split(',');
        var schema = new Schema("essai", name, "", [.. header.Select(h => new Field(h, h, "", FieldType.String))]) { Json = default };
        var faults = new DiagnosticBag();

        var table = TableReader.Read(Encoding.UTF8.GetBytes(csv), schema, "data/essai.csv", faults);

        Assert.All(faults.Items, f => Assert.False(f.IsError, f.Message));
        Assert.Equal(rows, table!.Rows.Select(r => string.Join('|', header.Select(h => r.Text(h)))));
    }
}
