using System.Globalization;
using Portal.Figures;
using Portal.Model;
using Portal.Render.Views;

namespace Portal.Render.Chapters;

internal sealed record MaintenanceView(IReadOnlyList<ContractView> Contracts, LinkView Source);

/// <summary>A contract, what was promised under it, and what each month shows. Without a name: breakdowns that no contract covers.</summary>
internal sealed record ContractView(string? Title, string? Holder, string? Address)
{
    /// <summary>The one in force first.</summary>
    public required IReadOnlyList<UndertakingView> Undertakings { get; init; }

    /// <summary>School years, the newest first; none where no month is published.</summary>
    public required IReadOnlyList<SupportYearView> Years { get; init; }

    public FigureView? Reported { get; init; }

    public FigureView? Repaired { get; init; }

    /// <summary>Of the last twelve months, what was kept and what was not, in sentences.</summary>
    public IReadOnlyList<StateView> Outcomes { get; init; } = [];
}

internal sealed record UndertakingView(string Perimeter, string SignedOn, string Address)
{
    /// <summary>Only what was promised: a delay that nobody promised is not listed.</summary>
    public required IReadOnlyList<FactView> Promises { get; init; }

    public string? Penalties { get; init; }

    /// <summary>Before or after what it covers was deployed; null where nothing was.</summary>
    public StateView? Timing { get; init; }

    /// <summary>The day that the next undertaking of the contract was signed.</summary>
    public string? ReplacedOn { get; init; }
}

/// <summary>A name and its value.</summary>
internal sealed record FactView(string Label, string Value);

/// <summary>B2: what was promised when something breaks, beside what each month shows.</summary>
internal static class Undertakings
{
    private static readonly string[] Promised = ["delai_intervention_h", "delai_retablissement_h", "taux_disponibilite"];

    public static MaintenanceView? Of(Telling telling)
    {
        var promises = telling.Dossier.Past("maintenance", "signe_le").OrderByDescending(row => row.Date("signe_le")).ThenBy(row => row.Index).ToLookup(Contract, StringComparer.Ordinal);
        var months = telling.Dossier.Rows("incidents").ToLookup(Contract, StringComparer.Ordinal);
        if (promises.Count == 0 && months.Count == 0)
        {
            return null;
        }

        var names = promises.Concat(months).Select(group => group.Key).Distinct(StringComparer.Ordinal);
        var contracts = names.Select(name => ContractOf(telling, name, [.. promises[name]], [.. months[name]]));
        return new MaintenanceView([.. contracts.OrderBy(contract => contract.Years.Count == 0)], telling.DatasetLink(promises.Count > 0 ? "maintenance" : "incidents"));

        static string Contract(Row row) => row.Text("marche_id") ?? "";
    }

    private static ContractView ContractOf(Telling telling, string id, IReadOnlyList<Row> promises, IReadOnlyList<Row> months)
    {
        var contract = telling.Dossier.Rows("marches").FirstOrDefault(row => row.Text("marche_id") == id);
        var isListed = contract != default;
        return new ContractView(isListed ? contract.Text("objet") : id.Length > 0 ? id : null, isListed ? contract.Text("titulaire") : null, isListed ? telling.RowLink(contract) : null)
        {
            Undertakings = [.. promises.Select(row => UndertakingOf(telling, row, promises, isListed ? contract.Text("action_id") : null))],
            Years = SupportMonths.Of(telling, promises, months),
            Reported = months.Count == 0 ? null : telling.Figure("pannes_signalees", ("marche_id", id)),
            Repaired = months.Count == 0 ? null : telling.Figure("pannes_reparees", ("marche_id", id)),
            Outcomes = SupportMonths.Outcomes(telling, promises, months),
        };
    }

    private static UndertakingView UndertakingOf(Telling telling, Row row, IReadOnlyList<Row> all, string? action)
    {
        var signed = row.Date("signe_le");
        var next = all.Where(other => other.Date("signe_le") > signed).Min(other => other.Date("signe_le"));
        return new UndertakingView(row.Text("perimetre") ?? "", row.Text("signe_le") ?? "", telling.RowLink(row))
        {
            Promises = [.. Promised.Where(column => !row[column].IsMissing).Select(column => new FactView(telling.Words[$"maintenance.{column}"], PromiseOf(telling, row, column)))],
            Penalties = row.Text("penalites"),
            Timing = DeploymentOf(telling, action) is { } deployed ? TimingOf(telling, signed < deployed, deployed) : null,
            ReplacedOn = next?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
    }

    private static string PromiseOf(Telling telling, Row row, string column)
        => column.EndsWith("_h", StringComparison.Ordinal) ? telling.Words["maintenance.heures"].Replace("{n}", telling.Text(row, column), StringComparison.Ordinal) : telling.Text(row, column);

    private static StateView TimingOf(Telling telling, bool isBefore, DateOnly deployed)
        => new(isBefore ? Signs.Kept : Signs.Amiss, telling.Words[isBefore ? "maintenance.avant" : "maintenance.apres"].Replace("{date}", French.LongDate(deployed), StringComparison.Ordinal));

    /// <summary>The first day on which what the contract pays for was deployed, or is to be.</summary>
    private static DateOnly? DeploymentOf(Telling telling, string? action)
        => action is null ? null : telling.Dossier.Rows("jalons")
            .Where(row => row.Text("action_id") == action && row.Text("type") == "deploiement")
            .Min(row => row.Date("realise_le") ?? row.Date("revise_le") ?? row.Date("prevu_le"));
}
