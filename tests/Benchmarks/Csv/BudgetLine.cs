using CsvHelper;

namespace Benchmarks;

/// <summary>A row of budget.csv, as a programmer who trusts the file would declare it.</summary>
[CsvRecord]
internal sealed partial class BudgetLine
{
    [CsvColumn("ligne_id")] public string Id { get; set; } = "";
    [CsvColumn("exercice")] public int Year { get; set; }
    [CsvColumn("etape")] public string Stage { get; set; } = "";
    [CsvColumn("section")] public string? Section { get; set; }
    [CsvColumn("sens")] public string Direction { get; set; } = "";
    [CsvColumn("mouvement")] public string? Movement { get; set; }
    [CsvColumn("chapitre")] public string? Chapter { get; set; }
    [CsvColumn("chapitre_libelle")] public string? ChapterLabel { get; set; }
    [CsvColumn("compte")] public string Account { get; set; } = "";
    [CsvColumn("compte_libelle")] public string? AccountLabel { get; set; }
    [CsvColumn("fonction")] public string? Function { get; set; }
    [CsvColumn("fonction_libelle")] public string? FunctionLabel { get; set; }
    [CsvColumn("operation")] public string? Operation { get; set; }
    [CsvColumn("montant_precedent")] public decimal? Previous { get; set; }
    [CsvColumn("montant_reporte")] public decimal? CarriedOver { get; set; }
    [CsvColumn("montant_nouveau")] public decimal? New { get; set; }
    [CsvColumn("montant_vote")] public decimal? Voted { get; set; }
    [CsvColumn("credits_ouverts")] public decimal? Opened { get; set; }
    [CsvColumn("montant_realise")] public decimal? Spent { get; set; }
    [CsvColumn("reste_a_realiser")] public decimal? Remaining { get; set; }
    [CsvColumn("part_programme")] public decimal? Share { get; set; }
    [CsvColumn("ligne_dediee")] public bool? Dedicated { get; set; }
    [CsvColumn("poste")] public string? Item { get; set; }
    [CsvColumn("action_id")] public string? Action { get; set; }
    [CsvColumn("note")] public string? Note { get; set; }
}
