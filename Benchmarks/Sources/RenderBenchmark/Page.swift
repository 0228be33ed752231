import Basics
import Foundation
import Templating

/// The page of the benchmark, and the ways to render it.
struct Page {
    let library: TemplateLibrary
    let data: TemplateDictionary
    let shared: TemplateData
    let engines: [(name: String, render: () -> [UInt8])]

    init(folder: URL, data: TemplateValue) throws {
        let names = ["base.html", "page.html", "card.html", "macros.html"]
        let sources = try names.map { name in
            let url = folder.appendingPathComponent("Templates/\(name)")
            return SourceText(name: name, text: try String(contentsOf: url, encoding: .utf8))
        }
        func compile(_ escaping: TemplateOptions.Escaping) -> TemplateLibrary {
            var options = TemplateOptions()
            options.escaping = escaping
            let (library, diagnostics) = TemplateEnvironment(options: options).compile(sources, names: names)
            guard let library else {
                print(DiagnosticReport().text(of: diagnostics))
                exit(1)
            }
            return library
        }
        guard case .dictionary(let context) = data else { exit(1) }
        let contextual = compile(.contextual)
        let html = compile(.html)
        let shared = html.prepare(context)
        let sharedContextual = contextual.prepare(context)
        library = html
        self.data = context
        self.shared = shared
        let written = HandWritten(context)
        if written.render() != html.render("page.html", context).bytes {
            FileHandle.standardError.write(Data("the hand-written page differs from the engine's\n".utf8))
            exit(1)
        }
        engines = [
            ("hand-written Swift function", { written.render() }),
            (
                "this engine, data prepared once",
                { html.render("page.html", TemplateDictionary(), shared: shared).bytes ?? [] }
            ),
            (
                "this engine, contextual, data prepared once",
                { contextual.render("page.html", TemplateDictionary(), shared: sharedContextual).bytes ?? [] }
            ),
            ("this engine, fresh context", { html.render("page.html", context).bytes ?? [] }),
            ("this engine, contextual, fresh context", { contextual.render("page.html", context).bytes ?? [] }),
        ]
    }

    func render() -> [UInt8] { library.render("page.html", data).bytes ?? [] }
}
