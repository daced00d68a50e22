namespace Portal.Disclosure.Masks;

/// <summary>What every mask that protects satisfies: the factors of its hidden cells add up to <paramref name="Least"/> or more. A cut with a <paramref name="Head"/> asks so only where that cell is hidden.</summary>
internal sealed record Cut(int[] Cells, long[] Factors, long Least, int Head = -1)
{
    /// <summary>How far, as a part of what is asked, hidden parts of cells fall short of it.</summary>
    public double Gap(double[] hidden)
    {
        var sum = 0.0;
        for (var k = 0; k < Cells.Length; k++)
        {
            sum += Factors[k] * hidden[Cells[k]];
        }

        return (Head < 0 ? 1 : hidden[Head]) - (sum / Least);
    }

    /// <summary>The same cut, the same key.</summary>
    public string Key => $"{Head}:{Least}:{string.Join(',', Cells)}:{string.Join(',', Factors)}";
}
