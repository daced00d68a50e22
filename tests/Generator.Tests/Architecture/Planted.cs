// A small program that breaks every rule once: the rules are tried on it, so that none of them can pass by seeing nothing.
#pragma warning disable CA1034, CA1052, CA1805, CA1822

namespace Planted.Model
{
    public sealed class Table
    {
        public string Name { get; } = nameof(Table);
    }

    public sealed class Content
    {
        public Func<object>? Late { get; } = () => new Render.Site();
    }
}

namespace Planted.Stray
{
    internal sealed class Lost;
}

namespace Planted.Check
{
    public sealed record CheckedContent(Model.Table Table);

    public static class Checker
    {
        public static CheckedContent Check(Model.Content content) => Other(content);

        public static CheckedContent Other(Model.Content content) => new(new Model.Table { });
    }
}

namespace Planted.Protect
{
    public sealed record PublicSite(int Count);

    public sealed class PublicTable
    {
        internal PublicTable()
        {
        }
    }
}

namespace Planted.Render
{
    public sealed record Site;

    public sealed record Forgotten;

    public static class Renderer
    {
        public static Site Render(Protect.PublicSite site) => Make<Site>(new List<Model.Table>(), site with { Count = 2 });

        private static T Make<T>(object tables, Protect.PublicSite site) where T : new() => tables.Equals(site) ? new T() : new T();
    }

    internal static class Helper
    {
        public static Protect.PublicTable Table() => new();

        public static string Now() => DateTime.UtcNow.ToString("O", System.Globalization.CultureInfo.CurrentCulture) + File.ReadAllText("x");
    }

    internal sealed class Lazy
    {
        public static async Task<object> Later(Check.CheckedContent content)
        {
            await Task.Yield();
            return content.Table;
        }
    }
}
