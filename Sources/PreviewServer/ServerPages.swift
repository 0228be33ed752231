internal import Basics

/// The pages that the server writes itself: no site yet, no such page, refused.
enum ServerPages {
    /// The report where a page should be.
    static func report(_ report: String) -> [UInt8] {
        page(
            "This can't be shown as it is",
            "<p>The page comes by itself when this is mended.</p>\n<pre>\(escaped(report))</pre>")
    }

    /// The nearest address where there is one.
    static func notFound(_ path: String, near: String?) -> [UInt8] {
        let near = near.map { "<p>Did you mean <a href=\"/\(escaped(encoded($0)))\">\(escaped($0))</a>?</p>\n" } ?? ""
        return page(
            "No such page",
            "<p><code>\(escaped(path))</code> is not in this site.</p>\n\(near)<p><a href=\"/\">The front page</a></p>")
    }

    static func refusal(_ refusal: Refusal) -> [UInt8] {
        page(Response.reason(refusal.rawValue), "<p>\(escaped(words(refusal)))</p>")
    }

    private static func page(_ title: String, _ main: String) -> [UInt8] {
        Array(
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(escaped(title))</title>
            <link rel="icon" href="data:,">
            </head>
            <body>
            <main>
            <h1>\(escaped(title))</h1>
            \(main)
            </main>
            </body>
            </html>

            """.utf8)
    }

    private static func escaped(_ text: String) -> String { HTMLEscaping.escape(text) }

    /// A path as an address: everything but the plainest characters percent-encoded.
    static func encoded(_ path: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var out: [UInt8] = []
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                out.append(byte)
            default: out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func words(_ refusal: Refusal) -> String {
        switch refusal {
        case .malformed: "This request is not one that the preview server understands."
        case .foreignHost: "This server answers to 127.0.0.1 and localhost only."
        case .methodNotAllowed, .bodyNotAllowed: "This server is asked by GET and HEAD only, without a body."
        case .tooSlow: "The request took too long to come in."
        case .headTooLarge: "The head of the request is larger than 16 KB."
        case .unknownVersion: "This server speaks HTTP/1.1."
        }
    }
}
