import Foundation
import Mustache

/// The page with swift-mustache: what the language can't say (filters, comparisons, positions) stands ready in its data.
enum MustachePage {
    static func renderer(folder: URL, data: TemplateObject) throws -> () -> [UInt8] {
        var templates: [String: MustacheTemplate] = [:]
        for name in ["base", "page", "card", "badge"] {
            let url = folder.appendingPathComponent("Templates/Mustache/\(name).mustache")
            templates[name] = try MustacheTemplate(string: String(contentsOf: url, encoding: .utf8))
        }
        let library = MustacheLibrary(templates: templates)
        let context = prepared(data.object as? [String: Any] ?? [:])
        return { library.render(context, withTemplate: "page").map { Array($0.utf8) } ?? [] }
    }

    private static func prepared(_ data: [String: Any]) -> [String: Any] {
        var data = data
        var page = data["page"] as? [String: Any] ?? [:]
        let entries = page["entries"] as? [[String: Any]] ?? []
        page["lead"] = HandWritten.truncated(page["summary"] as? String ?? "", 120)
        page["badge"] = [
            "label": (page["kind"] as? String ?? "").uppercased(), "number": entries.count,
        ]
        page["entries"] = entries.enumerated().map { index, entry in
            var entry = entry
            entry["first"] = index == 0
            entry["number"] = index + 1
            entry["high"] = (entry["score"] as? Int ?? 0) > 50
            entry["writer"] = HandWritten.titled(entry["author"] as? String ?? "unknown")
            return entry
        }
        data["page"] = page
        return data
    }
}
