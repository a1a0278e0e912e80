using System.Collections.Immutable;
using Hiraku.Model;
using Hiraku.Model.Catalogs;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Site.Pages;
using Hiraku.Site.Pages.Datasets;
using Hiraku.Site.Pages.Places;
using Hiraku.Site.Places;
using Hiraku.Site.Rendering;
using Hiraku.Site.Search;

namespace Hiraku.Site.Groups;

/// <summary>
/// Draws a dataset's pages in two groups: those that its rows alone decide, and its own page, which also says when it was looked
/// at. A group with findings is never taken over, so that they are told in every run.
/// </summary>
public sealed class DatasetGroups(
    IReadOnlyDictionary<string, TableSchema> schemas, ImmutableArray<Edition> editions, Boundary boundary, GroupInputs inputs, IOutput output, PageSink sink)
{
    public Told Write(CatalogEntry entry, bool hasPlacePages, DiagnosticBag bag)
    {
        TableSchema? schema = schemas.GetValueOrDefault(entry.Schema.Id);
        var story = new Lazy<DatasetStory>(() => DatasetStory.Read(entry, schemas, sink, bag) with { HasPlacePages = hasPlacePages });
        string note = Group("pages/" + entry.Dataset.Id, inputs.OfContent(entry, schema, hasPlacePages), bag, own => WriteRows(story.Value, own, bag).ToNote());
        Group("page/" + entry.Dataset.Id, inputs.Of(entry, schema, hasPlacePages), bag, own =>
        {
            foreach (Edition edition in editions)
            {
                DatasetPage.Write(story.Value, edition.Apart(own), boundary, bag);
            }

            return "";
        });
        return Told.FromNote(note);
    }

    /// <returns>The note of the group, whether it was taken over or made.</returns>
    private string Group(string name, string from, DiagnosticBag bag, Func<PageSink, string> make)
    {
        if (output.TryKeep(name, from) is { } kept)
        {
            sink.Took(kept.Paths);
            return kept.Note;
        }

        IGroupOutput group = output.Begin(name, from);
        var own = new PageSink(group);
        string note = make(own);
        sink.Took(own.Paths);
        if (bag.Total == 0)
        {
            group.Finish(note);
        }

        return note;
    }

    private Told WriteRows(DatasetStory story, PageSink own, DiagnosticBag bag)
    {
        if (!story.Places.IsEmpty)
        {
            own.Write(PlaceViews.FileOf(story), PlaceFile.Write(story.Places));
        }

        return new Told([.. editions.Select(edition => WriteRows(story, edition.Apart(own), bag))], SearchEntries.Of(story));
    }

    private ToldFigure? WriteRows(DatasetStory story, Edition edition, DiagnosticBag bag)
    {
        if (!edition.Language.IsEasy)
        {
            RowPages.Write(story, edition, bag);
        }

        if (!story.Places.IsEmpty)
        {
            PlaceListPages.Write(story, edition, bag);
        }

        if (story.HasPlacePages && !edition.Language.IsEasy)
        {
            PlacePages.Write(story, edition, boundary, bag);
        }

        return HomePage.FigureOf(story, edition);
    }
}
