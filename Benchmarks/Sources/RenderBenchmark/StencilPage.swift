import Foundation
import Stencil

/// The page with Stencil: the same layout, blocks, include and loop; it escapes by a filter that each value names.
enum StencilPage {
    static func renderer(folder: URL, data: TemplateObject) throws -> () -> [UInt8] {
        let filters = Extension()
        filters.registerFilter("e") { value in value.map { escaped(text($0)) } }
        filters.registerFilter("truncated") { value in value.map { HandWritten.truncated(text($0), 120) } }
        var templates: [String: String] = [:]
        for name in ["base.html", "page.html", "card.html", "badge.html"] {
            let url = folder.appendingPathComponent("Templates/Stencil/\(name)")
            templates[name] = try String(contentsOf: url, encoding: .utf8)
        }
        let environment = Environment(
            loader: DictionaryLoader(templates: templates), extensions: [filters])
        let template = try environment.loadTemplate(name: "page.html")
        let context = data.object as? [String: Any] ?? [:]
        return { (try? template.render(context)).map { Array($0.utf8) } ?? [] }
    }

    private static func text(_ value: Any) -> String { value as? String ?? "\(value)" }

    private static func escaped(_ text: String) -> String {
        var out: [UInt8] = []
        HandWritten.escape(text, to: &out)
        return String(decoding: out, as: UTF8.self)
    }
}
