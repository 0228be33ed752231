import ArgumentParser
import Basics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Standard output, standard error and what the program knows of its terminal.
enum Console {
    /// The number of this process.
    static var process: Int32 { getpid() }

    /// Colours only on a terminal, and never with `NO_COLOR` (<https://no-color.org>).
    static var errorsAreColoured: Bool { isColoured(STDERR_FILENO) }

    /// The same of standard output.
    static var outputIsColoured: Bool { isColoured(STDOUT_FILENO) }

    /// How progress can be shown: a bar on a terminal, lines where `CI` is set.
    static var progressForm: ProgressDisplay.Form? {
        let terminal = getenv("TERM").map { String(cString: $0) } ?? "dumb"
        if isatty(STDERR_FILENO) == 1, terminal != "dumb" { return .bar }
        return (getenv("CI").map { String(cString: $0) } ?? "").isEmpty ? nil : .lines
    }

    private static func isColoured(_ descriptor: Int32) -> Bool {
        let wish = getenv("NO_COLOR").map { String(cString: $0) } ?? ""
        return wish.isEmpty && isatty(descriptor) == 1
    }

    /// Prints a complaint and makes the exit code.
    static func failure(_ diagnostic: Diagnostic) -> ExitCode {
        complain(DiagnosticReport(colour: errorsAreColoured).text(of: diagnostic))
        return .failure
    }

    /// Ends the process at once, whatever its other threads do: they have nothing to put in order.
    static func leave() -> Never { _exit(0) }

    /// Prints to standard output.
    static func say(_ text: String) { say(Array(text.utf8)) }

    /// Prints bytes as they are to standard output.
    static func say(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

    /// Prints to standard error.
    static func complain(_ text: String) { write(Array(text.utf8), to: STDERR_FILENO) }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) {
        var bytes = bytes[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            if count <= 0 { return }
            bytes = bytes.dropFirst(count)
        }
    }

    private static func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
        #if canImport(Glibc)
            Glibc.write(descriptor, buffer, count)
        #elseif canImport(Musl)
            Musl.write(descriptor, buffer, count)
        #else
            Darwin.write(descriptor, buffer, count)
        #endif
    }
}
