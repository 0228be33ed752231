/// What a template can ask its context for, by itself or through the templates that it extends, includes and imports.
///
///     library.mentions(of: "person.html")?.names.contains("spellings")   // nobody asks for it: it needn't be made
public struct TemplateMentions: Sendable {
    /// Every name, attribute and text of their code.
    public let names: Set<String>
    /// The names of the context whose values are taken whole, printed, passed on or gone through: of these any key may be
    /// read. Of all others only the attributes among ``names`` are.
    public let whole: Set<String>
}

extension TemplateLibrary {
    /// What a template mentions; `nil` where it finds templates only when it runs, and where there is none of that name.
    public func mentions(of template: String) -> TemplateMentions? {
        guard let start = program.templateNames[template] else { return nil }
        var (symbols, whole) = (Set<Int32>(), Set<Int32>())
        var waiting = [start]
        var reached: Set<Int> = [start]
        while let index = waiting.popLast() {
            let mentions = program.templates[index].mentions
            if mentions.isOpen { return nil }
            symbols.formUnion(mentions.symbols)
            whole.formUnion(mentions.whole)
            waiting += mentions.templates.filter { reached.insert($0).inserted }
        }
        return TemplateMentions(
            names: Set(program.symbols.filter { symbols.contains($0.value) }.keys),
            whole: Set(program.symbols.filter { whole.contains($0.value) }.keys))
    }
}
