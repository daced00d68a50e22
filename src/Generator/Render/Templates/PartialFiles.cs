using System.Text;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Portal.Render.Templates;

/// <summary>Gives Fluid the theme's partials from memory: <c>{% render 'tableau' %}</c> is <c>_partiels/tableau.liquid</c>.</summary>
internal sealed class PartialFiles(IReadOnlyDictionary<string, string> templates) : IFileProvider
{
    public const string Folder = "_partiels/";

    public IFileInfo GetFileInfo(string subpath)
        => templates.TryGetValue(Folder + subpath, out var text) ? new Partial(subpath, text) : new NotFoundFileInfo(subpath);

    public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

    private sealed class Partial(string name, string text) : IFileInfo
    {
        private readonly byte[] bytes = Encoding.UTF8.GetBytes(text);

        public bool Exists => true;

        public bool IsDirectory => false;

        public DateTimeOffset LastModified => DateTimeOffset.UnixEpoch;

        public long Length => bytes.Length;

        public string Name => name;

        public string? PhysicalPath => null;

        public Stream CreateReadStream() => new MemoryStream(bytes);
    }
}
