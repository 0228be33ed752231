/// One linear pass over a page's bytes before libgumbo sees them.
///
/// libgumbo is quadratic on deep nesting and on attributes and overflows the stack when it frees a deep tree: start tags
/// past a depth are blanked out (with the attributes past a number), so that no page is deeper than ``depth``. Offsets
/// are found again through ``original(_:)``.
struct HTMLPrescan {
    /// The deepest nesting that is kept.
    static let depth = 400
    /// How many formatting elements may be open at once: an open one is repeated in every paragraph that follows.
    static let formatting = 40
    /// The attributes that a tag keeps.
    static let attributes = 512
    /// The largest page that is read, in bytes.
    static let size = 32 << 20
    /// The most text between its tags, in bytes: two million words. What is larger is no article but a dump, and would take
    /// seconds to read.
    static let mostText = 12 << 20

    /// The bytes to parse.
    private(set) var bytes: [UInt8]
    /// How many bytes stand between tags.
    private(set) var text = 0
    /// Whether anything was blanked out.
    private(set) var isCut = false
    /// What was taken out of long blanks: where in ``bytes``, and how many bytes up to there in all.
    private(set) var gaps: [(at: Int, removed: Int)] = []

    /// The open elements, by a hash of their names.
    private var open: [UInt64] = []
    private var openFormatting = 0
    private var openForeign = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        run()
        if isCut { closeGaps() }
    }

    /// The offset in the page of an offset in ``bytes``.
    func original(_ offset: Int) -> Int {
        guard let first = gaps.first, offset >= first.at else { return offset }
        var (low, high) = (0, gaps.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if gaps[middle].at <= offset { low = middle } else { high = middle }
        }
        return offset + gaps[low].removed
    }

    /// Takes out the long blanks that were made: libgumbo reads a byte of them as slowly as a letter.
    private mutating func closeGaps() {
        var (out, at) = (0, 0)
        while at < bytes.count {
            var end = at
            while end < bytes.count, bytes[end] == 0x20 { end += 1 }
            if end - at >= 256 {
                bytes[out] = 0x20
                out += 1
                at = end
                gaps.append((out, at - out))
                continue
            }
            for index in at..<min(bytes.count, end + 1) {
                bytes[out] = bytes[index]
                out += 1
            }
            at = end + 1
        }
        bytes.removeLast(bytes.count - out)
    }

    private mutating func run() {
        var at = 0
        while at < bytes.count {
            guard let mark = bytes[at...].firstIndex(of: UInt8(ascii: "<")), mark + 1 < bytes.count else {
                text += bytes.count - at
                return
            }
            text += mark - at
            let next = bytes[mark + 1]
            if next == UInt8(ascii: "!") {
                at = skipDeclaration(mark)
            } else if next == UInt8(ascii: "/"), mark + 2 < bytes.count, Self.isLetter(bytes[mark + 2]) {
                let (name, nameEnd) = name(mark + 2)
                close(name)
                at = tagEnd(nameEnd, mark)
            } else if Self.isLetter(next) {
                at = startTag(mark)
            } else {
                at = mark + 1
            }
        }
    }

    private mutating func startTag(_ mark: Int) -> Int {
        let (name, nameEnd) = name(mark + 1)
        let end = tagEnd(nameEnd, mark)
        if Self.voids.contains(name) { return end }
        let isFormatting = Self.formattings.contains(name)
        if open.count >= Self.depth || (isFormatting && openFormatting >= Self.formatting) {
            isCut = true
            for index in mark..<end { bytes[index] = 0x20 }
            return end
        }
        if openForeign > 0, end - 2 > mark, bytes[end - 2] == UInt8(ascii: "/") { return end }
        open.append(name)
        if isFormatting { openFormatting += 1 }
        if Self.foreigns.contains(name) { openForeign += 1 }
        if openForeign == 0, Self.raws.contains(name) { return rawEnd(end, name) }
        return end
    }

    /// Closes the innermost element of the name, and those inside it, unless a boundary stands between.
    private mutating func close(_ name: UInt64) {
        var index = open.count - 1
        while index >= 0, open[index] != name {
            if Self.boundaries.contains(open[index]) { return }
            index -= 1
        }
        guard index >= 0 else { return }
        // Formatting stays open behind its box: a parser opens it again.
        var kept: [UInt64] = []
        for other in open[index...] {
            if Self.foreigns.contains(other) { openForeign -= 1 }
            if Self.formattings.contains(other) {
                if other == name { openFormatting -= 1 } else { kept.append(other) }
            }
        }
        open.removeSubrange(index...)
        open += kept
    }

    /// Behind a tag; its attributes past the limit are blanked out.
    private mutating func tagEnd(_ start: Int, _ mark: Int) -> Int {
        var at = start
        var count = 0
        var limit: Int?
        while at < bytes.count {
            let byte = bytes[at]
            if byte == UInt8(ascii: ">") {
                if let limit {
                    isCut = true
                    for index in limit..<at { bytes[index] = 0x20 }
                }
                return at + 1
            }
            if Self.isSpace(byte) || byte == UInt8(ascii: "/") {
                at += 1
                continue
            }
            count += 1
            if count == Self.attributes + 1 { limit = at }
            at = attributeEnd(at)
        }
        // A tag that never ends is no tag: its bytes would be attributes without end.
        for index in (limit ?? bytes.count)..<bytes.count { bytes[index] = 0x20 }
        return bytes.count
    }

    private func attributeEnd(_ start: Int) -> Int {
        // An equals sign at the beginning belongs to the name.
        var at = start + 1
        while at < bytes.count, !Self.isSpace(bytes[at]),
            ![UInt8(ascii: "/"), UInt8(ascii: ">"), UInt8(ascii: "=")].contains(bytes[at])
        {
            at += 1
        }
        let nameEnd = at
        while at < bytes.count, Self.isSpace(bytes[at]) { at += 1 }
        guard at < bytes.count, bytes[at] == UInt8(ascii: "=") else { return nameEnd }
        at += 1
        while at < bytes.count, Self.isSpace(bytes[at]) { at += 1 }
        guard at < bytes.count, bytes[at] != UInt8(ascii: ">") else { return at }
        let quote = bytes[at]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            return bytes[(at + 1)...].firstIndex(of: quote).map { $0 + 1 } ?? bytes.count
        }
        while at < bytes.count, !Self.isSpace(bytes[at]), bytes[at] != UInt8(ascii: ">") { at += 1 }
        return at
    }

    private func skipDeclaration(_ mark: Int) -> Int {
        let dash = UInt8(ascii: "-")
        guard mark + 3 < bytes.count, bytes[mark + 2] == dash, bytes[mark + 3] == dash else {
            return bytes[mark...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
        }
        var at = mark + 4
        if at < bytes.count, bytes[at] == UInt8(ascii: ">") { return at + 1 }
        while let end = bytes[at...].firstIndex(of: UInt8(ascii: ">")) {
            if end >= mark + 6 - 1, bytes[end - 1] == dash, bytes[end - 2] == dash { return end + 1 }
            if bytes[end - 1] == UInt8(ascii: "!"), bytes[end - 2] == dash, bytes[end - 3] == dash { return end + 1 }
            at = end + 1
        }
        return bytes.count
    }

    /// Behind the end tag of an element whose content is raw text.
    private mutating func rawEnd(_ start: Int, _ wanted: UInt64) -> Int {
        var at = start
        while let mark = bytes[at...].firstIndex(of: UInt8(ascii: "<")) {
            if mark + 2 < bytes.count, bytes[mark + 1] == UInt8(ascii: "/"), Self.isLetter(bytes[mark + 2]) {
                let (found, end) = name(mark + 2)
                if found == wanted {
                    close(wanted)
                    return tagEnd(end, mark)
                }
            }
            at = mark + 1
        }
        return bytes.count
    }

    /// A hash of the name that begins at an offset (FNV-1a, lower case), and the offset behind it.
    private func name(_ start: Int) -> (UInt64, Int) {
        var hash = Self.seed
        var at = start
        while at < bytes.count, !Self.isSpace(bytes[at]), bytes[at] != UInt8(ascii: ">"), bytes[at] != UInt8(ascii: "/")
        {
            hash = Self.mix(hash, bytes[at])
            at += 1
        }
        return (hash, at)
    }

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
    private static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)) &* 0x0000_0100_0000_01B3
    }
    private static func hashes(_ names: String) -> Set<UInt64> {
        Set(names.split(separator: " ").map { $0.utf8.reduce(seed, mix) })
    }
    private static let voids = hashes("area base br col embed hr img input link meta source track wbr param keygen")
    private static let raws = hashes("script style title textarea iframe noembed noframes xmp")
    private static let foreigns = hashes("svg math")
    private static let formattings = hashes("a b big code em font i nobr s small strike strong tt u")
    private static let boundaries = hashes(
        "applet caption html table td th marquee object template button foreignobject desc mi mo mn ms mtext annotation-xml"
    )

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
