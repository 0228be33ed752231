import Briefing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The system's `curl` program, which knows TLS, proxies and redirections: an HTTP client of our own, or Foundation's,
/// would cost every start of the program more than this one feature is worth.
///
/// It is started without a shell; an address is one argument behind `--url` and can't be an option.
enum Curl {
    /// Whether `curl` is on the PATH.
    static var isThere: Bool { run(["--version"]) != nil }

    /// Waits a second: a pile's links often lead to one small newspaper.
    static func pause() { sleep(1) }

    /// Asks for the head of a page, and for its first byte where the server answers badly: some know no HEAD.
    static func ask(_ address: String) -> LinkAnswer {
        let head = answer(["--head", "--url", address])
        guard let status = head.status, status >= 400 else { return head }
        return answer(["--range", "0-0", "--url", address])
    }

    private static func answer(_ arguments: [String]) -> LinkAnswer {
        let common = [
            "--silent", "--location", "--max-redirs", "10", "--max-time", "20", "--globoff", "--proto", "=http,https",
            "--proto-redir", "=http,https", "--output", "/dev/null", "--write-out", "%{http_code}",
            "--user-agent", "briefing/\(BriefingVersion.current) (link check)",
        ]
        // First of all, or a ~/.curlrc is read.
        guard let (output, code) = run(["--disable"] + common + arguments) else {
            return LinkAnswer(status: nil, reason: "curl can't be started")
        }
        if code == 0, let status = Int(output), status > 0 { return LinkAnswer(status: status) }
        return switch code {
        case 6: LinkAnswer(status: nil, reason: "there is no such server", isGone: true)
        case 7: LinkAnswer(status: nil, reason: "the server takes no connection")
        case 28: LinkAnswer(status: nil, reason: "no answer within 20 seconds")
        case 35, 51, 58, 60: LinkAnswer(status: nil, reason: "its certificate is not valid")
        case 47: LinkAnswer(status: nil, reason: "it leads round in a circle")
        default: LinkAnswer(status: nil, reason: "curl ends with code \(code)")
        }
    }

    /// Runs curl and gives what it prints and its exit code; `nil` where it can't be started.
    private static func run(_ arguments: [String]) -> (output: String, code: Int32)? {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return nil }
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
        posix_spawn_file_actions_addclose(&actions, ends[0])
        posix_spawn_file_actions_addclose(&actions, ends[1])
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        var words = (["curl"] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var environment = passedOn.map { strdup($0) } + [nil]
        defer { for word in environment { free(word) } }
        var child: pid_t = 0
        let failure = posix_spawnp(&child, "curl", &actions, nil, &words, &environment)
        close(ends[1])
        defer { close(ends[0]) }
        guard failure == 0 else { return nil }
        var output: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = read(ends[0], &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            if count <= 0 { break }
            output += buffer[..<count]
        }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        // As the macros WIFEXITED and WEXITSTATUS have it.
        return (String(decoding: output, as: UTF8.self), status & 0x7F == 0 ? (status >> 8) & 0xFF : -1)
    }

    /// What curl has to know of the environment: proxies and certificates.
    private static var passedOn: [String] {
        let names = [
            "PATH", "HOME", "http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy",
            "NO_PROXY",
            "SSL_CERT_FILE", "SSL_CERT_DIR", "CURL_CA_BUNDLE",
        ]
        return names.compactMap { name in getenv(name).map { "\(name)=\(String(cString: $0))" } }
    }
}
