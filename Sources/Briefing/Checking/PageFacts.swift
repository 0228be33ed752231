/// What one page (or style sheet) offers to links and asks of them: all that ``SiteChecker`` needs of it, so that its
/// bytes can go to disk before the site is judged.
///
///     PageFacts(path: "people/ana.html", bytes: bytes)
///
/// It is made in one pass, in time linear in the bytes. Paths and anchors are kept as 64-bit hashes: of a million
/// anchors two are taken for one with a probability of one in ten million, and a broken link is missed then.
struct PageFacts: Sendable {
    /// What an address is for.
    enum Purpose: UInt8, Sendable {
        case page, picture, file
    }

    /// An address of the page, and where it leads.
    struct Link: Sendable {
        enum Goal: Sendable, Hashable {
            /// A file, by its key.
            case file(UInt64)
            /// A place in a file, by both keys.
            case place(file: UInt64, anchor: UInt64)
            case folder, outside, rooted, empty

            /// The file, whatever the place in it.
            var file: UInt64? {
                switch self {
                case .file(let file), .place(let file, _): file
                default: nil
                }
            }
        }

        var goal: Goal
        var purpose: Purpose
        /// The place of the address in the page's bytes.
        var range: Range<UInt32>
    }

    /// The address of a file, as most are, in sixteen bytes: a site of fifty thousand pages has millions.
    private struct FileLink: Sendable {
        var file: UInt64
        var start: UInt32
        var count: UInt16
        var purpose: Purpose

        init?(file: UInt64, purpose: Purpose, range: Range<UInt32>) {
            guard let count = UInt16(exactly: range.count) else { return nil }
            (self.file, self.purpose, start, self.count) = (file, purpose, range.lowerBound, count)
        }

        var link: Link { Link(goal: .file(file), purpose: purpose, range: start..<start + UInt32(count)) }
    }

    /// An id that stands twice.
    struct RepeatedID: Sendable {
        var first: Range<UInt32>
        var second: Range<UInt32>
    }

    let path: String
    /// The keys of the places that a link can lead to.
    private(set) var anchors: [UInt64] = []
    /// Addresses within the site, ascending in the page; one that stands several times is kept once.
    private var files: [FileLink] = []
    private var others: [Link] = []
    /// Addresses of other sites.
    private(set) var external: [Range<UInt32>] = []
    private(set) var repeatedIDs: [RepeatedID] = []
    /// Tags of pictures without a text.
    private(set) var wordless: [Range<UInt32>] = []
    /// The page only leads on to another: an old address.
    private(set) var isAlias = false
    /// How many addresses and pictures were looked at.
    private(set) var counts = (links: 0, pictures: 0)

    private var seen = KeySet()
    /// The hashes of the folders that the page stands in, the site's first.
    private var folderKeys: [UInt64] = []

    /// The facts of a file of the site; `nil` for one that is neither a page nor a style sheet.
    init?(path: String, bytes: [UInt8]) {
        self.path = path
        switch Path.ending(of: path) {
        case "html", "htm":
            folderKeys = Self.folderKeys(path)
            readPage(bytes)
        case "css":
            folderKeys = Self.folderKeys(path)
            readStyle(bytes, 0..<bytes.count)
        default: return nil
        }
        (seen, folderKeys) = (KeySet(), [])
        // Of every page they are kept until the site is judged: no larger than they are.
        files = files.withUnsafeBufferPointer { Array($0) }
        others = others.withUnsafeBufferPointer { Array($0) }
        anchors = anchors.withUnsafeBufferPointer { Array($0) }
    }

    /// Addresses within the site, in the order of the page; one that stands several times is one.
    func forEachLink(_ body: (Link) -> Void) {
        var next = 0
        for file in files {
            while next < others.count, others[next].range.lowerBound < file.start {
                body(others[next])
                next += 1
            }
            body(file.link)
        }
        for link in others[next...] { body(link) }
    }

    var isPage: Bool { Path.ending(of: path) != "css" }

    /// A page of `Content/assets`, which is copied as it is: links may lead to it, and what it links to is its own affair.
    var isCopied: Bool { isPage && path.hasPrefix("assets/") }

    /// The key of a file.
    static func key(_ path: some Sequence<UInt8>) -> UInt64 { WordHash.of(path) }

    private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.withUnsafeBufferPointer { bytes in
            var hash = WordHash.basis
            for byte in bytes { hash = WordHash.adding(hash, byte) }
            return hash
        }
    }

    /// The key of a place in a file.
    static func key(_ file: UInt64, anchor: some Sequence<UInt8>) -> UInt64 {
        anchor.reduce(WordHash.adding(file, UInt8(ascii: "#")), WordHash.adding)
    }

    private mutating func readPage(_ bytes: [UInt8]) {
        typealias Name = TagScanner.Name
        let own = Self.key(path.utf8)
        var ids: [UInt64: Range<Int>] = [:]
        ids.reserveCapacity(32)
        var templates = 0
        var scanner = TagScanner(bytes)
        while let tag = scanner.next() {
            if tag.name == Name.template { templates = max(0, templates + (tag.isEnd ? -1 : 1)) }
            if tag.isEnd { continue }
            var hasText = false
            var address: Range<Int>?
            for attribute in scanner.attributes {
                let value = attribute.value
                switch attribute.name {
                // What stands in a template is no part of the page until a script puts it there.
                case Name.id where templates == 0: addID(bytes, value, own, &ids)
                case Name.name where tag.name == Name.a: anchors.append(Self.key(own, anchor: bytes[value]))
                case Name.href, Name.xlinkHref:
                    address = value
                    let leads = tag.name == Name.a || tag.name == Name.area
                    add(bytes, value, leads ? .page : tag.name == Name.image ? .picture : .file)
                case Name.src:
                    let shown = tag.name == Name.img || tag.name == Name.input
                    add(bytes, value, shown ? .picture : tag.name == Name.iframe ? .page : .file)
                case Name.srcset: addSet(bytes, value)
                case Name.poster: add(bytes, value, .picture)
                case Name.data where tag.name == Name.object: add(bytes, value, .file)
                case Name.action where tag.name == Name.form && !value.isEmpty: add(bytes, value, .page)
                case Name.content where tag.name == Name.meta: addRefresh(bytes, scanner)
                case Name.alt: hasText = true
                case Name.dataAlias where tag.name == Name.html: isAlias = true
                default: break
                }
            }
            if tag.name == Name.style, let style = scanner.style { readStyle(bytes, style) }
            let needsText =
                tag.name == Name.img || (tag.name == Name.area && address != nil)
                || (tag.name == Name.input && scanner.value(Name.type).map { Self.isImage(bytes[$0]) } == true)
            if needsText {
                counts.pictures += 1
                if !hasText { wordless.append(Self.compact(tag.range)) }
            }
        }
    }

    private static func folderKeys(_ path: String) -> [UInt64] {
        var keys = [WordHash.basis]
        var key = WordHash.basis
        for byte in path.utf8 {
            key = WordHash.adding(key, byte)
            if byte == UInt8(ascii: "/") { keys.append(key) }
        }
        return keys
    }

    private static func isImage(_ value: ArraySlice<UInt8>) -> Bool {
        value.count == 5 && TagScanner.pack(value) == TagScanner.Name.image
    }

    private mutating func addID(
        _ bytes: [UInt8], _ value: Range<Int>, _ own: UInt64, _ ids: inout [UInt64: Range<Int>]
    ) {
        let raw = bytes[value]
        let isPlain = !raw.contains(UInt8(ascii: "&"))
        let key =
            isPlain ? Self.key(own, anchor: raw) : Self.key(own, anchor: SiteAddress.decodingReferences(raw))
        if let first = ids[key] {
            repeatedIDs.append(RepeatedID(first: Self.compact(first), second: Self.compact(value)))
        } else {
            ids[key] = value
            anchors.append(key)
        }
    }

    private mutating func add(_ bytes: [UInt8], _ value: Range<Int>, _ purpose: Purpose) {
        counts.links += 1
        let raw = bytes[value]
        guard seen.insert(WordHash.adding(Self.hash(raw), purpose.rawValue)) else { return }
        let goal: Link.Goal
        if let file = plainGoal(raw) {
            keep(Link(goal: .file(file), purpose: purpose, range: Self.compact(value)))
            return
        }
        switch SiteAddress(raw, on: path) {
        case .other: return
        case .web:
            external.append(Self.compact(value))
            return
        case .empty: goal = .empty
        case .outside: goal = .outside
        case .rooted: goal = .rooted
        case .inside(let target, let fragment):
            let file = Self.key(target)
            if target.isEmpty || target.last == UInt8(ascii: "/") {
                goal = .folder
            } else {
                let anchor = fragment.flatMap { Self.names($0) ? Self.key(file, anchor: $0) : nil }
                goal = anchor.map { .place(file: file, anchor: $0) } ?? .file(file)
            }
        }
        keep(Link(goal: goal, purpose: purpose, range: Self.compact(value)))
    }

    private mutating func keep(_ link: Link) {
        if case .file(let file) = link.goal,
            let small = FileLink(file: file, purpose: link.purpose, range: link.range)
        {
            files.append(small)
        } else {
            others.append(link)
        }
    }

    /// The key of the file that a plain address leads to, as nearly all do: steps up, then names of letters, digits and
    /// hyphens. `SiteAddress` knows the others.
    private func plainGoal(_ raw: ArraySlice<UInt8>) -> UInt64? {
        let (slash, dot) = (UInt8(ascii: "/"), UInt8(ascii: "."))
        var (rest, ups) = (raw, 0)
        while rest.starts(with: [dot, dot, slash]) { (rest, ups) = (rest.dropFirst(3), ups + 1) }
        var last = slash
        for byte in rest {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): break
            case dot where last != slash: break
            case slash where last != slash && last != dot: break
            default: return nil
            }
            last = byte
        }
        guard last != slash else { return nil }
        guard ups < folderKeys.count else { return nil }
        var key = folderKeys[folderKeys.count - 1 - ups]
        for byte in rest { key = WordHash.adding(key, byte) }
        return key
    }

    /// Whether a fragment names a place: `#` and `#top` are the top of every page, `#:~:text=` is for the browser.
    private static func names(_ fragment: [UInt8]) -> Bool {
        !fragment.isEmpty && !fragment.elementsEqual("top".utf8) && !fragment.starts(with: ":~:".utf8)
    }

    /// `a.png 1x, b.png 2x`
    private mutating func addSet(_ bytes: [UInt8], _ value: Range<Int>) {
        var at = value.lowerBound
        while at < value.upperBound {
            while at < value.upperBound, bytes[at] <= 0x20 || bytes[at] == UInt8(ascii: ",") { at += 1 }
            let start = at
            while at < value.upperBound, bytes[at] > 0x20 { at += 1 }
            var end = at
            while end > start, bytes[end - 1] == UInt8(ascii: ",") { end -= 1 }
            if end > start { add(bytes, start..<end, .picture) }
            if end == at { while at < value.upperBound, bytes[at] != UInt8(ascii: ",") { at += 1 } }
        }
    }

    /// `<meta http-equiv="refresh" content="0; url=a.html">`
    private mutating func addRefresh(_ bytes: [UInt8], _ scanner: TagScanner) {
        guard let kind = scanner.value(TagScanner.Name.httpEquiv), let content = scanner.value(TagScanner.Name.content),
            String(decoding: bytes[kind], as: UTF8.self).lowercased() == "refresh",
            let mark = bytes[content].firstIndex(of: UInt8(ascii: "="))
        else { return }
        let address = bytes[mark + 1..<content.upperBound].drop { $0 <= 0x20 || $0 == UInt8(ascii: "'") }
        let end = address.firstIndex(of: UInt8(ascii: "'")) ?? address.endIndex
        add(bytes, address.startIndex..<end, .page)
    }

    /// The addresses in `url(…)`, comments left out.
    private mutating func readStyle(_ bytes: [UInt8], _ range: Range<Int>) {
        var at = range.lowerBound
        while at + 3 < range.upperBound {
            if bytes[at] == UInt8(ascii: "/"), bytes[at + 1] == UInt8(ascii: "*") {
                at += 2
                while at + 1 < range.upperBound,
                    bytes[at] != UInt8(ascii: "*") || bytes[at + 1] != UInt8(ascii: "/")
                {
                    at += 1
                }
                at += 2
            } else if bytes[at] | 0x20 == UInt8(ascii: "u"), bytes[at..<at + 4].elementsEqual("url(".utf8) {
                at += 4
                while at < range.upperBound, bytes[at] <= 0x20 { at += 1 }
                let mark = at < range.upperBound ? bytes[at] : 0
                let isQuoted = mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'")
                if isQuoted { at += 1 }
                let start = at
                let close = isQuoted ? mark : UInt8(ascii: ")")
                while at < range.upperBound, bytes[at] != close { at += 1 }
                add(bytes, start..<at, .file)
            } else {
                at += 1
            }
        }
    }

    private static func compact(_ range: Range<Int>) -> Range<UInt32> {
        UInt32(clamping: range.lowerBound)..<UInt32(clamping: range.upperBound)
    }
}
