using Hiraku.Site.Rendering;
using Hiraku.Site.Rendering.Templates;

namespace Hiraku.Tests.Site.Rendering;

public sealed class TemplateLintTests
{
    [Theory]
    [InlineData("<p>{{name}}</p>")]
    [InlineData("<a href=\"{{url link}}\">{{name}}</a>")]
    [InlineData("<a href='{{link \"about/\"}}'>x</a>")]
    [InlineData("<img src=\"{{file icon}}\" alt=\"{{name}}\">")]
    [InlineData("<li{{#if current}} aria-current=\"page\"{{/if}}>x</li>")]
    [InlineData("{{!-- <script>{{x}}</script> --}}<p>a &lt; b</p>")]
    [InlineData("<p>1 < 2 {{x}}</p>")]
    [InlineData("<script type=\"module\" src=\"{{file script}}\"></script><p>{{x}}</p>")]
    public void Values_in_text_and_in_checked_quoted_attributes_pass(string template) =>
        Assert.Empty(TemplateLint.Check("templates/x.hbs", template));

    [Theory]
    [InlineData("<p>{{{name}}}</p>")]
    [InlineData("<p>{{&name}}</p>")]
    [InlineData("{{{{raw}}}} x {{{{/raw}}}}")]
    [InlineData("<script>var x = '{{name}}';</script>")]
    [InlineData("<SCRIPT>{{name}}</SCRIPT>")]
    [InlineData("<style>p { color: {{c}} }</style>")]
    [InlineData("<!-- {{name}} -->")]
    [InlineData("<{{tag}}>x</p>")]
    [InlineData("<p {{attribute}}>x</p>")]
    [InlineData("<p class={{c}}>x</p>")]
    [InlineData("<p onclick=\"go('{{name}}')\">x</p>")]
    [InlineData("<p style=\"color: {{c}}\">x</p>")]
    [InlineData("<iframe srcdoc=\"{{x}}\"></iframe>")]
    [InlineData("<a href=\"{{link2}}\">x</a>")]
    [InlineData("<a href=\"javascript:{{x}}\">x</a>")]
    [InlineData("<form action='{{x}}'>")]
    [InlineData("<p>{{name</p>")]
    public void What_could_become_code_is_refused(string template) =>
        Assert.NotEmpty(TemplateLint.Check("templates/x.hbs", template));

    [Fact]
    public void A_fault_names_file_and_line() =>
        Assert.Equal(
            "templates/home.hbs(3): error HK8002: Unescaped output ({{{ or {{&) is not allowed.",
            Assert.Single(TemplateLint.Check("templates/home.hbs", "<p>\n</p>\n{{{x}}}\n")).ToString());

    [Fact]
    public void The_programs_own_templates_pass()
    {
        var files = new SiteFiles(Hiraku.Site.SiteFolders.Own);
        Assert.Empty(files.Names.Where(name => name.EndsWith(".hbs", StringComparison.Ordinal)).SelectMany(name => TemplateLint.Check(name, files.Text(name))).Select(fault => fault.ToString()));
    }
}
