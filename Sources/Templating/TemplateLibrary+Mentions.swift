extension TemplateLibrary {
    /// Every name that a template can ask its context for, by itself or through the templates that it extends, includes and
    /// imports; `nil` where that shows only when it runs, and for a template that isn't there.
    ///
    ///     library.names(mentionedBy: "person.html")?.contains("spellings")   // a value that nobody asks for needn't be made
    ///
    /// Texts of its code count too. Unknown are the names behind `value[key]` with a key that is computed, behind a template
    /// with a computed name, and behind the filters and methods that go over all keys of a value, such as `items`.
    public func names(mentionedBy template: String) -> Set<String>? {
        guard let start = program.templateNames[template] else { return nil }
        var symbols: Set<Int32> = []
        var waiting = [start]
        var reached: Set<Int> = [start]
        while let index = waiting.popLast() {
            let mentions = program.templates[index].mentions
            if mentions.isOpen { return nil }
            symbols.formUnion(mentions.symbols)
            waiting += mentions.templates.filter { reached.insert($0).inserted }
        }
        return Set(program.symbols.filter { symbols.contains($0.value) }.keys)
    }
}
