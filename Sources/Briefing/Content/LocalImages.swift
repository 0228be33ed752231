internal import Basics
internal import Loaders

/// A picture that a clipping has with it: its bytes, and the name that they give it.
struct LocalImage: Sendable, Hashable {
    var bytes: [UInt8]
    /// `4f1c….png`, from the bytes alone: the same picture is one file.
    var name: String
    /// In pixels, where the file says so at its beginning.
    var size: Size?

    struct Size: Sendable, Hashable {
        var width: Int
        var height: Int
    }

    /// `nil` for what is none of the five kinds: a picture is known by its bytes, whatever its name says, and SVG is a
    /// document that can hold scripts.
    init?(_ bytes: [UInt8]) {
        guard let kind = ImageKind(bytes) else { return nil }
        self.bytes = bytes
        name = "\(Self.hash(bytes)).\(kind.rawValue)"
        size = kind.size(bytes)
    }

    /// Two FNV-1a hashes of 64 bits, one of them over the bytes from behind.
    private static func hash(_ bytes: [UInt8]) -> String {
        func run(_ bytes: some Sequence<UInt8>, _ seed: UInt64) -> String {
            let hash = bytes.reduce(seed) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
            let digits = String(hash, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }
        return run(bytes, 0xCBF2_9CE4_8422_2325) + run(bytes.reversed(), 0x9E37_79B9_7F4A_7C15)
    }
}

/// Finds the pictures that stand beside a clipping or in its text: `X_files/a.jpg`, `data:image/png;base64,…`.
///
/// A file is read only below the clipping's own folder, never through a link, and up to 20 MB; data up to 5 MB.
struct LocalImageReader: Sendable {
    let disk: Disk

    /// Whether there is an exclamation mark: a loop without an exit, which is many bytes a step.
    static func mayHaveImages(_ markdown: String) -> Bool {
        func scan(_ bytes: some Sequence<UInt8>) -> Bool {
            var found: UInt8 = 0
            for byte in bytes { found |= byte == UInt8(ascii: "!") ? 1 : 0 }
            return found != 0
        }
        return markdown.utf8.withContiguousStorageIfAvailable(scan) ?? scan(markdown.utf8)
    }

    /// The pictures by the destination that the article's Markdown names, and a warning where one was refused.
    func read(_ article: Article) -> Reported<[String: LocalImage]> {
        var result = Reported([String: LocalImage]())
        let bytes = Array(article.markdown.utf8)
        var refused: [String] = []
        for place in Set(MarkdownImages.find(in: bytes).map(\.destination)).sorted() {
            if place.lowercased().hasPrefix("data:") {
                guard let data = DataAddress.bytes(place), data.count <= 5 << 20, let image = LocalImage(data) else {
                    refused.append("a picture in the text is of another kind, or larger than 5 MB")
                    continue
                }
                result.value[place] = image
            } else if Self.isRelative(place) {
                switch file(place, beside: article.source.name) {
                case .image(let image): result.value[place] = image
                case .refused(let reason): refused.append("\(place): \(reason)")
                case .missing: break
                }
            }
        }
        if let first = refused.first {
            result.diagnostics.append(.imageLeftOut(article.source.name, first, others: refused.count - 1))
        }
        return result
    }

    private enum Found {
        case image(LocalImage), refused(String), missing
    }

    private func file(_ destination: String, beside clipping: String) -> Found {
        let path = destination.prefix { $0 != "?" && $0 != "#" }
        var parts: [String] = []
        for part in path.split(separator: "/").map({ Percent.decode(String($0)) }) where part != "." {
            if part == ".." || part.contains("/") || part.utf8.contains(0) {
                return .refused("it is outside the clipping's folder")
            }
            parts.append(part)
        }
        guard !parts.isEmpty else { return .missing }
        var place = Path.folder(of: clipping)
        for (index, part) in parts.enumerated() {
            place = Path.join(place, part)
            switch disk.kind(place) {
            case nil: return .missing
            case .link: return .refused("links are not followed")
            case .folder where index + 1 < parts.count: continue
            case .file where index + 1 == parts.count: continue
            default: return .missing
            }
        }
        do throws(Disk.Failure) {
            let bytes = try disk.read(place, upTo: Limits.standard.pictureBytes)
            return LocalImage(bytes).map(Found.image) ?? .refused("it is no JPEG, PNG, GIF, WebP or AVIF")
        } catch {
            return .refused(error.isTooLarge ? error.reason : "it can't be read: \(error.reason)")
        }
    }

    /// Whether an address has neither scheme nor host and doesn't begin at a root.
    private static func isRelative(_ address: String) -> Bool {
        guard let first = address.utf8.first, first != UInt8(ascii: "/"), first != UInt8(ascii: "#"),
            first != UInt8(ascii: "?")
        else { return false }
        let scheme = address.utf8.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
        return !scheme.contains(UInt8(ascii: ":"))
    }
}

extension Diagnostic {
    static func imageLeftOut(_ file: String, _ first: String, others: Int) -> Diagnostic {
        Diagnostic(
            .warning, "image-left-out", at: .init(file: file),
            others == 0 ? "a picture is left out" : "\(others + 1) pictures are left out", why: first,
            fix: "put it beside the clipping as JPEG, PNG, GIF, WebP or AVIF")
    }
}
