using Portal.Model;

namespace Portal.Anonymize;

/// <summary>Numbers of persons in what a clerk reads: a summary is copied into a mail or a report, so that a few persons are not counted there either.</summary>
internal static class Few
{
    private const int Least = 5;

    public static bool Is(int count) => count is > 0 and < Least;

    public static string Number(int count) => Is(count) ? $"moins de {Least}" : French.Number(count);

    /// <summary>« 12 réponses », « moins de 5 réponses ».</summary>
    public static string Count(int count, string singular, string plural) => Is(count) ? $"moins de {Least} {plural}" : $"{French.Number(count)} {French.Plural(count, singular, plural)}";
}
