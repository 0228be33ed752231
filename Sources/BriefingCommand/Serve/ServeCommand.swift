import ArgumentParser
import Basics
import Briefing
import Dispatch
import PreviewServer

/// `briefing serve`
struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Show the site in a browser while you work on it.",
        discussion: """
            The site is built in memory and shown on this machine alone; the output folder is not touched. Every edit \
            below the content and templates folders shows in the browser by itself, at the place where you were reading. \
            While there is an error, its report stands over the pages as they were before. Ctrl-C stops.

            EXIT CODES
              0  stopped by Ctrl-C    1  the port is taken, or there is nothing to serve    64  wrong arguments

            EXAMPLES
              briefing serve
              briefing serve --content ~/clippings --port 4500
              briefing serve --output-only site
                  the folder as it is, as a web server would show it
            """)

    @OptionGroup var site: SiteOptions

    @Option(name: .shortAndLong, help: ArgumentHelp("The port; 0 takes any free one.", valueName: "number"))
    var port: UInt16 = 4400

    @Flag(help: "Build nothing; serve a folder as it is.")
    var outputOnly = false

    @Argument(help: ArgumentHelp("With --output-only: the folder (default: Output).", valueName: "folder"))
    var folder: String?

    @Flag(help: "Look for edits four times a second instead of waiting for the system's word, as on a network drive.")
    var poll = false

    @Flag(name: .shortAndLong, help: "Print nothing but the address, warnings and errors.")
    var quiet = false

    func validate() throws {
        if folder == "" { throw ValidationError("--output-only needs the path of a folder.") }
        if let folder, !outputOnly {
            throw ValidationError(
                "'\(folder)' is no option: did you mean '--content \(folder)', or '--output-only \(folder)'?")
        }
    }

    func run() throws {
        // Before any thread starts, as each inherits it.
        let signals = Signals()
        let inbox = Inbox()
        let disk = Disk.real
        if outputOnly, disk.kindFollowing(folder ?? "Output") != .folder {
            throw Console.failure(.nothingToServe(folder ?? "Output"))
        }
        let listener: Listener
        do throws(ListenFailure) { listener = try Listener(port: port) } catch {
            throw Console.failure(.noPort(port, error, free: error.isTaken ? Listener.freePort(after: port) : nil))
        }
        let address = "http://127.0.0.1:\(listener.port)/"
        let server = Server(listener: listener, inbox: inbox, run: Console.process)
        let isDone = DispatchSemaphore(value: 0)
        DispatchQueue(label: "server").async {
            server.run()
            isDone.signal()
        }
        if outputOnly {
            let site = FolderSite(disk: disk, folder: folder ?? "Output")
            inbox.publish(
                ServedSite(isLive: false, paths: { site.paths }, content: { site.bytes(at: $0).map { .found($0) } }))
            Console.say("Serving \(folder ?? "Output") at \(address) (Ctrl-C stops)\n")
        } else {
            build(into: inbox, address: address)
        }
        signals.wait()
        inbox.stop()
        _ = isDone.wait(timeout: .now() + .seconds(2))
        // A build that runs is not waited for: it writes nothing.
        Console.leave()
    }

    /// Builds on a thread of its own, now and after every edit.
    private func build(into inbox: Inbox, address: String) {
        let (command, poll) = (self, poll)
        DispatchQueue(label: "builds").async {
            let disk = Disk.real
            let request = { command.site.request(disk, output: "Output") }
            let watcher = FolderWatcher(
                disk: disk, folders: [command.site.content, command.site.templatesFolder], looks: poll)
            if watcher.hasFallenBack { Console.complain(DiagnosticReport().text(of: .looking())) }
            var rebuilder = Rebuilder(
                maker: SiteMaker(pipeline: Pipeline(disk: disk, process: Console.process)), inbox: inbox,
                address: address, isQuiet: command.quiet)
            var loop = RebuildLoop(source: watcher) { rebuilder.rebuild(request(), after: $0) }
            loop.run()
        }
    }
}

extension Diagnostic {
    static func noPort(_ port: UInt16, _ failure: ListenFailure, free: UInt16?) -> Diagnostic {
        if failure.isTaken {
            return Diagnostic(
                .error, "port-taken", "port \(port) is taken by another program",
                why: "it may be another briefing serve: look at http://127.0.0.1:\(port)/",
                fix: "briefing serve --port \(free.map(String.init) ?? "0")")
        }
        return Diagnostic(
            .error, "port-refused", "port \(port) can't be opened: \(failure.reason)",
            fix: failure.isForbidden ? "ports below 1024 are the system's: briefing serve --port 4400" : nil)
    }

    static func nothingToServe(_ folder: String) -> Diagnostic {
        Diagnostic(
            .error, "nothing-to-serve", at: .init(file: folder), "there is no such folder to serve",
            fix: "briefing build writes Output; briefing serve, without --output-only, needs no output")
    }

    static func looking() -> Diagnostic {
        Diagnostic(
            .note, "looking-for-edits", "the system can't tell of edits here: they are looked for four times a second",
            why: "it has no room for so many watched folders, or does not know how")
    }
}
