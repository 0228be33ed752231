/// The values of attributes.
extension HTMLScanner {
    mutating func scanBeforeValue() {
        let byte = text[at]
        context.word = ""
        if Self.isSpace(byte) {
            at += 1
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
            at += 1
            context.quote = byte == UInt8(ascii: "'") ? .single : .double
            enterValue()
        } else {
            while at < text.endIndex, !Self.isSpace(text[at]), text[at] != UInt8(ascii: ">") {
                context.word.unicodeScalars.append(Unicode.Scalar(text[at]))
                at += 1
            }
            // The value may go on behind what follows: only its end makes it literal.
            guard at < text.endIndex else { return }
            if context.attribute == .type { context.isProgram = AttributeKind.isProgram(context.word) }
            leaveValue()
        }
    }

    mutating func enterValue() {
        context.address = .start
        context.script = ScriptState()
        context.style = StyleState()
        switch context.attribute {
        case .script: context.state = .script
        case .style: context.state = .style
        default: context.state = .value
        }
    }

    mutating func leaveValue() {
        context.state = .tag
        context.quote = .none
        context.attribute = .plain
        context.address = .start
        context.word = ""
        context.script = ScriptState()
        context.style = StyleState()
    }

    mutating func scanValue() throws(Refusal) {
        let mark = context.quote == .single ? UInt8(ascii: "'") : UInt8(ascii: "\"")
        let end = text[at...].firstIndex(of: mark) ?? text.endIndex
        let value = String(decoding: text[at..<end], as: UTF8.self)
        let decoded = CharacterReferences.decode(value)
        switch (context.state, context.attribute) {
        case (.script, _): for byte in decoded.utf8 { context.script.advance(byte) }
        case (.style, _): for byte in decoded.utf8 { context.style.advance(byte) }
        case (_, .url): for byte in decoded.utf8 { try advanceAddress(byte) }
        case (_, .sourceSet):
            for byte in decoded.utf8 {
                if byte == UInt8(ascii: ",") {
                    context.address = .start
                    context.word = ""
                } else if !(Self.isSpace(byte) && context.address == .start) {
                    try advanceAddress(byte)
                }
            }
        case (_, .type): context.word += decoded
        default: break
        }
        at = end
        guard at < text.endIndex else { return }
        if context.attribute == .type { context.isProgram = AttributeKind.isProgram(context.word) }
        at += 1
        leaveValue()
    }

    mutating func advanceAddress(_ byte: UInt8) throws(Refusal) {
        switch byte {
        case _ where context.address == .foreign: break
        case UInt8(ascii: "?"), UInt8(ascii: "#"): context.address = .query
        case _ where [.query, .path, .foreign].contains(context.address): break
        case UInt8(ascii: "/"): context.address = .path
        case UInt8(ascii: ":"):
            guard context.word != HTMLContext.valueWord else {
                throw fail("an expression can't be the scheme of an address", "write the scheme, such as 'https:'")
            }
            context.address = Address.allows(scheme: context.word) ? .path : .foreign
        case _ where Self.isSpace(byte) && context.address == .start: break
        default:
            context.address = .prefix
            if context.word != HTMLContext.valueWord { context.word.unicodeScalars.append(Unicode.Scalar(byte | 0x20)) }
        }
        if context.address != .prefix { context.word = "" }
    }
}
