import Foundation

extension Machine {
    /// The method `format` of strings: places in braces.
    mutating func formatMethod(_ value: Value, _ arguments: CallArguments) throws(Failure) -> Value {
        let scalars = Array(store.text(of: value).unicodeScalars)
        var out = ""
        var at = 0
        var next = 0
        while at < scalars.count {
            let scalar = scalars[at]
            if scalar == "{" || scalar == "}", at + 1 < scalars.count, scalars[at + 1] == scalar {
                out.unicodeScalars.append(scalar)
                at += 2
                continue
            }
            guard scalar == "{" else {
                guard scalar != "}" else { throw Failure("a single '}' in the format") }
                out.unicodeScalars.append(scalar)
                at += 1
                continue
            }
            guard let close = scalars[at...].firstIndex(of: "}") else { throw Failure("a single '{' in the format") }
            let place = scalars[(at + 1)..<close].map { String($0) }.joined()
            out += try formatted(place: place, &next, arguments, value.isMarkup)
            if out.utf8.count > program.options.limits.outputBytes { throw Self.tooLong(program.options.limits) }
            at = close + 1
        }
        return store.make(out, markup: value.isMarkup)
    }

    private mutating func formatted(
        place: String, _ next: inout Int, _ arguments: CallArguments, _ isMarkup: Bool
    ) throws(Failure) -> String {
        let parts = place.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let field = parts.first.map { String($0) } ?? ""
        let spec = parts.count > 1 ? String(parts[1]) : ""
        let steps = field.split(separator: ".", omittingEmptySubsequences: false).map { String($0) }
        let name = steps.first ?? ""
        var item: Value
        if name.isEmpty || Int(name) != nil {
            let index = Int(name) ?? next
            if name.isEmpty { next += 1 }
            guard arguments.positional.indices.contains(index) else {
                throw Failure("the format has more places than values", identifier: "template-arguments")
            }
            item = arguments.positional[index]
        } else {
            guard let found = arguments.keywords.first(where: { store.string($0.name) == name }) else {
                throw Failure("the format's '\(name)' is not given", identifier: "template-arguments")
            }
            item = found.value
        }
        for step in steps.dropFirst() { item = try self.item(item, store.make(step)) }
        return try formatted(item, spec, isMarkup)
    }

    private mutating func formatted(_ value: Value, _ spec: String, _ isMarkup: Bool) throws(Failure) -> String {
        var layout = Layout(spec)
        _ = try checkedWidth(max(layout.width, layout.precision ?? 0))
        let text: String
        switch (layout.kind, value) {
        case ("d", _), ("", .int):
            guard let number = Store.integer(value) else { throw Failure("the format needs an integer") }
            text = layout.grouped(number < 0 ? "-\(number.magnitude)" : "\(number)")
            layout.isNumber = true
        case ("f", _), ("e", _), ("g", _), ("%", _):
            guard let number = Store.number(value) else { throw Failure("the format needs a number") }
            let scaled = layout.kind == "%" ? number * 100 : number
            let kind = layout.kind == "%" ? "f" : layout.kind
            text =
                layout.grouped(String(format: "%.\(min(layout.precision ?? 6, 300))\(kind)", scaled))
                + (layout.kind == "%" ? "%" : "")
            layout.isNumber = true
        default:
            let string = try self.text(isMarkup ? escaped(value) : value)
            text = layout.precision.map { String(string.prefix($0)) } ?? string
            layout.isNumber = Store.number(value) != nil
        }
        return layout.padded(text)
    }

    /// The part of a place behind its colon.
    private struct Layout {
        var fill = " "
        var alignment: Character?
        var width = 0
        var precision: Int?
        var usesCommas = false
        var kind = ""
        var isNumber = false

        init(_ spec: String) {
            var rest = spec[...]
            if rest.count >= 2, "<>^".contains(rest[rest.index(after: rest.startIndex)]) {
                fill = String(rest.removeFirst())
                alignment = rest.removeFirst()
            } else if let first = rest.first, "<>^".contains(first) {
                alignment = rest.removeFirst()
            }
            if rest.first == "0" {
                fill = "0"
                alignment = alignment ?? ">"
                rest.removeFirst()
            }
            let digits = rest.prefix { $0.isNumber }
            width = Int(digits) ?? 0
            rest = rest.dropFirst(digits.count)
            if rest.first == "," {
                usesCommas = true
                rest.removeFirst()
            }
            if rest.first == "." {
                let places = rest.dropFirst().prefix { $0.isNumber }
                precision = Int(places)
                rest = rest.dropFirst(places.count + 1)
            }
            kind = String(rest)
        }

        func grouped(_ text: String) -> String {
            guard usesCommas else { return text }
            let whole = text.prefix { $0 != "." }
            var result = ""
            for (index, digit) in whole.reversed().enumerated() {
                if index > 0, index % 3 == 0, digit != "-" { result.append(",") }
                result.append(digit)
            }
            return String(result.reversed()) + text.dropFirst(whole.count)
        }

        func padded(_ text: String) -> String {
            let missing = width - text.unicodeScalars.count
            guard missing > 0 else { return text }
            switch alignment ?? (isNumber ? ">" : "<") {
            case ">": return String(repeating: fill, count: missing) + text
            case "^":
                let left = missing / 2
                return String(repeating: fill, count: left) + text + String(repeating: fill, count: missing - left)
            default: return text + String(repeating: fill, count: missing)
            }
        }
    }
}
