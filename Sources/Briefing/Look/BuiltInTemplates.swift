/// The files of `Templates/`, embedded when the program is built, so that a bare folder of clippings needs nothing else.
///
/// SwiftPM writes `PackageResources` from the files behind the link `Sources/Briefing/Templates`; a test holds this table
/// against that folder.
enum BuiltInTemplates {
    static let files: [String: [UInt8]] = [
        "alias.html": PackageResources.alias_html,
        "article.html": PackageResources.article_html,
        "articles.html": PackageResources.articles_html,
        "base.html": PackageResources.base_html,
        "briefing.txt": PackageResources.briefing_txt,
        "date.html": PackageResources.date_html,
        "dates.html": PackageResources.dates_html,
        "differences.html": PackageResources.differences_html,
        "entries.html": PackageResources.entries_html,
        "icon.svg": PackageResources.icon_svg,
        "index.html": PackageResources.index_html,
        "initiative.html": PackageResources.initiative_html,
        "initiatives.html": PackageResources.initiatives_html,
        "macros.html": PackageResources.macros_html,
        "matrix.html": PackageResources.matrix_html,
        "page.html": PackageResources.page_html,
        "people.html": PackageResources.people_html,
        "person.html": PackageResources.person_html,
        "print.css": PackageResources.print_css,
        "print.html": PackageResources.print_html,
        "preview.html": PackageResources.preview_html,
        "previews.css": PackageResources.previews_css,
        "previews.js": PackageResources.previews_js,
        "quotations.html": PackageResources.quotations_html,
        "search.css": PackageResources.search_css,
        "search.html": PackageResources.search_html,
        "search.js": PackageResources.search_js,
        "sources.html": PackageResources.sources_html,
        "strings.en.yml": PackageResources.strings_en_yml,
        "style.css": PackageResources.style_css,
        "timeline.html": PackageResources.timeline_html,
    ]
}
