using System.Text;

namespace Generator.Tests.Anonymize;

/// <summary>The same answers, as each tool would export them, give the same table.</summary>
public sealed class ExportShapesTests
{
    private static readonly string[][] Answers = [.. Survey.Rows(400).Select(r => r.Split(','))];

    private static readonly string Expected = Survey.Table(Survey.Run(Survey.Plan, Survey.Csv("ecole,niveau,q1", Survey.Rows(400))));

    public static TheoryData<string> Shapes() => ["codes", "full", "code-text", "vv", "drupal-7", "drupal-7-keys", "drupal-10", "google-en", "google-fr", "mac", "sep", "title"];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void An_export_gives_the_table_whatever_its_shape(string shape)
    {
        var (source, school, level, question, raw) = Export(shape);
        var plan = $$"""
            jeu: satisfaction-eleves
            periode: 2024-2025
            source: {{source}}
            ecole: {{school}}
            dimensions:
              - { colonne: "{{level}}", nom: niveau, role: identifiante, hierarchie: { cycle_2: [CP, CE1], cycle_3: [CM1, CM2] } }
              - { colonne: "{{question}}", nom: q1, role: reponse, ordre: [Oui, Un peu, Non], libelles: { A1: Oui, A2: Un peu, A3: Non } }
            """;

        Assert.Equal(Expected, Survey.Table(Survey.Run(plan, raw)));
    }

    private static (string Source, string School, string Level, string Question, byte[] Raw) Export(string shape) => shape switch
    {
        "codes" => ("limesurvey", "ecole", "niveau", "q1", Quoted(',', ["id", "submitdate", "lastpage", "startlanguage", "seed", "token", "ecole", "niveau", "q1", "q1[other]"],
            (a, i) => [$"{i}", "1980-01-01 00:00:00", "2", "fr", "77", $"jeton{i}", a[0], a[1], Code(a[2]), ""], Draft)),
        "full" => ("limesurvey", "Dans quelle école es-tu ?", "Ta classe", "Es-tu à l'aise ?", Quoted(';', ["ID de la réponse", "Date de soumission", "Dernière page", "Langue de départ", "Code d'invitation", "Dans quelle école es-tu ?", "Ta classe", "Es-tu à l’aise ?", "Explique\npourquoi"],
            (a, i) => [$"{i}", "2025-03-01 10:00:00", "2", "fr", $"j{i}", a[0], a[1], a[2], "Parce que ; voilà,\n\"voilà\""], (i) => [$"{i}", "", "1", "fr", $"b{i}", Survey.Schools[0], "CP", "", ""])),
        "code-text" => ("limesurvey", "ecole", "niveau", "q1", Quoted(',', ["id. Response ID", "submitdate. Date submitted", "token. Access code", "ecole. École", "niveau. Ta classe", "q1. Es-tu à l'aise ?"],
            (a, i) => [$"{i}", "2025-03-01 10:00:00", $"j{i}", a[0], a[1], a[2]], (i) => [$"{i}", "", $"b{i}", Survey.Schools[0], "CP", "Oui"])),
        "vv" => ("limesurvey", "ecole", "niveau", "q1", Quoted('\t', ["Response ID", "Date submitted", "Access code", "École", "Classe", "À l'aise ?"],
            (a, i) => i == 0 ? ["id", "submitdate", "token", "ecole", "niveau", "q1"] : [$"{i}", "2025-03-01 10:00:00", $"j{i}", a[0], a[1], a[2]], (i) => [$"{i}", "", $"b{i}", Survey.Schools[0], "CP", "Oui"], extraFirst: true)),
        "drupal-7" => ("framaforms", "Votre école", "Votre classe", "À l'aise ?", Plain(';', ["Mon enquête;;;;;;;", "Détails de l'envoi;;;;;;;", "Série;SID;Heure d'envoi;Brouillon;Adresse IP;Votre école;Votre classe;À l'aise ?"],
            (a, i) => $"{i};{700 + i};2025-03-01 10:00;0;192.0.2.{i % 200};{a[0]};{a[1]};{a[2]}", "999;1999;2025-03-01 10:00;1;192.0.2.1;9990001X;CP;Oui", bom: true)),
        "drupal-7-keys" => ("framaforms", "votre_ecole", "votre_classe", "a_l_aise", Plain('\t', ["Mon enquête\t\t\t\t\t\t", "Submission Details\t\t\t\t\t\t", "Serial\tSID\tCompleted Time\tIP Address\tvotre_ecole\tvotre_classe\ta_l_aise"],
            (a, i) => $"{i}\t{700 + i}\t2025-03-01 10:00\t192.0.2.1\t{a[0]}\t{a[1]}\t{a[2]}", "999\t1999\t\t192.0.2.1\t9990001X\tCP\tOui", bom: true)),
        "drupal-10" => ("framaforms", "ecole", "classe", "aise", Plain(',', ["serial,sid,uuid,token,uri,created,completed,changed,in_draft,remote_addr,uid,langcode,ecole,classe,aise"],
            (a, i) => $"{i},{i},u{i},t{i % 3},/form,2025-03-01 10:00,2025-03-01 10:00,2025-03-01 10:00,0,192.0.2.1,0,fr,{a[0]},{a[1]},{a[2]}", "9,9,u9,t9,/form,2025-03-01 10:00,2025-03-01 10:00,2025-03-01 10:00,1,192.0.2.1,0,fr,9990001X,CP,Oui")),
        "google-en" => ("google-forms", "Your school", "Your class", "Are you at ease, really?", Quoted(',', ["Timestamp", "Email Address", "Your school", "Your class", "Are you at ease, really?", "Comment"],
            (a, i) => [$"3/{1 + (i % 28)}/2025 1{i % 10}:05:09", $"p{i}@exemple.example", a[0], a[1], a[2], "Thanks"], (i) => [$"3/1/2025 9:00:0{i % 5}", "p1@exemple.example", Answers[1][0], Answers[1][1], "Non", ""])),
        "google-fr" => ("google-forms", "Votre école", "Votre classe", "À l'aise ?", Quoted(',', ["Horodateur", "Adresse e-mail", "Votre école", "Votre classe", "À l'aise ?"],
            (a, i) => [$"2025/03/{1 + (i % 28):D2} 1:05:09 PM UTC+1", $"p{i}@exemple.example", a[0], a[1], a[2]], (i) => ["2025/03/01 9:00:00 AM UTC+1", "P1@exemple.example", Answers[1][0], "CP", "Non"])),
        "mac" => ("csv", "ecole", "niveau", "q1", Encoding.UTF8.GetBytes(string.Concat(Answers.Select(a => string.Join(',', a) + "\r").Prepend("ecole,niveau,q1\r")))),
        "sep" => ("csv", "ecole", "niveau", "q1", Plain(';', ["sep=;", "ecole;niveau;q1"], (a, _) => string.Join(';', a), ";;")),
        _ => ("csv", "ecole", "niveau", "q1", Plain(',', ["Enquête de mars", "", "École,NIVEAU,Q1"], (a, _) => string.Join(',', a), ",,")),
    };

    private static string[] Draft(int i) => [$"{i}", "", "1", "fr", "77", $"brouillon{i}", Survey.Schools[0], "CP", "", ""];

    private static string Code(string answer) => answer switch { "Oui" => "A1", "Un peu" => "A2", _ => "A3" };

    private static byte[] Quoted(char separator, string[] heading, Func<string[], int, string[]> row, Func<int, string[]> extra, bool extraFirst = false)
    {
        string Line(string[] cells) => string.Join(separator, cells.Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n";
        var rows = Answers.Select((a, i) => Line(row(a, extraFirst ? i + 1 : i)));
        return Encoding.UTF8.GetBytes(Line(heading) + (extraFirst ? Line(row([], 0)) : "") + string.Concat(rows.Take(50)) + Line(extra(5000)) + string.Concat(rows.Skip(50)));
    }

    private static byte[] Plain(char separator, string[] headings, Func<string[], int, string> row, string extra, bool bom = false)
    {
        Assert.Contains(separator, headings[^1]);
        var text = string.Concat(headings.Select(h => h + "\n")) + string.Concat(Answers.Select((a, i) => row(a, i) + "\n").Append(extra + "\n"));
        return [.. bom ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text)];
    }
}
