using System.Text.Json;
using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Read.Tables;

/// <summary>Reads a Table Schema (Frictionless, versions 1 and 2) and the few properties of ours: <c>sensible</c>, <c>role</c>, <c>unite</c>, <c>controle</c>, <c>hierarchie</c>, <c>enquete</c>, <c>periode</c>.</summary>
internal static class SchemaReader
{
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 32 };

    /// <summary>The schema, or null when it cannot be used (the fault is then noted).</summary>
    public static Schema? Read(ReadOnlyMemory<byte> utf8, string name, string file, DiagnosticBag faults)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8, Options);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("fields", out var list) || list.ValueKind != JsonValueKind.Array || list.GetArrayLength() == 0)
            {
                faults.Add(Codes.SchemaInvalid, Place.Start(file), "la description n'a pas de liste « fields » avec au moins une colonne. Ajoutez { \"fields\": [ { \"name\": \"…\", \"type\": \"string\" } ] }.");
                return null;
            }

            var fields = list.EnumerateArray().Select(f => ReadField(f, file, faults)).ToList();
            if (fields.Any(f => f is null))
            {
                return null;
            }

            var double_ = fields.GroupBy(f => f!.Name).FirstOrDefault(g => g.Count() > 1);
            if (double_ is not null)
            {
                faults.Add(Codes.SchemaInvalid, Place.Start(file), $"la colonne « {double_.Key} » est décrite deux fois. Gardez-en une.");
                return null;
            }

            var schema = new Schema(name, String(root, "title") ?? name, String(root, "description") ?? "", fields!)
            {
                PrimaryKey = Strings(root, "primaryKey"),
                ForeignKeys = ReadForeignKeys(root),
                MissingValues = root.TryGetProperty("missingValues", out _) ? Strings(root, "missingValues") : [""],
                Sensitivity = ReadSensitivity(root),
                Survey = String(root, "enquete"),
                Period = String(root, "periode"),
                Json = utf8,
            };
            return KeysExist(schema, file, faults) && IsPeriod(schema.Period, file, faults) ? schema : null;
        }
        catch (JsonException e)
        {
            var place = new Place(file, (int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1);
            faults.Add(Codes.SchemaInvalid, place, "le JSON ne se lit pas ici. Vérifiez les virgules, les accolades et les guillemets.");
            return null;
        }
    }

    private static Field? ReadField(JsonElement json, string file, DiagnosticBag faults)
    {
        if (json.ValueKind != JsonValueKind.Object || String(json, "name") is not { Length: > 0 } name)
        {
            faults.Add(Codes.SchemaInvalid, Place.Start(file), "une colonne n'a pas de nom. Donnez-lui une propriété « name ».");
            return null;
        }

        FieldType? type = (String(json, "type") ?? "string") switch
        {
            "string" or "any" => FieldType.String,
            "integer" => FieldType.Integer,
            "number" => FieldType.Number,
            "boolean" => FieldType.Boolean,
            "date" => FieldType.Date,
            "year" => FieldType.Year,
            "list" => FieldType.List,
            _ => null,
        };
        if (type is null)
        {
            faults.Add(Codes.SchemaInvalid, Place.Start(file), $"la colonne « {name} » a le type « {String(json, "type")} ». Possibles : string, integer, number, boolean, date, year, list.");
            return null;
        }

        var constraints = json.TryGetProperty("constraints", out var c) && c.ValueKind == JsonValueKind.Object ? c : default;
        var categories = ReadCategories(json);
        if (type == FieldType.List && !IsListUsable(json, constraints, name, file, faults))
        {
            return null;
        }

        if (!HierarchyReader.TryRead(json, name, file, faults, out var hierarchy))
        {
            return null;
        }

        return new Field(name, String(json, "title") ?? name, String(json, "description") ?? "", type.Value)
        {
            Required = Flag(constraints, "required"),
            Unique = Flag(constraints, "unique"),
            Enum = type == FieldType.List ? [.. categories.Select(category => category.Value)] : Strings(constraints, "enum"),
            Delimiter = String(json, "delimiter") ?? ",",
            Pattern = ReadPattern(constraints, name, file, faults),
            Minimum = Decimal(constraints, "minimum"),
            Maximum = Decimal(constraints, "maximum"),
            MinLength = (int?)Decimal(constraints, "minLength"),
            MaxLength = (int?)Decimal(constraints, "maxLength"),
            Categories = categories,
            Example = String(json, "example"),
            Unit = String(json, "unite"),
            Control = String(json, "controle"),
            Hierarchy = hierarchy,
            Role = String(json, "role") switch
            {
                "identifiante" => FieldRole.Identifying,
                "reponse" => FieldRole.Response,
                "mesure" => FieldRole.Measure,
                _ => FieldRole.None,
            },
        };
    }

    /// <summary>In the standard, « enum » and « pattern » would bear on the whole list: nobody means that.</summary>
    private static bool IsListUsable(JsonElement json, JsonElement constraints, string name, string file, DiagnosticBag faults)
    {
        var message = String(constraints, "pattern") is not null || Strings(constraints, "enum").Count > 0
            ? "est une liste : « enum » et « pattern » n'y servent pas. Écrivez les valeurs admises dans « categories »."
            : String(json, "delimiter") is ""
            ? "est une liste sans séparateur (« delimiter »). Écrivez par exemple \";\"."
            : String(json, "itemType") is not (null or "string")
            ? "est une liste dont les valeurs (« itemType ») ne sont pas des textes. Écrivez \"string\"."
            : null;
        if (message is not null)
        {
            faults.Add(Codes.SchemaInvalid, Place.Start(file), $"la colonne « {name} » {message}");
        }

        return message is null;
    }

    private static string? ReadPattern(JsonElement constraints, string name, string file, DiagnosticBag faults)
    {
        if (String(constraints, "pattern") is not { } pattern)
        {
            return null;
        }

        try
        {
            _ = System.Text.RegularExpressions.Regex.Match("", pattern);
            return pattern;
        }
        catch (ArgumentException)
        {
            faults.Add(Codes.SchemaInvalid, Place.Start(file), $"le motif (« pattern ») de la colonne « {name} » n'est pas une expression régulière. Corrigez-le ou retirez-le.");
            return null;
        }
    }

    private static List<Category> ReadCategories(JsonElement json)
        => !json.TryGetProperty("categories", out var list) || list.ValueKind != JsonValueKind.Array ? [] :
        [
            .. list.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.Object
                ? new Category(String(item, "value") ?? "", String(item, "label") ?? String(item, "value") ?? "")
                : new Category(item.ToString(), item.ToString())),
        ];

    private static List<ForeignKey> ReadForeignKeys(JsonElement root)
    {
        List<ForeignKey> keys = [];
        if (root.TryGetProperty("foreignKeys", out var list) && list.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in list.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.Object && i.TryGetProperty("reference", out _)))
            {
                var reference = item.GetProperty("reference");
                keys.Add(new ForeignKey(Strings(item, "fields"), String(reference, "resource") ?? "", Strings(reference, "fields")));
            }
        }

        return keys;
    }

    private static Sensitivity ReadSensitivity(JsonElement root)
        => !root.TryGetProperty("sensible", out var value) ? Sensitivity.None
            : value.ValueKind == JsonValueKind.True ? Sensitivity.Whole
            : value.ValueKind == JsonValueKind.String ? Sensitivity.PersonIndicators
            : Sensitivity.None;

    private static bool IsPeriod(string? text, string file, DiagnosticBag faults)
    {
        var isPeriod = text is null || System.Text.RegularExpressions.Regex.IsMatch(text, @"^[0-9]{4}(-[0-9]{4}|-T[1-4]|-0[1-9]|-1[0-2])?\z");
        if (!isPeriod)
        {
            faults.Add(Codes.SchemaInvalid, Place.Start(file), "« periode » n'est pas une période. Écrivez 2025, 2025-T3, 2025-03 ou 2024-2025.");
        }

        return isPeriod;
    }

    private static bool KeysExist(Schema schema, string file, DiagnosticBag faults)
    {
        var unknown = schema.PrimaryKey.Concat(schema.ForeignKeys.SelectMany(k => k.Fields)).FirstOrDefault(name => schema.IndexOf(name) < 0);
        if (unknown is not null)
        {
            faults.Add(Codes.SchemaInvalid, Place.Start(file), $"une clé nomme la colonne « {unknown} », que la description n'a pas. {Suggestion.Sentence(unknown, schema.Fields.Select(f => f.Name))}");
        }

        return unknown is null;
    }

    private static string? String(JsonElement json, string name)
        => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.ToString(),
                _ => null,
            }
            : null;

    /// <summary>A list of strings; version 1 of the standard also wrote one alone.</summary>
    private static List<string> Strings(JsonElement json, string name)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out var value))
        {
            return [];
        }

        return value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(v => v.ToString())] : [value.ToString()];
    }

    private static bool Flag(JsonElement json, string name) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    private static decimal? Decimal(JsonElement json, string name)
        => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) ? number : null;
}
