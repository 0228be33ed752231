/// A message cut into its parts, in one pass over the bytes.
///
/// Sources: RFC 2046 (multipart, message/rfc822), RFC 2557 (MHTML).
struct MIMEMessage: Sendable {
    /// How deep parts and messages may be nested; what lies deeper is left as one piece.
    static let depth = 50

    struct Part: Sendable {
        var header: MIMEHeader
        /// The index of the part around it; its own for the whole message.
        var parent: Int
        var depth: Int
        /// The bytes behind its header.
        var body: Range<Int>
        /// In lower case: `text/plain`, `multipart/related`.
        var type: String
        var isMultipart: Bool { type.hasPrefix("multipart/") }
        var isMessage: Bool { type == "message/rfc822" || type == "message/global" }
    }

    /// The parts in the order of the file; the first is the whole.
    private(set) var parts: [Part] = []
    /// The offset at which nesting past ``depth`` begins.
    private(set) var tooDeep: Int?
    /// Whether a part that holds others has no end.
    private(set) var breaksOff = false

    private var open: [(part: Int, boundary: [UInt8])] = []
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var at = begin(at: 0, parent: 0, depth: 0)
        while at < bytes.count {
            let line = MIMELine.read(bytes, at)
            if let (index, isLast) = boundary(line.content) {
                close(at)
                open.removeSubrange((index + 1)...)
                if isLast {
                    open.removeLast()
                    at = line.end
                } else {
                    let parent = open[index].part
                    at = begin(at: line.end, parent: parent, depth: parts[parent].depth + 1)
                }
            } else {
                at = line.end
            }
        }
        close(bytes.count)
        breaksOff = !open.isEmpty
        inside = Array(repeating: [], count: parts.count)
        for index in parts.indices.dropFirst() { inside[parts[index].parent].append(index) }
        for index in parts.indices.dropFirst().reversed() {
            let parent = parts[index].parent
            let start = parts[parent].body.lowerBound
            parts[parent].body = start..<max(parts[parent].body.upperBound, parts[index].body.upperBound)
        }
    }

    /// The parts right inside each part.
    private(set) var inside: [[Int]] = []

    /// The part whose text is being read, which has no end yet.
    private var current: Int?

    /// Reads a header, and the headers of messages that are all there is behind it; gives the offset of the text.
    private mutating func begin(at start: Int, parent: Int, depth: Int) -> Int {
        var (at, parent, depth) = (start, parent, depth)
        while true {
            let (header, end) = MIMEHeader.read(bytes, from: at)
            let inDigest = parts.indices.contains(parent) && parts[parent].type == "multipart/digest"
            let type = header.token("content-type") ?? (inDigest ? "message/rfc822" : "text/plain")
            let part = Part(header: header, parent: parent, depth: depth, body: end..<end, type: type)
            parts.append(part)
            let index = parts.count - 1
            at = end
            if part.isMultipart, let boundary = header.parameter("boundary", of: "content-type"), !boundary.isEmpty {
                if depth >= Self.depth {
                    tooDeep = tooDeep ?? start
                } else {
                    open.append((index, Array(boundary.utf8)))
                    // What stands before the first boundary is for programs that know nothing of parts.
                    current = nil
                    return at
                }
            }
            let coding = header.token("content-transfer-encoding")
            guard part.isMessage, coding != "base64", coding != "quoted-printable", at < bytes.count else {
                current = index
                return at
            }
            guard depth < Self.depth else {
                tooDeep = tooDeep ?? start
                current = index
                return at
            }
            (parent, depth) = (index, depth + 1)
        }
    }

    /// Ends the text of the current part at a line's start; the line ending before it belongs to the boundary.
    private mutating func close(_ end: Int) {
        guard let part = current else { return }
        current = nil
        var end = end
        let start = parts[part].body.lowerBound
        if end < bytes.count {
            if end > start, bytes[end - 1] == 0x0A { end -= 1 }
            if end > start, bytes[end - 1] == 0x0D { end -= 1 }
        }
        parts[part].body = start..<max(start, end)
    }

    /// Which of the open boundaries a line is, the innermost first, and whether it is the last of its kind.
    private func boundary(_ line: Range<Int>) -> (index: Int, isLast: Bool)? {
        guard line.count > 2, bytes[line.lowerBound] == UInt8(ascii: "-"),
            bytes[line.lowerBound + 1] == UInt8(ascii: "-")
        else { return nil }
        var text = bytes[(line.lowerBound + 2)..<line.upperBound]
        while let last = text.last, last == 0x20 || last == 0x09 { text.removeLast() }
        for (index, entry) in open.enumerated().reversed() where text.starts(with: entry.boundary) {
            if text.count == entry.boundary.count { return (index, false) }
            if text.count == entry.boundary.count + 2, text.suffix(2).elementsEqual("--".utf8) { return (index, true) }
        }
        return nil
    }
}
