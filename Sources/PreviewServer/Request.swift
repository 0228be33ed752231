internal import Basics

/// The head of an HTTP request, as far as the server looks at it.
struct Request: Sendable, Hashable {
    enum Method: Sendable, Hashable {
        case get, head
    }

    var method: Method
    /// The path with its query, still encoded: `/people/ana-brook.html?x=1`.
    var target: String
    /// Whether the connection may carry another request.
    var keepsOpen: Bool
}

/// Why a request gets no answer of the site's.
enum Refusal: UInt16, Error, Sendable, Hashable {
    case malformed = 400
    case foreignHost = 403
    case methodNotAllowed = 405
    case tooSlow = 408
    case bodyNotAllowed = 413
    case headTooLarge = 431
    case unknownVersion = 505
}

/// Reads request heads from bytes as they come in.
///
///     RequestReader.read(Array("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8))   // .request(…, length: 37)
///
/// RFC 9112, its strict side: a header folded over lines, white space before a colon, a second Host are refused. A line may
/// end in a bare line feed.
enum RequestReader {
    enum Result: Sendable, Hashable {
        /// The head isn't complete.
        case incomplete
        /// A request, and how many bytes its head took.
        case request(Request, length: Int)
        case refused(Refusal)
    }

    static let largestHead = 16 * 1024

    static func read(_ bytes: [UInt8]) -> Result {
        // Empty lines before a request are passed over (RFC 9112, section 2.2).
        let start = bytes.firstIndex { $0 != 0x0D && $0 != 0x0A } ?? bytes.count
        guard let end = endOfHead(in: bytes, from: start) else {
            return bytes.count > largestHead ? .refused(.headTooLarge) : .incomplete
        }
        if end > largestHead { return .refused(.headTooLarge) }
        let lines = lines(of: bytes[start..<end])
        do throws(Refusal) {
            return .request(try request(lines), length: end)
        } catch {
            return .refused(error)
        }
    }

    private static func endOfHead(in bytes: [UInt8], from start: Int) -> Int? {
        var at = start
        while let feed = bytes[at...].firstIndex(of: 0x0A) {
            let next = feed + 1
            if next < bytes.count, bytes[next] == 0x0A { return next + 1 }
            if next + 1 < bytes.count, bytes[next] == 0x0D, bytes[next + 1] == 0x0A { return next + 2 }
            at = next
        }
        return nil
    }

    private static func lines(of head: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        head.split(separator: 0x0A, omittingEmptySubsequences: false)
            .map { $0.last == 0x0D ? $0.dropLast() : $0 }
            .filter { !$0.isEmpty }
    }

    private static func request(_ lines: [ArraySlice<UInt8>]) throws(Refusal) -> Request {
        guard let first = lines.first else { throw .malformed }
        let parts = first.split(separator: 0x20, omittingEmptySubsequences: false)
        guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty }), parts[0].allSatisfy(isTokenByte) else {
            throw .malformed
        }
        let version = text(parts[2])
        guard version == "HTTP/1.1" || version == "HTTP/1.0" else {
            throw version.hasPrefix("HTTP/") ? .unknownVersion : .malformed
        }
        guard parts[1].allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { throw .malformed }
        let headers = try Headers(lines.dropFirst())
        var (target, host) = (text(parts[1]), headers.host)
        if let slashes = target.range(of: "://") {  // the absolute form that a proxy sends
            let rest = target[slashes.upperBound...]
            let path = rest.utf8.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") } ?? rest.endIndex
            host = host == nil || HostName.isLoopback(host ?? "") ? String(rest[..<path]) : host
            target = rest[path...].hasPrefix("/") ? String(rest[path...]) : "/" + rest[path...]
        }
        guard let host else { throw .malformed }
        guard HostName.isLoopback(host) else { throw .foreignHost }
        let method: Request.Method
        switch text(parts[0]) {
        case "GET": method = .get
        case "HEAD": method = .head
        default: throw .methodNotAllowed
        }
        if headers.hasBody { throw .bodyNotAllowed }
        guard target.hasPrefix("/") else { throw .malformed }
        let keepsOpen = version == "HTTP/1.1" && !headers.closes
        return Request(method: method, target: target, keepsOpen: keepsOpen)
    }

    fileprivate static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    fileprivate static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }
}

/// The three header fields that matter here.
private struct Headers {
    var host: String?
    var closes = false
    var hasBody = false

    init(_ lines: ArraySlice<ArraySlice<UInt8>>) throws(Refusal) {
        guard lines.count <= 100 else { throw .headTooLarge }
        for line in lines {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
                line[..<colon].allSatisfy(RequestReader.isTokenByte)
            else { throw .malformed }
            let value = RequestReader.text(line[line.index(after: colon)...]).lowercased()
            switch RequestReader.text(line[..<colon]).lowercased() {
            case "host":
                if host != nil { throw .malformed }
                host = value.trimmingBlanks
            case "connection":
                if value.split(separator: ",").contains(where: { String($0).trimmingBlanks == "close" }) {
                    closes = true
                }
            case "content-length": if value.trimmingBlanks != "0" { hasBody = true }
            case "transfer-encoding": hasBody = true
            default: break
            }
        }
    }
}

extension String {
    /// Without the blanks at both ends.
    fileprivate var trimmingBlanks: String {
        let bytes = Array(utf8)
        let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
        guard let first = bytes.firstIndex(where: { !isBlank($0) }), let last = bytes.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return String(decoding: bytes[first...last], as: UTF8.self)
    }

    fileprivate func range(of mark: String) -> Range<String.Index>? {
        // A path may hold the mark too: only what stands before any slash is a scheme.
        guard !hasPrefix("/"), let colon = utf8.firstIndex(of: UInt8(ascii: ":")), self[colon...].hasPrefix(mark) else {
            return nil
        }
        return colon..<utf8.index(colon, offsetBy: mark.utf8.count)
    }
}
