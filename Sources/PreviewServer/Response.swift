/// A whole answer: status, headers, body.
struct Response: Sendable, Hashable {
    var status: UInt16
    var type: String
    var body: [UInt8]
    /// Where a browser is sent (302).
    var location: String?

    init(_ status: UInt16, type: String = ContentType.html, body: [UInt8], location: String? = nil) {
        self.status = status
        self.type = type
        self.body = body
        self.location = location
    }

    /// The bytes before the body. Nothing is kept by a browser, nothing may be embedded by a page of another site (the
    /// search index is a script, which a foreign page could otherwise load), and no type is guessed.
    func head(keepsOpen: Bool) -> [UInt8] {
        var head =
            "HTTP/1.1 \(status) \(Self.reason(status))\r\nContent-Type: \(type)\r\nContent-Length: \(body.count)\r\n"
        if let location { head += "Location: \(location)\r\n" }
        if status == 405 { head += "Allow: GET, HEAD\r\n" }
        head += Self.common
        head += "Connection: \(keepsOpen ? "keep-alive" : "close")\r\n\r\n"
        return Array(head.utf8)
    }

    /// The head of an event stream, which ends with its connection.
    static let streamHead = Array(
        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\(common)Connection: close\r\n\r\n".utf8)

    private static let common = """
        Cache-Control: no-cache\r
        X-Content-Type-Options: nosniff\r
        Cross-Origin-Resource-Policy: same-origin\r
        X-Frame-Options: SAMEORIGIN\r

        """

    static func reason(_ status: UInt16) -> String {
        switch status {
        case 200: "OK"
        case 302: "Found"
        case 400: "Bad Request"
        case 403: "Forbidden"
        case 404: "Not Found"
        case 405: "Method Not Allowed"
        case 408: "Request Timeout"
        case 413: "Content Too Large"
        case 431: "Request Header Fields Too Large"
        case 500: "Internal Server Error"
        case 505: "HTTP Version Not Supported"
        default: "Unknown"
        }
    }
}
