namespace Portal.Import.Totem;

/// <summary>Whose document it is: the first header of a TotEM document.</summary>
internal sealed record TotemOwner(string Name, string Siret)
{
    public static TotemOwner Read(XmlWalk walk)
    {
        var owner = new TotemOwner("", "");
        var depth = walk.Depth;
        while (walk.NextChild(depth))
        {
            owner = walk.Name switch
            {
                "LibelleColl" => owner with { Name = walk.Value },
                "IdColl" => owner with { Siret = walk.Value },
                _ => owner,
            };
        }

        return owner;
    }
}
