import Basics

extension Machine {
    /// What stands in the place of a value that could not be made inert.
    static let refused = "refused"

    /// Prints a value where text of HTML isn't the right thing.
    mutating func emitContextual(_ value: Value, _ instruction: Instruction) throws(Failure) {
        if case .undefined(let index) = value {
            if refuses(index) { throw undefinedFailure(index) }
            if instruction.escaper != .script { return }
        }
        let bytes = try inert(value, instruction.escaper)
        guard instruction.isQuoted else {
            out.append(contentsOf: bytes)
            return
        }
        if value.isMarkup, instruction.escaper == .attribute || instruction.escaper == .script {
            Self.escapeMarkup(bytes, to: &out)
        } else {
            Self.escape(bytes.span, to: &out)
        }
    }

    /// The value in the language of its place, before quoting for an attribute.
    private mutating func inert(_ value: Value, _ escaper: Escaper) throws(Failure) -> [UInt8] {
        let text = store.text(of: value)
        if escaper == .script || escaper == .style, let index = value.stringIndex, store.isCaptured(index),
            program.functions[Int(frame.function)].escaping != .json
        {
            throw Failure(
                "what a macro or a set block wrote is markup: it can't stand in \(escaper == .script ? "a script" : "a style sheet")",
                identifier: "unsafe-value", fix: "add '|safe' if it is meant to be code, or print the values themselves"
            )
        }
        switch escaper {
        case .document:
            var inner: [UInt8] = []
            if value.isMarkup { return Array(text.utf8) }
            Self.escape(Array(text.utf8).span, to: &inner)
            return inner
        case .address:
            guard value.isMarkup || Address.isAllowed(text) else {
                warn(
                    "the address '\(text)' has a scheme that isn't allowed", "only http, https, mailto, tel and sms are"
                )
                return Array("#\(Self.refused)".utf8)
            }
            return Address.normalized(text)
        case .addressPrefix: return Address.normalized(text, encodingColon: true)
        case .addressPath: return Address.normalized(text)
        case .addressQuery: return Array(MarkupText.percentEncoded(text, keepingSlash: false).utf8)
        case .script:
            if value.isMarkup { return Array(text.utf8) }
            if value.isUndefined { return Array("null".utf8) }
            var writer = JSONWriter(store: store, indent: nil)
            writer.sortsKeys = false
            try writer.write(value)
            let json = JSONWriter.htmlSafe(writer.out)
            return json.first == UInt8(ascii: "-") ? [0x20] + json : json
        case .scriptString: return ScriptText.quoted(text)
        case .style:
            if value.isMarkup || StyleText.isPlain(text) { return Array(text.utf8) }
            warn("the value '\(text)' is not a plain value of a style sheet", nil)
            return Array(Self.refused.utf8)
        case .styleString: return StyleText.quoted(text)
        case .styleAddress, .styleAddressPart:
            guard escaper == .styleAddressPart || Address.isAllowed(text) else {
                warn(
                    "the address '\(text)' has a scheme that isn't allowed", "only http, https, mailto, tel and sms are"
                )
                return Array("#\(Self.refused)".utf8)
            }
            let isPart = escaper == .styleAddressPart
            return Address.normalized(text, encodingColon: isPart).flatMap { byte -> [UInt8] in
                byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")")
                    ? Array("%\(String(byte, radix: 16))".utf8) : [byte]
            }
        case .name: return attributeName(value, text)
        case .namePart: return attributeName(value, text, isPart: true)
        case .spacedName:
            let name = attributeName(value, text)
            return name.isEmpty || name.first == UInt8(ascii: " ") ? name : [UInt8(ascii: " ")] + name
        case .calendar: return Self.calendar(text, isMarkup: value.isMarkup)
        default: return Array(text.utf8)
        }
    }

    /// Names of attributes, with the white space that stands around them.
    private mutating func attributeName(_ value: Value, _ text: String, isPart: Bool = false) -> [UInt8] {
        if text.isEmpty || (value.isMarkup && !isPart) { return Array(text.utf8) }
        if !(isPart && text.contains(" ")), text.split(separator: " ").allSatisfy(Self.isHarmlessName) {
            return Array(text.utf8)
        }
        warn("'\(text)' can't be the name of an attribute here", nil)
        return Array("data-\(Self.refused)".utf8)
    }

    private static func isHarmlessName(_ name: Substring) -> Bool {
        let isName = name.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "-")
        }
        return isName && AttributeKind.of(String(name), in: .script) == .plain
    }

    private static func calendar(_ text: String, isMarkup: Bool) -> [UInt8] {
        if isMarkup { return Array(text.utf8) }
        var out: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","): out += [UInt8(ascii: "\\"), byte]
            case UInt8(ascii: "\n"): out += "\\n".utf8
            case UInt8(ascii: "\r"): break
            default: out.append(byte)
            }
        }
        return out
    }

    /// Markup in an attribute: without quotation marks and angle brackets.
    private static func escapeMarkup(_ text: [UInt8], to out: inout [UInt8]) {
        for byte in text {
            switch byte {
            case UInt8(ascii: "<"): out += "&lt;".utf8
            case UInt8(ascii: ">"): out += "&gt;".utf8
            case UInt8(ascii: "\""): out += "&#34;".utf8
            case UInt8(ascii: "'"): out += "&#39;".utf8
            default: out.append(byte)
            }
        }
    }

    private mutating func warn(_ message: String, _ why: String?) {
        guard warnings.count < 100 else { return }
        warnings.append(
            Diagnostic(.warning, "unsafe-value", at: location(frame, max(0, pc - 1)), message, why: why))
    }
}
