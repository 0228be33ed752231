import ArgumentParser
import Basics
import Briefing

/// What every command that makes a site is told about it.
struct SiteOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: ArgumentHelp("The folder of the clippings.", valueName: "folder"))
    var content = "Content"

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "Templates that replace the built-in ones of the same name (default: Templates, if it is there).",
            valueName: "folder"))
    var templates: String?

    @Flag(help: "Take warnings as errors.")
    var strict = false

    @Flag(help: "Show on the articles' pages the text that was left out, not only how much and why.")
    var receipts = false

    @Flag(
        name: .customLong("no-recognition"),
        help: "Use only what the editor wrote: entries and the articles' front matter.")
    var noRecognition = false

    @Flag(help: "Show drafts (draft: true), which are left out otherwise.")
    var drafts = false

    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp(
            "The moment as of which the briefing speaks, above that of site.yml: a day, or 2025-06-01T09:00+05:30, "
                + "which ends the embargoes that lie before it.", valueName: "moment"))
    var asOf: String?

    func validate() throws {
        if let asOf, Moment(parsing: asOf) == nil {
            throw ValidationError("'\(asOf)' is no day and no moment: write 2025-06-01 or 2025-06-01T09:00+05:30.")
        }
        for (name, value) in [("--content", content), ("--templates", templates ?? "-")] where value.isEmpty {
            throw ValidationError("\(name) needs the path of a folder.")
        }
    }

    /// Where the templates are, whether they are there or not.
    var templatesFolder: String { templates ?? "Templates" }

    /// The site to make; a folder Templates that nobody named counts where it is there at this moment.
    func request(_ disk: Disk, output: String) -> BuildRequest {
        let usual = disk.kindFollowing(templatesFolder) == .folder ? templatesFolder : nil
        var request = BuildRequest(
            content: content, templates: templates ?? usual, output: output, isStrict: strict, showsReceipt: receipts,
            recognises: !noRecognition)
        request.showsDrafts = drafts
        request.asOf = asOf.flatMap { Moment(parsing: $0) }
        return request
    }
}
