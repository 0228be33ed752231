extension Diagnostic {
    /// The diagnostic for another program; what is not known is left out.
    ///
    ///     {"severity": "error", "identifier": "broken-link", "summary": "…", "file": "Output/a.html", "line": 3,
    ///      "column": 9, "length": 12, "source": "<a href=…", "why": "…", "notes": [{"text": "…"}], "fix": "…"}
    public var json: JSON {
        var members: [JSON.Member] = [
            .init("severity", .string(severity.rawValue)), .init("identifier", .string(identifier)),
            .init("summary", .string(summary)),
        ]
        members += location?.json ?? []
        if let why { members.append(.init("why", .string(why))) }
        if !notes.isEmpty {
            members.append(
                .init(
                    "notes",
                    .array(notes.map { .object([.init("text", .string($0.text))] + ($0.location?.json ?? [])) })))
        }
        if let fix { members.append(.init("fix", .string(fix))) }
        return .object(members)
    }
}

extension Diagnostic.Location {
    /// Line and column count from one; column and length are Unicode scalars.
    fileprivate var json: [JSON.Member] {
        var members = [JSON.Member("file", .string(file))]
        guard let position else { return members }
        members += [
            .init("line", .int(position.line)), .init("column", .int(position.column)), .init("length", .int(length)),
        ]
        if let sourceLine { members.append(.init("source", .string(sourceLine))) }
        return members
    }
}
