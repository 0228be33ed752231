/// The elements that the loader knows; every other one, such as a custom element, is `unknown` and treated as a box.
enum HTMLTag: UInt8, CaseIterable, Sendable {
    case unknown, document, text
    case html, head, title, base, link, meta, style, script, noscript, template, body
    case article, section, nav, aside, h1, h2, h3, h4, h5, h6, hgroup, header, footer, address, main
    case p, hr, pre, blockquote, ol, ul, li, dl, dt, dd, figure, figcaption, div, center
    case a, em, strong, small, s, cite, q, dfn, abbr, time, code, `var`, samp, kbd, sub, sup, i, b, u, mark, ruby, rt,
        rp, bdi, bdo, span, br, wbr, ins, del, font, strike, big, tt
    case picture, source, img, iframe, embed, object, video, audio, track, map, area, svg, math, canvas
    case table, caption, colgroup, col, tbody, thead, tfoot, tr, td, th
    case form, fieldset, legend, label, input, button, select, datalist, optgroup, option, textarea, output, progress,
        meter, details, summary, menu, dialog

    /// The tag of an element's name in lower case.
    static func named(_ name: String) -> HTMLTag { byName[name] ?? .unknown }

    private static let byName = Dictionary(
        uniqueKeysWithValues: allCases.dropFirst(3).map { (String(describing: $0), $0) })

    /// Whether it stands in a line of text.
    var isInline: Bool {
        switch self {
        case .text, .a, .em, .strong, .small, .s, .cite, .q, .dfn, .abbr, .time, .code, .var, .samp, .kbd, .sub, .sup,
            .i, .b, .u, .mark, .ruby, .rt, .rp, .bdi, .bdo, .span, .br, .wbr, .ins, .del, .font, .strike, .big, .tt,
            .picture, .source, .img, .svg, .math, .canvas, .map, .area, .label, .input, .button, .select, .output,
            .progress, .meter, .noscript, .script, .style, .template, .iframe, .embed, .object, .video, .audio, .link,
            .meta, .track:
            true
        default: false
        }
    }

    /// Whether a browser shows nothing of it, or a control instead of text.
    var isInvisible: Bool {
        switch self {
        case .head, .style, .script, .noscript, .template, .svg, .math, .canvas, .select, .datalist, .textarea, .input,
            .meta, .link, .object, .embed, .audio, .video, .iframe, .map, .progress, .meter, .dialog, .rp, .rt, .source,
            .track, .base, .title, .col, .colgroup:
            true
        default: false
        }
    }

    /// The level of a heading.
    var headingLevel: Int? {
        switch self {
        case .h1: 1
        case .h2: 2
        case .h3: 3
        case .h4: 4
        case .h5: 5
        case .h6: 6
        default: nil
        }
    }
}

/// The attributes that the loader reads; the others are not copied.
enum HTMLAttribute: UInt8, CaseIterable, Sendable {
    case `class`, id, href, src, alt, title, content, property, name, itemprop, itemtype, rel, datetime, type, style,
        hidden, role, lang, start, charset, colspan, srcset, itemscope, value, reversed, allowfullscreen, poster
    case dataSrc, dataOriginal, dataSrcset, dataLazySrc, ariaHidden, httpEquiv

    /// The attribute of a name in lower case.
    static func named(_ name: UnsafePointer<CChar>) -> HTMLAttribute? {
        var (hash, at) = (seed, 0)
        while name[at] != 0 {
            hash = mix(hash, UInt8(bitPattern: name[at]))
            at += 1
        }
        return byHash[hash]
    }

    private static let byHash = Dictionary(
        uniqueKeysWithValues: allCases.map { attribute in
            let name = String(describing: attribute).reduce(into: "") {
                $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1)
            }
            return (name.utf8.reduce(seed, mix), attribute)
        })

    /// FNV-1a: most attributes of a page are none that the loader reads, and no text is made of their names.
    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
    private static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
}
