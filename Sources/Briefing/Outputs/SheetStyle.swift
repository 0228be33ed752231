internal import Basics

/// `print-sheets.css`: what stands at the edge of every sheet of the print version, in the margin boxes of CSS Paged Media.
///
/// A file of its own, as the texts are the editor's and no page has a style inside.
struct SheetStyle: Sendable {
    let settings: SiteSettings
    let title: String
    let asOf: AsOf?
    var isReviewed = true

    func file() -> OutputFile {
        let about = [
            isReviewed ? nil : "Automatic draft, not reviewed",
            settings.version.map { "Version \($0)" }, settings.preparedBy,
            asOf.map { "as of \(EDTF.day($0.date).words)" },
        ].compactMap(\.self).joined(separator: " · ")
        let marking = settings.marking ?? ""
        let css = """
            @page {
              @top-left { content: \(Self.string(title)); }
              @top-right { content: \(Self.string(marking)); }
              @bottom-left { content: \(Self.string(about)); }
              @bottom-center { content: \(Self.string(marking)); }
              @bottom-right { content: counter(page) " / " counter(pages); }
            }

            """
        return OutputFile(path: "print-sheets.css", bytes: Array(css.utf8))
    }

    /// A CSS string: everything but letters, figures, spaces and plain marks as an escape of its number.
    static func string(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", " ", ",", ".", "-", "(", ")", ":": out.unicodeScalars.append(scalar)
            case _ where scalar.value >= 0xA0 && scalar.properties.generalCategory != .format:
                out.unicodeScalars.append(scalar)
            case _ where scalar.value == 0: continue
            default: out += "\\\(String(scalar.value, radix: 16)) "
            }
        }
        return out + "\""
    }
}
