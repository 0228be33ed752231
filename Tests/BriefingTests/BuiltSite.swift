import Basics
import Briefing
import Foundation
import TestSupport

/// A whole small site: files in, files out.
struct BuiltSite {
    let report: BuildReport
    /// Every file of Output with its text, hidden ones included.
    let files: [String: String]

    /// Builds `Content/` of a folder into its `Output/`.
    static func build(
        _ folder: TemporaryFolder, disk: Disk = .real, content: String = "Content", strict: Bool = false,
        receipts: Bool = false,
        _ adjust: (inout BuildRequest) -> Void = { _ in }
    ) throws -> BuiltSite {
        let templates = folder.path("Templates")
        var request = BuildRequest(
            content: content.hasPrefix("/") ? content : folder.path(content),
            templates: FileManager.default.fileExists(atPath: templates) ? templates : nil,
            output: folder.path("Output"), isStrict: strict, showsReceipt: receipts)
        adjust(&request)
        let report = Pipeline(disk: disk, process: 1).build(request)
        var files: [String: String] = [:]
        if FileManager.default.fileExists(atPath: folder.path("Output")) {
            for name in try folder.files(in: "Output") { files[name] = try folder.read("Output/" + name) }
        }
        return BuiltSite(report: report, files: files)
    }

    /// The pages of the site, by path.
    var pages: [String] { files.keys.filter { $0.hasSuffix(".html") }.sorted() }

    /// A page without the site's own scripts, which stand in files, and without its blocks of data, which are none; and
    /// without the previews, which say again what the page links to.
    static func withoutOwnScripts(_ page: String) -> String {
        var page = page
        for pattern in [
            "<script src=\"[./]*(previews|search|search/index)\\.js\" defer></script>",
            "<script type=\"application/ld\\+json\">[^<]*</script>", "<template data-preview=[\\s\\S]*?</template>",
        ] {
            page = page.replacingOccurrences(of: pattern, with: "", options: .regularExpression)
        }
        return page
    }

    /// The whole report as the terminal shows it, paths as if one stood in the folder.
    func text(in folder: TemporaryFolder) -> String {
        DiagnosticReport().text(of: report.diagnostics).replacingOccurrences(of: folder.path + "/", with: "")
    }
}

/// Clippings of a port strike that never was, for small sites.
enum Fixtures {
    static let strike = """
        ---
        title: Dockers return to work
        publisher: Harbour Gazette
        published: 2031-04-02
        ---
        Port Minister Ana Brook met union leader Tom Achterberg on Tuesday. Brook promised talks.

        The Harbour Wage Agreement (HWA) runs until 30 June 2031.
        """
    static let talks = """
        ---
        title: Talks open on wages
        publisher: Evening Tide
        published: 2031-04-03
        ---
        Ana Brook opened talks on the Harbour Wage Agreement on Thursday. “We will not rush,” Achterberg said.
        """
}
