extension HTMLFlow {
    /// The place that two branches lead to, `nil` where they don't agree.
    func join(_ a: HTMLContext, _ b: HTMLContext) -> HTMLContext? {
        if a == b { return a }
        let inTag: Set<HTMLContext.State> = [.tag, .tagName, .tagOrName, .attributeName, .afterName]
        if inTag.contains(a.state), inTag.contains(b.state), a.element == b.element, a.isProgram == b.isProgram {
            var result = HTMLContext()
            result.element = a.element
            result.isProgram = a.isProgram
            result.state = Self.joinedTag(a.state, b.state)
            return result
        }
        var (x, y) = (a, b)
        if a.state == .value, a.attribute == .url || a.attribute == .sourceSet {
            x.address = .start
            x.word = ""
            y.address = .start
            y.word = ""
            guard x == y else { return nil }
            x.address = a.address == b.address ? a.address : Self.joined(a.address, b.address)
            x.word = a.word == b.word ? a.word : x.address == .prefix ? HTMLContext.valueWord : ""
            return x
        }
        if a.state == .script, a.script.kind == b.script.kind {
            x.script = ScriptState()
            y.script = ScriptState()
            guard x == y else { return nil }
            x.script.kind = a.script.kind
            x.script.slashDivides = a.script.slashDivides == b.script.slashDivides ? a.script.slashDivides : nil
            return x
        }
        if a.state == .style, a.style.kind == b.style.kind {
            x.style = a.style
            x.style.word = a.style.kind == .code ? "" : "x"
            y.style = x.style
            return x == y ? x : nil
        }
        return nil
    }

    /// Behind a whole attribute or a tag's name anything may follow that white space or the tag's end begins.
    static func joinedTag(_ a: HTMLContext.State, _ b: HTMLContext.State) -> HTMLContext.State {
        switch (a, b) {
        case (.tag, .tag): .tag
        default: .tagOrName
        }
    }

    static func joined(_ a: HTMLContext.Address, _ b: HTMLContext.Address) -> HTMLContext.Address {
        if a == .foreign || b == .foreign { return .foreign }
        if a == .query || b == .query { return .query }
        return .prefix
    }
}
