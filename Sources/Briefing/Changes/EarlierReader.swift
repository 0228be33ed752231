internal import Basics

/// Reads an earlier briefing: a folder that a build wrote, or the data file in it.
///
/// The file may come from anywhere. Nothing of it is trusted: what is not as `Documentation/Data.md` says is one error, and
/// nothing is written.
struct EarlierReader: Sendable {
    let disk: Disk

    /// `nil` where none is asked for, or none can be read.
    func read(_ path: String?) -> Reported<Snapshot?> {
        guard let path = path.map(Path.trimmed) else { return Reported(nil) }
        let file: String
        switch disk.kindFollowing(path) {
        case nil: return Reported(nil, [.noEarlierBriefing(path)])
        case .folder:
            let places = [Path.join(path, Self.place), Path.join(path, Path.name(of: Self.place))]
            guard let found = places.first(where: { disk.kindFollowing($0) == .file }) else {
                return Reported(nil, [.noEarlierData(path)])
            }
            file = found
        default: file = path
        }
        let bytes: [UInt8]
        do throws(Disk.Failure) { bytes = try disk.read(file) } catch {
            return Reported(nil, [.unreadable(error)])
        }
        let fix = suggestion(for: file)
        let json: JSON
        do throws(JSON.ParseFailure) { json = try JSON(parsing: bytes) } catch {
            let source = SourceText(name: file, decoding: bytes)
            // Bytes that are no UTF-8 make the decoded text longer than the file.
            let at = min(error.offset, source.utf8.count)
            return Reported(nil, [.earlierIsNoJSON(source, at: at, error.expected, fix: fix)])
        }
        guard case .object = json, case .int(let format)? = json["format"] else {
            return Reported(nil, [.earlierIsNoBriefing(file, "format", "a number", fix: fix)])
        }
        guard format == DataFile.format else { return Reported(nil, [.earlierFormat(file, format)]) }
        do throws(JSONFields.Failure) { return Reported(try SnapshotReader().snapshot(json)) } catch {
            return Reported(nil, [.earlierIsNoBriefing(file, error.path, error.expected, fix: fix)])
        }
    }

    private static let place = "data/briefing.json"

    /// Another file of a folder that a build wrote is a slip; the data file stands beside it.
    private func suggestion(for file: String) -> String {
        let near = Path.join(Path.folder(of: file), Self.place)
        guard disk.kindFollowing(near) == .file else {
            return "name a folder that briefing built, or the data/briefing.json in it"
        }
        return "did you mean '\(near)'?"
    }
}

extension Diagnostic {
    static func noEarlierBriefing(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, "no-earlier-briefing", at: .init(file: path), "the earlier briefing is not there",
            why: "--since compares with it, so nothing was written",
            fix: "name a folder that briefing built, or the data/briefing.json in it")
    }

    static func noEarlierData(_ folder: String) -> Diagnostic {
        Diagnostic(
            .error, "no-earlier-data", at: .init(file: folder),
            "the folder holds no data/briefing.json to compare with",
            why: "a build leaves it out where 'outputs' of site.yml does not list 'data'",
            fix: "name a folder that briefing built with it, or build the earlier content again")
    }

    static func earlierIsNoJSON(_ source: SourceText, at offset: Int, _ expected: String, fix: String) -> Diagnostic {
        Diagnostic(
            .error, "earlier-not-json", at: .init(source, offset..<offset),
            "the earlier briefing's data is not JSON: expected \(expected)", fix: fix)
    }

    static func earlierIsNoBriefing(_ file: String, _ place: String, _ expected: String, fix: String?) -> Diagnostic {
        Diagnostic(
            .error, "earlier-not-a-briefing", at: .init(file: file),
            "the data of a briefing is not as briefing writes it: '\(place)' must be \(expected)",
            fix: fix)
    }

    static func earlierFormat(_ file: String, _ format: Int) -> Diagnostic {
        let isNewer = format > DataFile.format
        return Diagnostic(
            .error, "earlier-format", at: .init(file: file),
            "the earlier briefing's data has format \(format), and this program reads \(DataFile.format)",
            fix: isNewer
                ? "use the newer briefing that wrote it"
                : "build the earlier content again with this version of briefing")
    }

    static func anotherBriefing(_ path: String) -> Diagnostic {
        Diagnostic(
            .warning, "earlier-has-other-sources", at: .init(file: path),
            "none of the earlier briefing's sources is in this one: everything counts as new",
            fix: "check that --since names an earlier state of the same briefing")
    }
}
