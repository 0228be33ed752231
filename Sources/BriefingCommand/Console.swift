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

    /// Today, in UTC: for nothing but the age of what is cached.
    static var today: CalendarDate { CalendarDate(dayNumber: time(nil) / 86400) }

    /// Whether a person reads standard output, not a program.
    static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

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
    static func leave(_ code: Int32 = 0) -> Never { _exit(code) }

    /// Prints to standard output.
    static func say(_ text: String) { say(Array(text.utf8)) }

    /// Prints bytes as they are to standard output. Where that is impossible (a full disk) the program ends with
    /// exit code 74: what nobody gets to read must not look like a success.
    static func say(_ bytes: [UInt8]) {
        guard let code = write(bytes, to: STDOUT_FILENO) else { return }
        let reason = String(cString: strerror(code))
        complain(DiagnosticReport(colour: errorsAreColoured).text(of: .unprintable(reason)))
        exit(unprintable)
    }

    /// `EX_IOERR` of sysexits.h.
    static let unprintable: Int32 = 74

    /// Prints to standard error.
    static func complain(_ text: String) { _ = write(Array(text.utf8), to: STDERR_FILENO) }

    /// Prints diagnostics as text to standard error.
    static func complain(_ diagnostics: [Diagnostic]) {
        complain(DiagnosticReport(colour: errorsAreColoured).text(of: diagnostics))
    }

    /// The number of the system's error; `nil` where all was written.
    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
        var bytes = bytes[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            if count <= 0 { return errno }
            bytes = bytes.dropFirst(count)
        }
        return nil
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

extension Diagnostic {
    static func unprintable(_ reason: String) -> Diagnostic {
        Diagnostic(
            .error, "unwritable-stdout", "standard output can't be written: \(reason)",
            why: "what the command had to say is lost; what it wrote to files is there")
    }
}
