import Foundation

/// Starts a worker and watches it: a crash or a hang is reported with the input that made it.
struct Supervisor {
    /// Seconds without a new input after which the worker is ended. The worker itself complains of an input that took
    /// more than a second of the processor; this is for those that never end, on a machine that may be busy.
    private static let patience = 15.0

    /// The code to exit with.
    static func run(arguments: [String]) throws -> Int32 {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("fuzz-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let note = folder.appendingPathComponent("input")
        let worker = Process()
        worker.executableURL = Bundle.main.executableURL
        worker.arguments = arguments + ["--worker", note.path]
        var environment = ProcessInfo.processInfo.environment
        environment["SWIFT_BACKTRACE"] = "enable=no"
        worker.environment = environment
        try worker.run()

        var (last, since, isHanging) = (Int64(-1), Date(), false)
        while worker.isRunning {
            Thread.sleep(forTimeInterval: 0.1)
            let count = Note(note).count
            if count != last {
                (last, since) = (count, Date())
            } else if Date().timeIntervalSince(since) > patience {
                isHanging = true
                kill(worker.processIdentifier, SIGKILL)
            }
        }
        worker.waitUntilExit()
        if worker.terminationReason == .exit, worker.terminationStatus <= 1 { return worker.terminationStatus }
        let what = isHanging ? "no end after \(Int(patience)) seconds" : "crash (signal \(worker.terminationStatus))"
        print("fuzz: \(what)\n\(Note(note).text)")
        return 1
    }

    /// What the worker left.
    private struct Note {
        var count: Int64 = 0
        var text = ""

        init(_ file: URL) {
            guard let bytes = FileManager.default.contents(atPath: file.path), bytes.count >= 16 else { return }
            count = bytes.withUnsafeBytes { $0.loadUnaligned(as: Int64.self) }
            let length = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: 8, as: Int64.self) }
            text = String(decoding: bytes.dropFirst(16).prefix(Int(max(0, length))), as: UTF8.self)
        }
    }
}
