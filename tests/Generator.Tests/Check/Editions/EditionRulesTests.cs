using Portal;

namespace Generator.Tests.Check.Editions;

/// <summary>Each commune freezes an edition, changes something, and is checked again.</summary>
public sealed class EditionRulesTests
{
    private const string Actions = "action_id,titre,axe,cout_prevu,resume\nA1,Câblage,P1,1200.50,=Déjà fait\nA2,Tablettes,P1,,\nA3,Écrans,P1,300,\"Deux lignes,\net « guillemets »\"\n";

    [Fact]
    public async Task An_edition_that_nothing_followed_gives_no_message()
    {
        using var commune = await Frozen(("data/actions.csv", Actions));

        Assert.Equal("", commune.Messages());
    }

    [Fact]
    public async Task A_spreadsheet_that_sorts_and_writes_anew_changes_nothing()
    {
        using var commune = await Frozen(("data/actions.csv", Actions));

        commune.Write("data/actions.csv", "titre;action_id;axe;cout_prevu;resume\r\nÉcrans;A3;P1;300,00 €;\"Deux lignes,\r\net « guillemets »\"\r\nTablettes;A2;P1;;\r\nCâblage;A1;P1;1 200,5;=Déjà fait\r\n");

        Assert.Equal("", commune.Messages());
    }

    [Fact]
    public async Task A_value_that_was_not_known_and_a_new_row_are_updates()
    {
        using var commune = await Frozen(("data/actions.csv", Actions));

        commune.Write("data/actions.csv", Actions.Replace("A2,Tablettes,P1,,", "A2,Tablettes,P1,500,Une par élève\nA4,Robots,P1,80,", StringComparison.Ordinal));

        Assert.Equal("", commune.Messages());
    }

    [Theory]
    [InlineData("1200.50", "1200.51")]
    [InlineData("1200.50", "")]
    [InlineData("=Déjà fait", "Déjà fait")]
    [InlineData("Câblage", "Cablage")]
    public async Task Another_value_is_told_once_at_its_row(string before, string after)
    {
        using var commune = await Frozen(("data/actions.csv", Actions));

        commune.Write("data/actions.csv", Actions.Replace(before, after, StringComparison.Ordinal));

        Assert.StartsWith("data/actions.csv:2:", Assert.Single(Lines(commune)), StringComparison.Ordinal);
        Assert.Contains(" avertissement PUB005 ", commune.Messages(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A1,cout_prevu")]
    [InlineData("A1,")]
    [InlineData(",cout_prevu")]
    [InlineData(",")]
    public async Task A_correction_explains_a_cell_a_row_a_column_or_all(string where)
    {
        using var commune = await Frozen(("data/actions.csv", Actions));

        commune.Write("data/actions.csv", Actions.Replace("1200.50", "1300", StringComparison.Ordinal));
        commune.Write("data/revisions.csv", $"revision_id,date,jeu,cle,champ,motif\nR1,2026-01-20,actions,{where},Devis relu.\n");

        Assert.Equal("", commune.Messages());
    }

    [Fact]
    public async Task A_correction_of_the_last_edition_explains_nothing_of_the_next()
    {
        const string Revisions = "revision_id,date,jeu,cle,champ,motif\nR1,2026-01-10,actions,A1,cout_prevu,Devis relu.\n";
        using var commune = await Frozen(("data/actions.csv", Actions), ("data/revisions.csv", Revisions));
        commune.Write("data/actions.csv", Actions.Replace("1200.50", "1300", StringComparison.Ordinal));

        var before = commune.Messages();
        commune.Write("data/revisions.csv", $"{Revisions}R2,2026-01-20,actions,A1,cout_prevu,Devis relu encore.\n");

        Assert.Contains("data/actions.csv:2:15 avertissement PUB005 ", before, StringComparison.Ordinal);
        Assert.Equal("", commune.Messages());
    }

    [Fact]
    public async Task A_row_that_is_gone_is_told_at_its_line_of_the_edition_unless_explained()
    {
        using var commune = await Frozen(("data/actions.csv", Actions));
        commune.Write("data/actions.csv", Actions.Replace("A2,Tablettes,P1,,\n", "", StringComparison.Ordinal));

        var before = commune.Messages();
        commune.Write("data/revisions.csv", "revision_id,date,jeu,cle,champ,motif\nR1,2026-01-20,actions,A2,,Inscrite deux fois.\n");

        Assert.StartsWith("publications/2026-01-15/donnees/actions.csv:3:1 avertissement PUB006 ", before, StringComparison.Ordinal);
        Assert.Equal("", commune.Messages());
    }

    [Fact]
    public async Task What_is_or_was_secret_is_not_compared_and_no_value_is_quoted()
    {
        const string Head = "periode,public,niveau,question_id,question,reponse,ordre,effectif,statut,nb_ecoles,part_max\n";
        using var commune = await Frozen(("data/satisfaction.csv",
            $"{Head}2024-2025,parents,commune,q,Utile ?,Oui,1,47,ok,4,40\n2024-2025,parents,commune,q,Utile ?,Peut-être,2,s,secret,s,s\n2024-2025,parents,commune,q,Utile ?,Non,3,39,ok,4,40\n"));

        commune.Write("data/satisfaction.csv",
            $"{Head}2024-2025,parents,commune,q,Utile ?,Oui,1,48,ok,4,40\n2024-2025,parents,commune,q,Utile ?,Peut-être,2,31,secret,s,s\n2024-2025,parents,commune,q,Utile ?,Non,3,s,ok,4,40\n");

        var changed = Assert.Single(Lines(commune), m => m.Contains(" PUB", StringComparison.Ordinal));
        Assert.StartsWith("data/satisfaction.csv:2:", changed, StringComparison.Ordinal);
        Assert.DoesNotMatch("47|48|Oui|parents", changed);
    }

    [Fact]
    public async Task A_result_that_was_not_due_and_now_is_there_is_an_update()
    {
        const string Head = "indicateur_id,periode,niveau,numerateur,denominateur,valeur,statut\n";
        const string Indicators = "indicateur_id,libelle,personnes,domaine,responsable,unite,frequence,defini_le,methode,source\ni,Un,non,usages,mairie,pourcentage,annuelle,2024-01-01,m,s\n";
        using var commune = await Frozen(("data/indicateurs.csv", Indicators), ("data/resultats.csv", $"{Head}i,2025,commune,,,,non_du\n"));

        commune.Write("data/resultats.csv", $"{Head}i,2025,commune,20,40,50,ok\n");

        Assert.DoesNotContain(" PUB", commune.Messages(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_base_address_for_a_preview_breaks_no_promise()
    {
        using var commune = await Frozen(("data/actions.csv", Actions));

        var result = Build.Run(new BuildRequest(commune.Root, new DateOnly(2026, 1, 16)) { BaseUrl = new Uri("https://essai.example/branche/") });

        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public async Task A_dataset_is_retired_by_taking_it_out_of_the_lock()
    {
        using var commune = await Frozen(("data/actions.csv", Actions), ("data/glossaire.csv", "terme,definition\nENT,Espace numérique\n"));
        File.Delete(Path.Combine(commune.Root, "data", "actions.csv"));
        var lockFile = Path.Combine(commune.Root, "publications", "verrou.json");
        var text = File.ReadAllText(lockFile);
        var (start, end) = (text.IndexOf('{', 1), text.IndexOf("},", StringComparison.Ordinal) + 2);

        var before = commune.Messages();
        File.WriteAllText(lockFile, text.Remove(start, end - start));

        Assert.StartsWith("publications/verrou.json:6:14 erreur PUB002 ", before, StringComparison.Ordinal);
        Assert.Equal("", commune.Messages());
    }

    [Fact]
    public async Task A_table_that_cannot_be_read_is_not_said_to_be_gone()
    {
        using var commune = await Frozen(("data/actions.csv", Actions));

        commune.Write("data/actions.csv", Actions.Replace("action_id", "action_idd", StringComparison.Ordinal));

        Assert.DoesNotContain(" PUB", commune.Messages(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_siren_is_told_once_for_all_the_datasets()
    {
        using var commune = await Frozen(("data/actions.csv", Actions), ("data/glossaire.csv", "terme,definition\nENT,Espace numérique\n"));
        var settings = File.ReadAllText(Path.Combine(commune.Root, "data", "commune.yml"));

        commune.Write("data/commune.yml", settings.Replace("219900016", "215600461", StringComparison.Ordinal).Replace("21990001600011", "21560046100010", StringComparison.Ordinal));

        Assert.Single(Lines(commune), m => m.Contains("data/commune.yml:4:8 erreur PUB003 ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_commune_without_editions_has_none_to_read()
    {
        using var commune = new Commune(("data/actions.csv", Actions));

        Assert.Null(Portal.Read.Reader.Read(commune.Root).Value.LastEdition);
    }

    [Fact]
    public async Task Editions_that_lie_outside_the_folder_are_not_read()
    {
        using var other = await Frozen(("data/actions.csv", Actions));
        using var commune = new Commune();
        Directory.CreateSymbolicLink(Path.Combine(commune.Root, "publications"), Path.Combine(other.Root, "publications"));

        Assert.StartsWith("publications:1:1 erreur LEC004 ", commune.Messages(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edition_whose_folder_is_gone_is_told_once()
    {
        using var commune = await Frozen(("data/actions.csv", Actions), ("data/glossaire.csv", "terme,definition\nENT,Espace numérique\n"));
        Directory.Delete(Path.Combine(commune.Root, "publications", "2026-01-15"), recursive: true);

        Assert.StartsWith("publications/verrou.json:1:1 erreur PUB009 ", Assert.Single(Lines(commune), m => m.Contains(" PUB", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    private static async Task<Commune> Frozen(params (string Path, string Text)[] files)
    {
        var commune = new Commune(files);
        using var messages = new StringWriter();
        var exit = await Portal.Program.Run(["release", "--root", commune.Root, "--date", "2026-01-15"], messages, messages);
        Assert.True(exit == 0, messages.ToString());
        return commune;
    }

    private static string[] Lines(Commune commune) => commune.Messages().Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
