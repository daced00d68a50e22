namespace Portal.Accounts;

/// <summary>An account of a plan.</summary>
/// <param name="Section">investissement, fonctionnement, or empty for classes that belong to neither.</param>
/// <param name="IsPostable">Entries may be booked on it: an account that only groups others takes none.</param>
public sealed record Account(string Code, string Label, string Section, bool IsPostable);
