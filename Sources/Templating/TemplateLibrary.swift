public import Basics

/// Compiled templates, which concurrent renders can share.
///
///     let (bytes, diagnostics) = library.render("page.html", ["title": "Visit"])
public struct TemplateLibrary: Sendable {
    let program: Program

    /// Whether there is a template of that name.
    public func contains(_ name: String) -> Bool { program.templateNames[name] != nil }

    /// Renders a template; `nil` where it failed, and the diagnostics then say why.
    public func render(
        _ name: String, _ context: TemplateDictionary
    ) -> (bytes: [UInt8]?, diagnostics: [Diagnostic]) {
        render(name, context, shared: nil)
    }

    /// Converts what many pages share once, so that each render needn't.
    ///
    ///     let site = library.prepare(["site": siteValue])
    ///     let (bytes, diagnostics) = library.render("page.html", ["page": pageValue], shared: site)
    public func prepare(_ shared: TemplateDictionary) -> TemplateData {
        var heap = program.heap
        var converter = Converter(symbols: program.symbols)
        let map = converter.add(shared, to: &heap)
        return TemplateData(heap: heap, map: map)
    }

    /// Renders a template with prepared data below the context, which hides what has the same name.
    ///
    /// The data must have been prepared by this library.
    public func render(
        _ name: String, _ context: TemplateDictionary, shared: TemplateData?
    ) -> (bytes: [UInt8]?, diagnostics: [Diagnostic]) {
        guard let template = program.templateNames[name] else {
            let fix = Compiler.didYouMean(name, program.templateNames.keys)
            return (nil, [Diagnostic(.error, "missing-template", "there is no template '\(name)'", fix: fix)])
        }
        var machine = Machine(program: program, frozen: shared?.heap ?? program.heap, template: template)
        if let shared { machine.lay(shared.map) }
        var converter = Converter(symbols: program.symbols)
        machine.lay(converter.add(context, to: &machine.store.own))
        do throws(Failure) {
            try machine.run()
            return (machine.out, machine.warnings)
        } catch {
            return (nil, machine.warnings + [machine.diagnostic(error)])
        }
    }
}

/// Data that one library has converted for many renders.
public struct TemplateData: Sendable {
    let heap: Heap
    let map: Int32
}
