namespace Portal.Figures;

/// <summary>The keys of benchmarks beside which the commune's own figure stands. Any other may be written: it stands alone.</summary>
public static class BenchmarkKeys
{
    public static readonly IReadOnlyList<string> Compared =
    [
        "ordinateurs_100_eleves",
        "ordinateurs_100_eleves_maternelle",
        "ordinateurs_100_eleves_elementaire",
        "tableaux_interactifs_1000_eleves",
        "classes_mobiles_1000_eleves",
        "ecoles_internet_salles",
        "ecoles_filtrage",
        "ecoles_charte_usage",
        "numerique_par_collegien",
    ];
}
