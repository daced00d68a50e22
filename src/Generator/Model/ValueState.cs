namespace Portal.Model;

/// <summary>Zero, missing, not due yet, not applicable and secret are five different things.</summary>
public enum ValueState
{
    Value,
    Missing,
    NotDue,
    NotApplicable,
    Secret,
}
