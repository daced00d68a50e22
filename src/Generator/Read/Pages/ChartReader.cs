using Portal.Model;

namespace Portal.Read.Pages;

/// <summary>Types the <c>graphique</c> block: its <c>type</c> decides which other keys it has.</summary>
internal static class ChartReader
{
    private static readonly string[] Types = ["barres", "barres-empilees", "barres-horizontales", "courbes", "anneau", "multiples", "cible", "frise", "flux"];

    public static PageBlock Read(MapReader reader)
    {
        DrawnBlock block = reader.Choice("type", Types) switch
        {
            "cible" => Targets(reader),
            "frise" => Timeline(reader),
            "flux" => Flow(reader),
            var type => Chart(reader, type ?? "barres"),
        };
        return block with { Title = reader.Text("titre", required: true) ?? "", Unit = reader.Text("unite"), Note = reader.Text("note") };
    }

    private static ChartBlock Chart(MapReader reader, string type)
    {
        var query = QueryReader.Read(reader);
        var beside = reader.List("mesure").Skip(1).Select(name => query with { Measure = name.Value, Place = name.Place }).ToList();
        if (beside.Count > 0 && reader.Text("serie") is not null)
        {
            reader.Invalid("serie", reader.PlaceOf("serie"), "avec plusieurs mesures, chacune est déjà une série. Retirez « serie: », ou ne gardez qu'une mesure");
        }

        if (beside.Count > 0 && query.IsShare)
        {
            reader.Invalid("en", reader.PlaceOf("en"), "plusieurs mesures côte à côte ne sont pas les parts d'un tout. Ne gardez qu'une mesure, ou retirez « en: »");
        }

        if (type == "multiples" && beside.Count == 0 && reader.Text("serie") is null)
        {
            reader.Invalid("type", reader.PlaceOf("type"), "« multiples » fait un petit graphique pour chaque valeur d'une colonne. Ajoutez « serie: », par exemple « serie: poste »");
        }

        return new ChartBlock(reader.Place, query)
        {
            Beside = beside,
            X = reader.Text("x", required: true) ?? "",
            XPlace = reader.PlaceOf("x"),
            Series = reader.Text("serie"),
            SeriesPlace = reader.PlaceOf("serie"),
            Type = type,
        };
    }

    private static TargetsBlock Targets(MapReader reader)
    {
        if (reader.List("mesure") is not [{ Value: "indicateur_valeur" }])
        {
            reader.Invalid("mesure", reader.PlaceOf("mesure"), "« cible » montre un indicateur, de son départ à sa cible. Écrivez « mesure: indicateur_valeur »");
        }

        return new TargetsBlock(reader.Place, QueryReader.ReadFilter(reader));
    }

    private static TimelineBlock Timeline(MapReader reader)
    {
        if (reader.Text("donnees", required: true) is { } dataset && dataset != "jalons")
        {
            reader.Invalid("donnees", reader.PlaceOf("donnees"), "« frise » montre les étapes dans le temps. Écrivez « donnees: jalons »");
        }

        return new TimelineBlock(reader.Place, QueryReader.ReadFilter(reader));
    }

    private static FlowBlock Flow(MapReader reader)
    {
        var both = QueryReader.ReadFilter(reader);
        return new FlowBlock(reader.Place, Side(reader, "sources", both), Side(reader, "emplois", both));
    }

    private static FlowSide Side(MapReader reader, string name, IReadOnlyList<Criterion> both)
    {
        if (reader.Map(name, required: true, "« mesure: » et la mesure en euros, puis « x: » et la colonne qui la partage") is not { } side)
        {
            return new FlowSide(new Query { Place = reader.Place }, "", reader.Place);
        }

        foreach (var key in (string[])["par", "en"])
        {
            side.Refuse(key, $"un flux compare des montants entiers. Retirez « {key}: »");
        }

        var query = QueryReader.Read(side, isWhole: true);

        var read = new FlowSide(query with { Filter = [.. both, .. query.Filter] }, side.Text("x", required: true) ?? "", side.PlaceOf("x"));
        side.Close();
        return read;
    }
}
