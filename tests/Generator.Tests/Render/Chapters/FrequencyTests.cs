using Portal.Render.Chapters;

namespace Generator.Tests.Render.Chapters;

public sealed class FrequencyTests
{
    [Theory]
    [InlineData(365, "Une réunion par an (365 jours au plus).")]
    [InlineData(90, "Une réunion tous les trois mois (90 jours au plus).")]
    [InlineData(120, "Une réunion tous les quatre mois (120 jours au plus).")]
    [InlineData(30, "Une réunion par mois (30 jours au plus).")]
    [InlineData(200, "Une réunion tous les 200 jours au plus.")]
    public void A_number_of_days_is_told_in_usual_words(int days, string expected)
        => Assert.Equal(expected, Frequency.Of(days).Replace('\u202F', ' ').Replace('\u00A0', ' '));
}
