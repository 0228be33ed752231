internal import Basics
internal import Templating

/// Searches every file of a site for names that may not be in it: the last look before anything is written.
///
/// Names and bytes are searched as they are, and as a reader of the form would have them: references and tags of HTML,
/// escapes of JSON, percent signs of addresses. What is found is an error, and nothing is written: the words of a
/// template, a file of `assets/`, an address of the settings can't be rewritten here.
struct RedactionSweep: Sendable {
    let names: WithheldNames

    /// The files in which no name is found; an error for each other.
    func sweep(_ files: Reported<[OutputFile]>) -> Reported<[OutputFile]> {
        var clean = Reported([OutputFile](), files.diagnostics)
        for file in files.value {
            if let problem = problem(of: file) {
                clean.diagnostics.append(problem)
            } else {
                clean.value.append(file)
            }
        }
        return clean
    }

    private func problem(of file: OutputFile) -> Diagnostic? {
        if names.full.isIn(file.path) { return .nameInFileName(file.path) }
        return found(in: file).map { .nameInFile($0, file.path) }
    }

    /// The name as the file has it.
    private func found(in file: OutputFile) -> String? {
        for bytes in readings(of: file) {
            if let place = names.full.places(in: bytes).first { return String(decoding: bytes[place], as: UTF8.self) }
        }
        return nil
    }

    private func readings(of file: OutputFile) -> [[UInt8]] {
        var readings = [file.bytes]
        switch Path.ending(of: file.path) {
        case "html", "xml", "svg": readings.append(Self.text(ofMarkup: file.bytes))
        case "json", "js": readings.append(Self.unescaped(file.bytes))
        default: break
        }
        if file.bytes.contains(UInt8(ascii: "%")) {
            readings.append(Array(Percent.decode(String(decoding: file.bytes, as: UTF8.self)).utf8))
        }
        return readings
    }

    /// Markup without its tags, with the scalars that references name.
    private static func text(ofMarkup bytes: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var at = 0
        var isInTag = false
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "<"): isInTag = true
            case UInt8(ascii: ">") where isInTag: isInTag = false
            case UInt8(ascii: "&"):
                if let (scalar, length) = reference(bytes, at) {
                    if !isInTag { out += String(scalar).utf8 }
                    at += length
                    continue
                }
                if !isInTag { out.append(bytes[at]) }
            default: if !isInTag { out.append(bytes[at]) }
            }
            at += 1
        }
        return out
    }

    /// `&#160;`, `&#xE9;`, `&amp;`
    private static func reference(_ bytes: [UInt8], _ at: Int) -> (Unicode.Scalar, Int)? {
        let body = bytes[(at + 1)...].prefix(10).prefix { $0 != UInt8(ascii: ";") }
        let end = body.endIndex
        guard end < bytes.count, bytes[end] == UInt8(ascii: ";") else { return nil }
        let name = String(decoding: body, as: UTF8.self)
        let length = end + 1 - at
        if let scalar = named[name] { return (scalar, length) }
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        let value = digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return value.flatMap(Unicode.Scalar.init).map { ($0, length) }
    }

    private static let named: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "shy": "\u{AD}",
    ]

    /// JSON and scripts with the scalars that `\u00e9` and its like name.
    private static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var at = 0
        while at < bytes.count {
            guard bytes[at] == UInt8(ascii: "\\"), at + 1 < bytes.count else {
                out.append(bytes[at])
                at += 1
                continue
            }
            if bytes[at + 1] == UInt8(ascii: "u"), at + 5 < bytes.count,
                let value = UInt32(String(decoding: bytes[at + 2...at + 5], as: UTF8.self), radix: 16),
                let scalar = Unicode.Scalar(value)
            {
                out += String(scalar).utf8
                at += 6
            } else {
                // "\n" parts words as a space does.
                out.append([UInt8(ascii: "n"), UInt8(ascii: "t")].contains(bytes[at + 1]) ? 0x20 : bytes[at + 1])
                at += 2
            }
        }
        return out
    }
}

extension Diagnostic {
    static func nameInFile(_ name: String, _ path: String) -> Diagnostic {
        Diagnostic(
            .error, "redacted-name", at: .init(file: path), "a redacted name would be in this file: '\(name)'",
            why: "nothing is written, so that it is not published",
            fix: "take it out of what the file is made from: a template, a file of assets/, an address of site.yml")
    }

    static func nameInFileName(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, "redacted-name", at: .init(file: path), "a redacted name would be in the name of this file",
            why: "nothing is written, so that it is not published", fix: "rename it")
    }
}
