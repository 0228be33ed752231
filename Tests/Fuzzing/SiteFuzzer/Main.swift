import Basics
import Briefing
import Foundation
import FuzzSupport

/// Whole builds of a small content folder in which one of the editor's files is broken: none may crash, take more than a
/// second, write anywhere but into Output, or end without either a site or an error.
///
///     Scripts/fuzz site --seconds 60 --inputs 2000
///     .build/release/SiteFuzzer --cuts          // every file cut at every byte
@main
struct SiteTarget: FuzzTarget {
    static let name = "site"
    private let seed: UInt64
    private let mutator = Mutator(pieces: Pile.pieces)
    private var (built, refused, complaints) = (0, 0, 0)

    static func main() throws {
        // A pile that is refused as it is would hide what its breaking does.
        let sound = build("Content/site.yml", Array(Pile.files["Content/site.yml", default: ""].utf8))
        if let fault = sound.isBuilt ? sound.fault : "the pile gives no site" {
            print("fuzz: \(fault): \(sound.report)")
            exit(1)
        }
        if CommandLine.arguments.dropFirst() == ["--cuts"] { exit(cuts()) }
        try fuzz()
    }

    init(_ options: Options) { seed = options.seed }

    var summary: String { "\(built) built, \(refused) refused, \(complaints) complaints" }

    func input(_ number: Int) -> (name: String, bytes: [UInt8]) {
        var random = SeededGenerator(seed: seed, input: number)
        let name = Pile.names[number % Pile.names.count]
        var bytes = Array(Pile.files[name, default: ""].utf8)
        mutator.mutate(&bytes, with: Array(Pile.files[random.pick(Pile.names), default: ""].utf8), &random)
        return (name, bytes)
    }

    func text(of input: (name: String, bytes: [UInt8])) -> String {
        "--- \(input.name)\n\(String(decoding: input.bytes, as: UTF8.self))"
    }

    mutating func run(_ input: (name: String, bytes: [UInt8]), number: Int) -> String? {
        let result = Self.build(input.name, input.bytes)
        built += result.isBuilt ? 1 : 0
        refused += result.isBuilt ? 0 : 1
        complaints += result.complaints
        return result.fault
    }

    /// Builds with one file replaced, and says what is promised and wasn't kept.
    private static func build(_ name: String, _ bytes: [UInt8]) -> (
        isBuilt: Bool, complaints: Int, fault: String?, report: String
    ) {
        var files = Pile.files.mapValues { Array($0.utf8) }
        files[name] = bytes
        let memory = MemoryDisk(files)
        let request = BuildRequest(content: "Content", templates: "Templates", output: "Output")
        let report = Pipeline(disk: memory.disk, process: 1).build(request)
        let isBuilt = report.written != nil
        var fault: String?
        for (path, bytes) in memory.contents {
            if let given = files[path] {
                if given != bytes { fault = "\(path) was changed" }
            } else if !path.hasPrefix("Output/") || path.contains("/../") || path.contains("//") {
                fault = "\(path) was written"
            } else if path.split(separator: "/").contains(where: { $0.utf8.count > 200 }) {
                fault = "the name of \(path) is too long"
            } else if !isBuilt {
                fault = "\(path) was written after an error"
            }
        }
        if isBuilt == report.diagnostics.hasErrors { fault = "a site and errors, or neither" }
        if isBuilt, memory.contents["Output/index.html"] == nil { fault = "a site without a front page" }
        for diagnostic in report.diagnostics {
            let text = DiagnosticReport().text(of: [diagnostic])
            if text.isEmpty { fault = "an empty report" }
            if text.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\n" || $0.value == 0x7F }) {
                fault = "a control character in the report of \(diagnostic.identifier): \(text.debugDescription)"
            }
        }
        return (isBuilt, report.diagnostics.count, fault, DiagnosticReport().text(of: report.diagnostics))
    }

    /// Every file cut at every byte; the code to exit with.
    private static func cuts() -> Int32 {
        var (count, built, failures, slowest) = (0, 0, 0, 0.0)
        for name in Pile.names {
            let bytes = Array(Pile.files[name, default: ""].utf8)
            for length in 0...bytes.count {
                let start = clock()
                let result = build(name, Array(bytes.prefix(length)))
                slowest = max(slowest, Double(clock() - start) / Double(CLOCKS_PER_SEC))
                count += 1
                built += result.isBuilt ? 1 : 0
                guard let fault = result.fault else { continue }
                print("cuts: \(name) cut at byte \(length): FAILED, \(fault)")
                failures += 1
            }
        }
        let time = String(format: "%.3f s", slowest)
        print(
            "cuts: \(count) builds with a file cut short, \(built) gave a site, the slowest in \(time), \(failures) failed"
        )
        return failures == 0 && slowest < 1 ? 0 : 1
    }
}
