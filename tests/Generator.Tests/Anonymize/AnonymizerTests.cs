using System.Text;
using Portal.Model;

namespace Generator.Tests.Anonymize;

public sealed class AnonymizerTests
{
    private const string LimeSurvey = """
        jeu: satisfaction-eleves
        periode: 2024-2025
        source: limesurvey
        ecole: ecole
        dimensions:
          - { colonne: niveau, role: identifiante, hierarchie: { cycle_2: [CP, CE1], cycle_3: [CM1, CM2] } }
          - { colonne: q1, role: reponse, ordre: [Oui, Un peu, Non] }
        """;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void The_order_of_the_rows_changes_no_byte(int seed)
    {
        string[] rows = [.. LimeSurveyRows(160, seed)];
        var shuffled = (string[])rows.Clone();
        new Random(seed).Shuffle(shuffled);

        var straight = Survey.Run(LimeSurvey, Survey.Csv(Heading, rows));
        var mixed = Survey.Run(LimeSurvey, Survey.Csv(Heading, shuffled));

        Assert.Equal(Survey.Table(straight), Survey.Table(mixed));
        Assert.Equal(straight.Value!.Files[0].Bytes.ToArray(), mixed.Value!.Files[0].Bytes.ToArray());
        Assert.Equal(straight.Value.Summary with { Dropped = [], Incomplete = [], Others = [], Kept = [] }, mixed.Value.Summary with { Dropped = [], Incomplete = [], Others = [], Kept = [] });
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Nothing_that_only_a_column_out_of_the_plan_holds_is_in_what_is_written_or_told(int seed)
    {
        var random = new Random(seed);
        string Secret() => $"zq{random.Next(100_000, 999_999)}x";
        var secrets = new List<string>();
        var rows = LimeSurveyRows(160, seed).Select(row =>
        {
            string[] own = [Secret(), Secret(), Secret()];
            secrets.AddRange(own);
            return $"{row},{own[0]},\"Mme {own[1]} dit, {own[2]}\"";
        }).ToList();

        var result = Survey.Run(LimeSurvey, Survey.Csv($"{Heading},q2,q3", rows));

        var told = Survey.Table(result) + Encoding.UTF8.GetString(result.Value!.Files[0].Bytes.Span) + result.Value.Summary + string.Join('\n', result.Value.Summary.Dropped) + string.Join('\n', result.Diagnostics.Select(d => d.Message));
        Assert.All(secrets.Concat(Survey.Schools).Concat(["2025-03", "jeton"]), secret => Assert.DoesNotContain(secret, told, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Each_total_is_the_sum_of_its_parts_where_nothing_is_hidden()
    {
        var table = Survey.Table(Survey.Run(Survey.Plan, Survey.Csv("ecole,niveau,q1", Survey.Rows(400))));

        var cells = table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(',')).ToDictionary(c => (c[0], c[1]), c => int.Parse(c[2], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(400, cells[("total", "total")]);
        Assert.All(["CP", "CE1", "CM1", "CM2", "cycle_2", "cycle_3", "total"], level => Assert.Equal(cells[(level, "total")], cells[(level, "Oui")] + cells[(level, "Un peu")] + cells[(level, "Non")]));
        Assert.All(["Oui", "Un peu", "Non", "total"], answer =>
        {
            Assert.Equal(cells[("cycle_2", answer)], cells[("CP", answer)] + cells[("CE1", answer)]);
            Assert.Equal(cells[("total", answer)], cells[("cycle_2", answer)] + cells[("cycle_3", answer)]);
        });
    }

    [Fact]
    public void The_table_has_the_columns_rows_and_line_ends_of_the_contract()
    {
        var table = Survey.Table(Survey.Run(Survey.Plan, Survey.Csv("ecole,niveau,q1", Survey.Rows(400))));

        var lines = table.TrimEnd('\n').Split('\n');
        Assert.Equal("niveau,q1,effectif,statut,nb_ecoles,part_max", lines[0]);
        Assert.Equal(lines.Skip(1).Order(StringComparer.Ordinal), lines.Skip(1));
        Assert.Equal(7 * 4, lines.Length - 1);
        Assert.DoesNotContain('\r', table);
        Assert.EndsWith("\n", table, StringComparison.Ordinal);
    }

    [Fact]
    public void One_more_person_in_a_small_group_changes_only_counts_that_are_shown_and_never_shows_the_group()
    {
        string[] rows = [.. Survey.Rows(300, 5).Where(r => !r.EndsWith("CM2,Non", StringComparison.Ordinal))];
        string[] two = [.. rows, "9990001X,CM2,Non", "9990002Y,CM2,Non"];
        string[] three = [.. two, "9990003Z,CM2,Non"];

        var before = Survey.Table(Survey.Run(Survey.Plan, Survey.Csv("ecole,niveau,q1", two)));
        var after = Survey.Table(Survey.Run(Survey.Plan, Survey.Csv("ecole,niveau,q1", three)));

        Assert.All([before, after], table => Assert.Contains("\nCM2,Non,s,secret,s,s\n", table, StringComparison.Ordinal));
    }

    [Fact]
    public void The_strict_profile_of_the_commune_and_the_plan_s_threshold_are_both_held()
    {
        var raw = Survey.Csv("ecole,niveau,q1", Survey.Rows(400));

        var strict = Survey.Table(Survey.Run(Survey.Plan, raw, rules: new Confidentiality { IsStrict = true }));
        var asked = Survey.Table(Survey.Run(Survey.Plan + "\nseuil: 11\n", raw));

        Assert.Equal(strict, asked);
    }

    [Fact]
    public void An_agreement_of_the_school_councils_stands_in_the_place_of_the_school_rule()
    {
        var raw = Survey.Csv("ecole,niveau,q1", Survey.Rows(400).Select(r => Survey.Schools[0] + r[8..]));

        var refused = Survey.Run(Survey.Plan, raw);
        var agreed = Survey.Run(Survey.Plan, raw, rules: new Confidentiality { Agreement = new Agreement(new DateOnly(2025, 1, 1), "Conseil d'école") });

        Assert.Equal(["ANO030"], Survey.CodesOf(refused));
        Assert.Contains(",1,100\n", Survey.Table(agreed), StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_without_a_school_count_with_the_largest()
    {
        var some = Survey.Csv("ecole,niveau,q1", Survey.Rows(400).Select((r, i) => i % 10 == 0 ? r[8..] : r));
        var most = Survey.Csv("ecole,niveau,q1", Survey.Rows(400).Select((r, i) => i % 10 != 0 ? r[8..] : r));

        Assert.NotNull(Survey.Run(Survey.Plan, some).Value);
        Assert.Equal(["ANO030"], Survey.CodesOf(Survey.Run(Survey.Plan, most)));
    }

    [Fact]
    public void A_value_that_a_spreadsheet_would_run_is_written_as_text()
    {
        var plan = Survey.Plan.Replace("{ colonne: niveau, role: identifiante, hierarchie: { cycle_2: [CP, CE1], cycle_3: [CM1, CM2] } }", "{ colonne: niveau, role: identifiante, libelles: { CP: \"=2+2\" } }", StringComparison.Ordinal);

        var table = Survey.Table(Survey.Run(plan, Survey.Csv("ecole,niveau,q1", Survey.Rows(400))));

        Assert.Contains("\n'=2+2,Oui,", table, StringComparison.Ordinal);
    }

    [Fact]
    public void Spellings_of_one_answer_are_one_category()
    {
        var plan = Survey.Plan.Replace(", hierarchie: { cycle_2: [CP, CE1], cycle_3: [CM1, CM2] }", "", StringComparison.Ordinal);
        var straight = Survey.Csv("ecole,niveau,q1", Survey.Rows(400));
        var varied = Survey.Csv("ecole,niveau,q1", Survey.Rows(400).Select((r, i) => i % 9 == 0 ? r.Replace(",CP,", ", cp ,", StringComparison.Ordinal).Replace("Un peu", "UN  PEU", StringComparison.Ordinal) : r));

        Assert.Equal(Survey.Table(Survey.Run(plan, straight)), Survey.Table(Survey.Run(plan, varied)));
    }

    [Fact]
    public void A_crossing_that_cannot_be_is_a_known_zero_and_is_refused_where_somebody_is_there()
    {
        var plan = Survey.Plan.Replace("{ colonne: niveau", "{ colonne: secteur, role: identifiante }\n  - { colonne: niveau", StringComparison.Ordinal) + "\nvues: [[secteur, niveau], [niveau, q1]]\nimpossibles: [{ secteur: privé, niveau: cycle_3 }]\n";
        var rows = Survey.Rows(400).Select((r, i) => $"{(i % 3 == 0 && r.Contains(",C", StringComparison.Ordinal) && !r.Contains(",CM", StringComparison.Ordinal) ? "privé" : "public")},{r}").ToList();

        var table = Survey.Table(Survey.Run(plan, Survey.Csv("secteur,ecole,niveau,q1", rows)));
        var wrong = Survey.Run(plan, Survey.Csv("secteur,ecole,niveau,q1", rows.Append("privé,9990001X,CM1,Oui")));

        Assert.Contains("\nprivé,CM1,total,0,zero_structurel,", table, StringComparison.Ordinal);
        Assert.Equal(["ANO002"], Survey.CodesOf(wrong));
    }

    [Theory]
    [InlineData("Nadia Verrier,nadia@exemple.example,CP,Oui\nHugo Lagarde,hugo@exemple.example,CE1,Non\n", "ANO010")]
    [InlineData("nom,ecole,niveau\nNadia Verrier,9990001X,CP\nHugo Lagarde,9990002Y,CE1\n", "ANO004")]
    [InlineData("nom,ecole,niveau,q1\nNadia Verrier,9990001X,CP,Oui\nHugo Lagarde,9990002Y,CE1,Lagarde\n", "ANO022")]
    [InlineData("nom,ecole,niveau,q1\nNadia Verrier,9990001X,CP,\"Oui\nHugo Lagarde,9990002Y,CE1,Lagarde\n", "CSV002")]
    [InlineData("nom,ecole,niveau,q1\nNadia Verrier,9990001X,CP,Oui,Lagarde\n", "ANO011")]
    public void No_message_quotes_an_answer(string raw, string code)
    {
        var result = Survey.Run(Survey.Plan, raw);

        Assert.Contains(code, Survey.CodesOf(result));
        Assert.All(result.Diagnostics, d => Assert.DoesNotContain("Nadia", d.Message, StringComparison.Ordinal));
        Assert.All(result.Diagnostics, d => Assert.DoesNotContain("Lagarde", d.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Nadia Verrier", "ANO020")]
    [InlineData("Je suis la seule de ma classe à en avoir une", "ANO021")]
    [InlineData("voir avec nadia@exemple.example", "ANO020")]
    public void What_one_person_wrote_in_place_of_a_choice_is_no_category(string text, string code)
    {
        var plan = Survey.Plan.Replace(", ordre: [Oui, Un peu, Non]", "", StringComparison.Ordinal);

        var result = Survey.Run(plan, Survey.Csv("ecole,niveau,q1", Survey.Rows(400).Append($"9990001X,CP,{text}")));

        Assert.Equal([code], Survey.CodesOf(result));
        Assert.DoesNotContain(text, string.Join('\n', result.Diagnostics.Select(d => d.Message)), StringComparison.Ordinal);
    }

    [Fact]
    public void No_advice_quotes_a_value_that_the_export_alone_has()
    {
        var plan = Survey.Plan.Replace(", hierarchie: { cycle_2: [CP, CE1], cycle_3: [CM1, CM2] }", "", StringComparison.Ordinal).Replace(", ordre: [Oui, Un peu, Non]", "", StringComparison.Ordinal);
        var rows = Survey.Rows(60).Select(r => r.Replace(",CM2,", ",Ulis du bas,", StringComparison.Ordinal).Replace("Un peu", "Chez moi", StringComparison.Ordinal));

        var result = Survey.Run(plan, Survey.Csv("ecole,niveau,q1", rows));
        var impossible = Survey.Run(plan + "\nimpossibles: [{ niveau: CM9, q1: Oui }]\n", Survey.Csv("ecole,niveau,q1", rows));

        Assert.Equal(["ANO031"], Survey.CodesOf(result));
        Assert.Equal(["ANO002"], Survey.CodesOf(impossible));
        Assert.All(result.Diagnostics.Concat(impossible.Diagnostics), d => Assert.DoesNotMatch("Ulis|moi", d.Message));
    }

    [Theory]
    [InlineData("185057800600199")]
    [InlineData("1 85 05 78 006 001 99")]
    [InlineData("1850578006001")]
    [InlineData("123456789ZZ")]
    [InlineData("9990001Z")]
    public void A_number_of_a_person_or_a_school_is_refused_with_a_wrong_key_too(string text)
    {
        var plan = Survey.Plan.Replace(", ordre: [Oui, Un peu, Non]", "", StringComparison.Ordinal);

        Assert.Equal(["ANO020"], Survey.CodesOf(Survey.Run(plan, Survey.Csv("ecole,niveau,q1", Survey.Rows(400).Append($"9990001X,CP,{text}")))));
    }

    [Fact]
    public void Answers_outside_the_list_are_told_once_a_column_and_few_are_not_counted()
    {
        var few = Survey.Run(Survey.Plan, Survey.Csv("ecole,niveau,q1", Survey.Rows(100).Append("9990001X,CP,zq1").Append("9990001X,CP,zq2")));
        var many = Survey.Run(Survey.Plan, Survey.Csv("ecole,niveau,q1", Survey.Rows(100).Concat(Enumerable.Repeat("9990001X,CP,zq1", 7))));
        var coded = Survey.Run(Survey.Plan, Survey.Csv("ecole,niveau,q1", Survey.Rows(100).Select(r => r[..r.LastIndexOf(',')] + ",A1")));

        Assert.Equal(["brut.csv:102:13"], few.Diagnostics.Select(d => d.Place.ToString()));
        Assert.StartsWith("colonne « q1 » : moins de 5 réponses ne sont pas dans la liste du plan.", few.Diagnostics[0].Message, StringComparison.Ordinal);
        Assert.StartsWith("colonne « q1 » : 7 réponses ne sont pas dans la liste du plan.", many.Diagnostics.Single().Message, StringComparison.Ordinal);
        Assert.StartsWith("colonne « q1 » : aucune réponse n'est dans la liste du plan (moins de 5 valeurs différentes)", coded.Diagnostics.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Boxes_of_which_none_is_ticked_are_answers()
    {
        var plan = Survey.Plan.Replace("{ colonne: q1, role: reponse, ordre: [Oui, Un peu, Non] }", "{ colonne: q2, choix: SQ1, nom: classe, role: reponse }", StringComparison.Ordinal);
        var rows = Survey.Rows(400).Select((r, i) => $"{r[..r.LastIndexOf(',')]},{(i % 2 == 0 ? "Oui" : "")},{(i % 3 == 0 ? "Oui" : "")}");

        Assert.Contains("\ntotal,Non,200,ok,", Survey.Table(Survey.Run(plan, Survey.Csv("ecole,niveau,q2[SQ1],q2[SQ2]", rows))), StringComparison.Ordinal);
    }

    [Fact]
    public void Crossings_that_would_take_minutes_are_refused_at_once()
    {
        var more = string.Concat(Enumerable.Range(2, 3).Select(i => $"\n  - {{ colonne: q{i}, role: reponse }}"));
        var rows = Survey.Rows(400).Select((r, i) => $"{r},{"ab"[i % 2]},{"ab"[i / 2 % 2]},{"ab"[i / 4 % 2]}");

        Assert.Equal(["ANO032"], Survey.CodesOf(Survey.Run(Survey.Plan + more, Survey.Csv("ecole,niveau,q1,q2,q3,q4", rows))));
    }

    [Fact]
    public void Not_all_values_of_a_dimension_are_proposed_to_be_one()
    {
        var plan = Survey.Plan.Replace(", hierarchie: { cycle_2: [CP, CE1], cycle_3: [CM1, CM2] }", "", StringComparison.Ordinal).Replace("Oui, Un peu, Non", "Oui, Non", StringComparison.Ordinal);
        var rows = Survey.Rows(40).Select(r => r.Replace("Un peu", "Oui", StringComparison.Ordinal));

        var result = Survey.Run(plan, Survey.Csv("ecole,niveau,q1", rows));

        Assert.Equal(["ANO031"], Survey.CodesOf(result));
        Assert.DoesNotContain("« Non » et « Oui »", result.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_gives_what_its_csv_gives()
    {
        string[][] rows = [["ecole", "niveau", "q1"], .. Survey.Rows(400).Select(r => r.Split(','))];
        var book = Read.Workbooks.Xlsx.Book(("Lisez-moi", Read.Workbooks.Xlsx.Texts("Enquête", "2025")), ("Réponses", string.Concat(rows.Select(r => Read.Workbooks.Xlsx.Texts(r)))));

        Assert.Equal(Survey.Table(Survey.Run(Survey.Plan, Survey.Csv("ecole,niveau,q1", Survey.Rows(400)))), Survey.Table(Survey.Run(Survey.Plan, book, rawFile: "brut.xlsx")));
    }

    [Fact]
    public void A_second_line_of_headings_is_no_answer()
    {
        var raw = Survey.Csv("Votre école\tVotre classe\tÀ l'aise ?\tJeton\necole\tniveau\tq1\ttoken", Survey.Rows(400).Select((r, i) => $"{r.Replace(',', '\t')}\tt{i}"));

        Assert.Equal(Survey.Table(Survey.Run(Survey.Plan, Survey.Csv("ecole,niveau,q1", Survey.Rows(400)))), Survey.Table(Survey.Run(Survey.Plan, raw)));
    }

    private const string Heading = "id,submitdate,token,ecole,niveau,q1";

    private static IEnumerable<string> LimeSurveyRows(int count, int seed)
    {
        var i = 0;
        foreach (var row in Survey.Rows(count, seed))
        {
            i++;
            yield return $"{i},2025-03-{1 + (i % 28):D2} 10:{i % 60:D2}:00,jeton{i},{row}";

            // Answered twice, the second time at the same moment or without sending it.
            if (i % 20 == 0)
            {
                yield return $"{1000 + i},{(i % 40 == 0 ? "" : $"2025-03-{1 + (i % 28):D2} 10:{i % 60:D2}:00")},jeton{i},{row[..8]},CP,Oui";
            }
        }
    }
}
