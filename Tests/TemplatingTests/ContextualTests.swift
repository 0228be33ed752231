import Basics
import Foundation
import Templating
import TestSupport
import Testing

/// The shared cases of position and value: what is printed there must be inert, or the template refused.
struct ContextualTests {
    static let path = "jinja/contextual.jsonl"

    /// Positions in which a template is refused, whatever the value; `Documentation/TemplateLanguage.md` lists them.
    static let refused: Set<String> = [
        "attr-unq", "attr-unq-mid", "href-unq", "comment", "script-re", "script-cmt", "script-linecmt", "script-bq",
        "style-cmt", "branch-if-diff", "branch-if-open", "branch-unclosed",
    ]

    /// What a position's printed value must be like.
    enum Place {
        case text, attribute(UInt8), address(UInt8), addressPart(UInt8), script(quote: UInt8?), scriptString(UInt8)
        case style, styleString, styleAddress, name, namePart
    }

    static func place(_ position: String) -> Place? {
        let double = UInt8(ascii: "\"")
        let single = UInt8(ascii: "'")
        switch position {
        case "text", "text-adj", "title", "textarea", "after-script", "after-attr", "entity", "plaintext",
            "script-tmpl":
            return .text
        case "attr-dq", "data-x", "meta-content", "nested-q": return .attribute(double)
        case "attr-sq": return .attribute(single)
        case "href", "src", "srcset", "srcset-list", "form-action", "data-url", "xlink", "poster", "object-data",
            "newline-attr", "script-src":
            return .address(double)
        case "href-sq": return .address(single)
        case "href-path", "href-query", "href-frag", "href-abs": return .addressPart(double)
        case "onclick": return .script(quote: double)
        case "onclick-str": return .scriptString(double)
        case "onclick-sq": return .scriptString(single)
        case "script-val", "script-json", "script-module", "script-div": return .script(quote: nil)
        case "script-dq", "script-sq", "script-ld": return .scriptString(0)
        case "style-val", "style-attr": return .style
        case "style-str": return .styleString
        case "style-url", "style-urlq", "style-attr-url": return .styleAddress
        case "attr-name", "tag-inner": return .name
        case "attr-name-part": return .namePart
        default: return nil
        }
    }

    /// Why the printed value isn't inert in its place, or `nil`.
    static func danger(_ printed: String, _ place: Place) -> String? {
        let bytes = Array(printed.utf8)
        func has(_ forbidden: String) -> String? {
            forbidden.utf8.contains(where: bytes.contains) ? "holds one of \(forbidden.debugDescription)" : nil
        }
        func quote(_ mark: UInt8) -> String? { bytes.contains(mark) ? "holds the quotation mark" : nil }
        switch place {
        case .text: return has("<>\"'")
        case .attribute(let mark): return quote(mark) ?? has("<>")
        case .address(let mark):
            let scheme = printed.prefix { !"/?#".contains($0) }.split(separator: ":", omittingEmptySubsequences: false)
            let isAllowed = scheme.count < 2 || ["http", "https", "mailto", "tel", "sms"].contains(scheme[0])
            return quote(mark) ?? has("<> \n\r\t`\\()") ?? (isAllowed ? nil : "has a scheme")
        case .addressPart(let mark): return quote(mark) ?? has("<> \n\r\t`\\()")
        case .script(let mark):
            let source = mark == nil ? printed : unescaped(printed)
            if let mark, bytes.contains(mark) { return "holds the quotation mark" }
            if (try? OrderedJSON.read(source)) == nil { return "is not JSON" }
            return has("<>\u{2028}\u{2029}") ?? (printed.contains("\u{2028}") ? "holds a line separator" : nil)
        case .scriptString(let mark):
            if mark != 0, bytes.contains(mark) { return "holds the quotation mark" }
            return has("<>\n\r`$\"'") ?? (printed.hasSuffix("\\") ? "ends in a backslash" : nil)
                ?? (printed.contains("\u{2028}") ? "holds a line separator" : nil)
        case .style: return has("<>\"'(){};:\\/@\n")
        case .styleString: return has("<>\"'\n\r(){};")
        case .styleAddress: return has("<>\"'\n\r() \\")
        case .name: return printed.split(separator: " ").allSatisfy(isHarmlessName) ? nil : "is not a harmless name"
        case .namePart: return isHarmlessName(printed[...]) ? nil : "is not a harmless name"
        }
    }

    private static func isHarmlessName(_ name: Substring) -> Bool {
        let isName = name.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || $0 == 0x2D
        }
        return isName && !name.lowercased().hasPrefix("on")
    }

    static func unescaped(_ text: String) -> String {
        text.replacing("&#34;", with: "\"").replacing("&#39;", with: "'").replacing("&lt;", with: "<")
            .replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    }

    /// The printed values: what stands between the literal parts of the template.
    static func printed(_ output: String, _ template: String) -> [String]? {
        let parts = template.components(separatedBy: "{{ x }}")
        guard output.hasPrefix(parts[0]), output.hasSuffix(parts[parts.count - 1]) else { return nil }
        let inside = output.dropFirst(parts[0].count).dropLast(parts[parts.count - 1].count)
        if parts.count == 2 { return [String(inside)] }
        return String(inside).components(separatedBy: parts[1])
    }

    @Test(.enabled(if: SharedData.has(path), SharedData.missing(path)))
    func everyValueIsInertInEveryPlace() throws {
        var options = TemplateOptions()
        options.escaping = .contextual
        options.undefined = .lenient
        let environment = TemplateEnvironment(options: options)
        var counts = (passed: 0, refused: 0, total: 0)
        for line in try SharedData.text(Self.path).split(separator: "\n") {
            guard case .dictionary(let record) = try OrderedJSON.read(line), case .string(let id)? = record["id"],
                case .string(let position)? = record["position"], case .dictionary(let context)? = record["context"],
                case .dictionary(let templates)? = record["templates"], case .string(let template)? = templates["main"]
            else { continue }
            counts.total += 1
            let (library, diagnostics) = environment.compile(
                [SourceText(name: "main", text: template)], names: ["main"])
            if Self.refused.contains(position) {
                #expect(library == nil && !diagnostics.isEmpty, "\(id) should be refused")
                counts.refused += library == nil ? 1 : 0
                continue
            }
            let result = library?.render("main", context)
            guard let bytes = result?.bytes else {
                Issue.record("\(id): \(DiagnosticReport().text(of: diagnostics + (result?.diagnostics ?? [])))")
                continue
            }
            let output = String(decoding: bytes, as: UTF8.self)
            guard let place = Self.place(position) else {
                let isHarmless =
                    !output.lowercased().contains("href=\"javascript:") && !output.contains("<a>")
                    && !output.contains("<b>")
                #expect(isHarmless, "\(id): \(output)")
                counts.passed += isHarmless ? 1 : 0
                continue
            }
            guard let values = Self.printed(output, template) else {
                Issue.record("\(id): the literal parts are not there in \(output)")
                continue
            }
            let danger = values.compactMap { Self.danger($0, place) }.first
            #expect(danger == nil, "\(id): \(values) \(danger ?? "")")
            counts.passed += danger == nil ? 1 : 0
        }
        print("contextual: \(counts.passed) inert and \(counts.refused) refused of \(counts.total)")
    }
}
