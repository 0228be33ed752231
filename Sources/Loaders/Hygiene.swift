import Basics
import Foundation

/// Clean-up of a stretch of a decoded file, each byte of the result mapped to the file.
///
/// White space of any kind becomes single spaces, control characters and invisible marks go (soft hyphen, zero-width
/// space, byte order mark, word joiner, bidirectional embeddings and isolates), and what is left is in NFC. Joiners
/// and the two direction marks stay, as words are spelled with them.
struct Hygiene {
    /// The clean text of a range, without white space at its ends.
    static func clean(_ source: SourceText, _ range: Range<Int>) -> Article.Text {
        var hygiene = Hygiene(source: source)
        hygiene.run(range)
        return Article.Text(text: String(decoding: hygiene.out, as: UTF8.self), map: hygiene.map)
    }

    /// The clean text of a range of Markdown: its lines and its indentation stay.
    static func cleanMarkdown(_ source: SourceText, _ range: Range<Int>) -> Article.Text {
        var hygiene = Hygiene(source: source)
        hygiene.runMarkdown(range)
        return Article.Text(text: String(decoding: hygiene.out, as: UTF8.self), map: hygiene.map)
    }

    /// A warning where the file holds characters that override the direction of text: they are left out.
    static func complaint(_ source: SourceText) -> Diagnostic? {
        var at = 0
        while let first = source.utf8[at...].firstIndex(of: 0xE2) {
            let (scalar, length) = Scalars.decode(source.utf8, first)
            if isDirectionOverride(scalar) { return directionOverride(.init(source, first..<first + length), scalar) }
            at = first + length
        }
        return nil
    }

    /// Whether a scalar overrides the direction of the text around it: dropped, as it can make text read as another.
    static func isDirectionOverride(_ scalar: UInt32) -> Bool {
        (0x202A...0x202E).contains(scalar) || (0x2066...0x2069).contains(scalar)
    }

    private let source: SourceText
    private var out: [UInt8] = []
    private var map = TextMap()
    /// White space seen but not written yet; none is written at the ends.
    private var space: Range<Int>?

    private init(source: SourceText) { self.source = source }

    private mutating func run(_ range: Range<Int>) {
        var at = range.lowerBound
        while at < range.upperBound {
            let plain = plainEnd(at, range.upperBound)
            if plain > at {
                writeSpace()
                write(at..<plain)
                at = plain
                continue
            }
            let (scalar, length) = Scalars.decode(source.utf8, at)
            let end = at + length
            if Self.isSpace(scalar) {
                space = (space?.lowerBound ?? at)..<end
            } else if Self.isDropped(scalar) {
                // Nothing is written; a space that stands before it is still to come.
            } else {
                writeSpace()
                if scalar >= 0x300 || nextCombines(end, range.upperBound) {
                    at = writeCluster(at, range.upperBound)
                    continue
                }
                write(at..<end)
            }
            at = end
        }
    }

    /// The end of the run of printable ASCII and single spaces that begins at an offset: most of a text, copied as it is.
    private func plainEnd(_ at: Int, _ limit: Int) -> Int {
        source.utf8.withUnsafeBufferPointer { bytes in
            var end = at
            while end < limit {
                let isInnerSpace =
                    bytes[end] == 0x20 && end > at && end + 1 < limit && (0x21...0x7E).contains(bytes[end + 1])
                guard isInnerSpace || (0x21...0x7E).contains(bytes[end]) else { break }
                end += 1
            }
            // What stands behind the last letter may combine with it.
            return end > at && end < limit && bytes[end] >= 0xCC ? end - 1 : end
        }
    }

    /// Markdown keeps its lines and its indentation: line endings become LF; spaces beyond ASCII become spaces inside a
    /// line and go at its ends, where they would indent or break.
    private mutating func runMarkdown(_ range: Range<Int>) {
        var at = range.lowerBound
        out.reserveCapacity(range.count)
        while at < range.upperBound {
            let plain = plainMarkdownEnd(at, range.upperBound)
            if plain > at {
                write(at..<plain)
                at = plain
                continue
            }
            let (scalar, length) = Scalars.decode(source.utf8, at)
            let end = at + length
            switch scalar {
            case 0x0A, 0x09, 0x20: write(at..<end)
            case 0x0D:
                let isPair = end < range.upperBound && source.utf8[end] == 0x0A
                rewrite([0x0A], at..<end + (isPair ? 1 : 0))
                if isPair { at += 1 }
            case 0x85, 0x2028, 0x2029: rewrite([0x0A], at..<end)
            case _ where Self.isSpace(scalar):
                let isFirst = out.last.map { $0 == 0x0A } ?? true
                let isLast = end >= range.upperBound || source.utf8[end] == 0x0A || source.utf8[end] == 0x0D
                if !isFirst, !isLast { rewrite([0x20], at..<end) }
            case _ where Self.isDropped(scalar): break
            default:
                if scalar >= 0x300 || nextCombines(end, range.upperBound) {
                    at = writeCluster(at, range.upperBound)
                    continue
                }
                write(at..<end)
            }
            at += length
        }
    }

    /// The end of the run of printable ASCII, spaces, tabs and line feeds that begins at an offset.
    private func plainMarkdownEnd(_ at: Int, _ limit: Int) -> Int {
        source.utf8.withUnsafeBufferPointer { bytes in
            var end = at
            while end < limit, (0x20...0x7E).contains(bytes[end]) || bytes[end] == 0x0A || bytes[end] == 0x09 {
                end += 1
            }
            // What stands behind the last letter may combine with it.
            return end > at && end < limit && bytes[end] >= 0xCC ? end - 1 : end
        }
    }

    private mutating func writeSpace() {
        guard let range = space else { return }
        space = nil
        guard !out.isEmpty else { return }
        if range.count == 1, source.utf8[range.lowerBound] == UInt8(ascii: " ") {
            write(range)
        } else {
            rewrite([UInt8(ascii: " ")], range)
        }
    }

    private mutating func write(_ range: Range<Int>) {
        out += source.utf8[range]
        map.append(textLength: range.count, source: range)
    }

    /// A run of equal lengths says "copied": bytes that differ but are as many have no source of their own.
    private mutating func rewrite(_ bytes: [UInt8], _ range: Range<Int>) {
        out += bytes
        map.append(textLength: bytes.count, source: bytes.count == range.count ? nil : range)
    }

    private func nextCombines(_ at: Int, _ end: Int) -> Bool {
        guard at < end, source.utf8[at] >= 0xCC else { return false }
        return Self.combines(Scalars.decode(source.utf8, at).scalar)
    }

    /// Writes a base with all that combines with it, composed; gives the offset behind it.
    private mutating func writeCluster(_ start: Int, _ limit: Int) -> Int {
        var end = start + Scalars.decode(source.utf8, start).length
        while end < limit {
            let (scalar, length) = Scalars.decode(source.utf8, end)
            guard Self.combines(scalar) else { break }
            end += length
        }
        let bytes = source.utf8[start..<end]
        // A longer cluster is an attack on the normaliser, not a letter.
        guard bytes.count <= 64 else {
            write(start..<end)
            return end
        }
        let text = String(decoding: bytes, as: UTF8.self)
        let composed = Array(text.precomposedStringWithCanonicalMapping.utf8)
        if composed.elementsEqual(bytes) {
            write(start..<end)
        } else {
            rewrite(composed, start..<end)
        }
        return end
    }

    private static func combines(_ scalar: UInt32) -> Bool {
        guard scalar >= 0x300, let value = Unicode.Scalar(scalar), !isDropped(scalar) else { return false }
        if (0x1160...0x11FF).contains(scalar) { return true }
        switch value.properties.generalCategory {
        case .nonspacingMark, .spacingMark: return true
        default: return false
        }
    }

    static func isSpace(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    static func isDropped(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0...0x1F, 0x7F...0x9F, 0xAD, 0x200B, 0x2060, 0xFEFF: true
        default: isDirectionOverride(scalar)
        }
    }
}

extension Hygiene {
    private static func directionOverride(_ location: Diagnostic.Location, _ scalar: UInt32) -> Diagnostic {
        let hex = String(scalar, radix: 16, uppercase: true)
        return Diagnostic(
            .warning, "direction-override", at: location, "U+\(hex) overrides the direction of the text",
            why: "such characters can make text read as another; all are left out")
    }
}

/// Reading scalars from bytes that are known to be well-formed UTF-8.
enum Scalars {
    static func decode(_ bytes: [UInt8], _ at: Int) -> (scalar: UInt32, length: Int) {
        let first = UInt32(bytes[at])
        func next(_ index: Int) -> UInt32 { at + index < bytes.count ? UInt32(bytes[at + index] & 0x3F) : 0 }
        switch first {
        case 0..<0x80: return (first, 1)
        case 0..<0xE0: return ((first & 0x1F) << 6 | next(1), 2)
        case 0..<0xF0: return ((first & 0x0F) << 12 | next(1) << 6 | next(2), 3)
        default: return ((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
        }
    }
}
