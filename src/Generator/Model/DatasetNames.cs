namespace Portal.Model;

/// <summary>What others find a dataset by. Once an edition has been frozen, none of it may change.</summary>
public static class DatasetNames
{
    /// <summary>The same from one edition to the next, wherever the site lives: catalogues recognise a dataset by it.</summary>
    public static string IdentifierOf(Settings settings, string dataset) => $"{settings.Siren}-numerique-educatif-{dataset}";

    public static string CsvOf(string dataset) => $"donnees/{dataset}.csv";

    public static string SchemaOf(string dataset) => $"donnees/{dataset}.schema.json";
}
