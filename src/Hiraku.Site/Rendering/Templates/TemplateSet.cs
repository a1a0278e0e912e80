using System.Collections.Concurrent;
using System.Globalization;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Site.Rendering.Templates;

/// <summary>The page templates, checked and compiled. A project's template with a fault is reported and the program's own serves in its place.</summary>
public sealed class TemplateSet
{
    private const string Folder = "templates/";
    private const string Parts = "templates/parts/";

    private readonly IHandlebars handlebars = Create();
    private readonly Dictionary<string, Lazy<HandlebarsTemplate<TextWriter, object, object>>> pages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Template, string Name), bool> said = new();
    private readonly Lazy<TemplateSet>? own;

    private TemplateSet(Lazy<TemplateSet>? own) => this.own = own;

    public static TemplateSet Load(SiteFiles files, DiagnosticBag bag)
    {
        bool overridden = files.Names.Any(name => IsTemplate(name) && IsChanged(files, name));
        var set = new TemplateSet(overridden ? new(() => Load(new SiteFiles(SiteFolders.Own), new DiagnosticBag())) : null);
        foreach (string name in files.Names.Where(IsTemplate))
        {
            string? text = !IsChanged(files, name) || Passes(name, files.Text(name), bag) ? files.Text(name) : SiteFiles.OwnText(name);
            if (text is not null)
            {
                set.Compile(name, text);
            }
        }

        return set;
    }

    /// <summary>Writes a page; where the project's template asks for something unknown, says so and writes the program's own.</summary>
    public void Render(string template, View view, PageText page, DiagnosticBag bag)
    {
        if (own is null)
        {
            pages[template].Value(page, view);
        }
        else if (TryRender(template, view, page) is string unknown)
        {
            // Every page of a kind would say the same.
            if (said.TryAdd((template, unknown), true))
            {
                bag.Add(SiteRules.UnknownKey(Folder + template + ".hbs", unknown));
            }

            page.Clear();
            own.Value.Render(template, view, page, bag);
        }
    }

    /// <summary>What the template asked for in vain; null where it found everything.</summary>
    private string? TryRender(string template, View view, TextWriter page)
    {
        try
        {
            pages[template].Value(page, view);
            return null;
        }
        catch (HandlebarsUndefinedBindingException fault)
        {
            return fault.Path;
        }
        catch (HandlebarsException fault)
        {
            return fault.InnerException is HandlebarsUndefinedBindingException inner ? inner.Path : fault.Message;
        }
    }

    private static bool IsTemplate(string name) =>
        name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(".hbs", StringComparison.Ordinal);

    /// <summary>True for a template of the project that differs from the program's own: a copy of that is as good as none.</summary>
    private static bool IsChanged(SiteFiles files, string name) => files.IsProjects(name) && files.Text(name) != SiteFiles.OwnText(name);

    private static IHandlebars Create()
    {
        var handlebars = Handlebars.Create(new HandlebarsConfiguration
        {
            ThrowOnUnresolvedBindingExpression = true,
            TextEncoder = new TextEscaper(),
            FormatProvider = CultureInfo.InvariantCulture,
        });
        TemplateHelpers.Register(handlebars);
        return handlebars;
    }

    private static bool Passes(string name, string text, DiagnosticBag bag)
    {
        var faults = TemplateLint.Check(name, text);
        foreach (Diagnostic fault in faults)
        {
            bag.Add(fault);
        }

        if (faults.Count > 0)
        {
            return false;
        }

        try
        {
            Create().Compile(new StringReader(text));
            return true;
        }
        catch (HandlebarsException fault)
        {
            bag.Add(SiteRules.BrokenTemplate(name, 0, fault.Message));
            return false;
        }
    }

    private void Compile(string name, string text)
    {
        if (name.StartsWith(Parts, StringComparison.Ordinal))
        {
            handlebars.RegisterTemplate(name[Parts.Length..^".hbs".Length], text);
        }
        else
        {
            // Compiling one takes longer than drawing many pages, and most builds draw few kinds of them.
            pages[name[Folder.Length..^".hbs".Length]] = new(() => handlebars.Compile(new StringReader(text)));
        }
    }
}
