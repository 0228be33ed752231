internal import Basics

/// What a request gets: a whole answer, or the stream of changes.
enum Answer: Sendable, Hashable {
    case response(Response)
    /// The connection stays open and is told of every newer site.
    case stream
}

/// A site at one moment, and the answers that it gives. Several threads ask it at a time.
struct Responder: Sendable {
    var site: ServedSite
    /// Tells this site from those before and after, also from those of another run of the server.
    let version: String

    func answer(_ request: Request) -> Answer {
        switch SitePath(request.target) {
        case .refused: return .response(Response(400, body: ServerPages.refusal(.malformed)))
        case .hidden(LivePage.scriptPath) where site.isLive:
            return .response(Response(200, type: ContentType.of("reload.js"), body: PackageResources.reload_js))
        case .hidden(LivePage.streamPath) where site.isLive && request.method == .get: return .stream
        case .hidden(let path): return .response(notFound(path))
        case .path(let path): return .response(response(path, request))
        }
    }

    /// What a page is told of: which site is the newest, and what keeps a newer one from being made.
    var event: [UInt8] {
        let state = JSON.object([
            .init("version", .string(version)), .init("report", site.report.map { .string($0) } ?? .null),
            .init("isThere", .bool(site.isThere)),
        ])
        let lines = state.text.split(separator: "\n").map { "data: \($0)\n" }
        return Array("\(lines.joined())\n".utf8)
    }

    private func response(_ path: String, _ request: Request) -> Response {
        guard site.isThere else { return live(Response(500, body: ServerPages.report(site.report ?? ""))) }
        switch site.content(path) {
        case .found(let bytes):
            let response = Response(200, type: ContentType.of(path), body: bytes)
            return response.type == ContentType.html ? live(response) : response
        case .failed(let report): return live(Response(500, body: ServerPages.report(report)))
        case nil: break
        }
        if !path.hasSuffix("/index.html"), case .found? = site.content(path + "/index.html") {
            // Links of the page are relative to its folder, so the address must name the folder.
            let target = request.target.utf8
            let end = target.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? target.endIndex
            let location = String(request.target[..<end]) + "/" + request.target[end...]
            return Response(302, body: [], location: location)
        }
        return notFound(path)
    }

    private func notFound(_ path: String) -> Response {
        let near = NearestPath.of(path, among: site.paths())
        return live(Response(404, body: ServerPages.notFound(path, near: near)))
    }

    private func live(_ response: Response) -> Response {
        guard site.isLive else { return response }
        var response = response
        response.body = LivePage.adapted(response.body, version: version)
        return response
    }
}
