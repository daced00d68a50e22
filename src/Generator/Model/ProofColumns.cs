namespace Portal.Model;

/// <summary>The columns that a proof's CSV adds to those of its dataset. No schema of ours has names that begin so.</summary>
public static class ProofColumns
{
    /// <summary>The period of what the row brings, where the row itself spans several (a lease).</summary>
    public const string Period = "preuve_periode";

    /// <summary>The share of the amount that is counted, from 0 to 1; empty where there is no amount, and in results on persons, which count whole.</summary>
    public const string Share = "preuve_part";

    /// <summary>What the row brings: a number, an ISO date, <c>s</c> for a secret, empty where there is no value.</summary>
    public const string Contribution = "preuve_contribution";

    /// <summary>Which of the five it is: an empty cell does not say.</summary>
    public const string State = "preuve_etat";

    public static string StateOf(ValueState state) => state switch
    {
        ValueState.Value => "valeur",
        ValueState.Secret => "secret",
        ValueState.NotDue => "non_du",
        ValueState.NotApplicable => "sans_objet",
        _ => "manquant",
    };
}
