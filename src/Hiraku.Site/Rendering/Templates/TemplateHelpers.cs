using System.Globalization;
using HandlebarsDotNet;
using HandlebarsDotNet.PathStructure;

namespace Hiraku.Site.Rendering.Templates;

/// <summary>The words a template knows beside its values: <c>t</c> text, <c>put</c> markup, <c>link</c>, <c>file</c> and <c>url</c> addresses.</summary>
public static class TemplateHelpers
{
    public const string LocaleKey = "locale";
    public const string PageKey = "page";

    public static void Register(IHandlebars handlebars)
    {
        handlebars.RegisterHelper("t", Translate);
        handlebars.RegisterHelper("put", Put);
        handlebars.RegisterHelper("link", Link);
        handlebars.RegisterHelper("file", FileLink);
        handlebars.RegisterHelper("url", Url);
    }

    private static void Link(in EncodedTextWriter output, in HelperOptions options, in Context context, in Arguments arguments) =>
        output.Write(Links.Relative(PageOf(options), LocaleOf(options).Language.Target(TextOf(arguments[0]))));

    private static void FileLink(in EncodedTextWriter output, in HelperOptions options, in Context context, in Arguments arguments) =>
        output.Write(Links.Relative(PageOf(options), TextOf(arguments[0])));

    private static void Url(in EncodedTextWriter output, in HelperOptions options, in Context context, in Arguments arguments) =>
        output.Write(Links.Safe(TextOf(arguments[0])));

    /// <summary><c>{{t "key" count=rows}}</c>: the sentence, its places filled from the named arguments.</summary>
    private static void Translate(in EncodedTextWriter output, in HelperOptions options, in Context context, in Arguments arguments)
    {
        string text = LocaleOf(options)[TextOf(arguments[0])];
        foreach (var (name, value) in arguments.Hash)
        {
            text = text.Replace("{" + name + "}", TextOf(value), StringComparison.Ordinal);
        }

        output.Write(text);
    }

    private static void Put(in EncodedTextWriter output, in HelperOptions options, in Context context, in Arguments arguments)
    {
        if (arguments[0] is Markup markup)
        {
            foreach (string piece in markup.Pieces)
            {
                output.WriteSafeString(piece);
            }
        }
        else
        {
            output.Write(TextOf(arguments[0]));
        }
    }

    private static View Root(in HelperOptions options) => (View)options.Data[ChainSegment.Root]!;

    private static Locale LocaleOf(in HelperOptions options) => (Locale)Root(options)[LocaleKey]!;

    private static string PageOf(in HelperOptions options) => (string)Root(options)[PageKey]!;

    private static string TextOf(object? value) => value as string ?? Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
