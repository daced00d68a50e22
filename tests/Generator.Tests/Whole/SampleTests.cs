using Portal;
using Portal.Diagnostics;

namespace Generator.Tests.Whole;

public sealed class SampleTests
{
    [Fact]
    public void The_sample_commune_passes_every_check_without_a_warning()
    {
        var result = Build.Run(new BuildRequest(Commune.RepositoryRoot, new DateOnly(2030, 1, 1)));

        Assert.DoesNotContain(result.Diagnostics, d => d.Code.Severity != Severity.Note);
    }
}
