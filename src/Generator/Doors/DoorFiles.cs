namespace Portal.Doors;

/// <summary>A file as it was given on the command line.</summary>
/// <param name="Name">As messages name it.</param>
internal sealed record DoorFile(string Name, byte[] Bytes);

/// <summary>The files of a table that is described as linear relations.</summary>
/// <param name="Facts">Null where none was given.</param>
/// <param name="Published">Null where what to publish is yet to be chosen.</param>
internal sealed record DoorFiles(DoorFile Cells, DoorFile Equations, DoorFile? Facts, DoorFile? Published);
