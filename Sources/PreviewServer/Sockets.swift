#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// The system's sockets, as far as the server needs them. The only file of this target with unsafe code.
enum Sockets {
    enum Accepted {
        case connection(Int32)
        case nobody
        /// The process has no descriptor left.
        case full
    }

    enum Outcome {
        case count(Int)
        case blocked
        case failed
    }

    /// What to wait for on a descriptor, and what came.
    struct Wait {
        var descriptor: Int32
        var forReading = false
        var forWriting = false
        fileprivate(set) var isReadable = false
        fileprivate(set) var isWritable = false
        /// Both sides are shut, or the connection broke.
        fileprivate(set) var isBroken = false

        init(_ descriptor: Int32, forReading: Bool = false, forWriting: Bool = false) {
            self.descriptor = descriptor
            self.forReading = forReading
            self.forWriting = forWriting
        }
    }

    /// A listening socket on 127.0.0.1 and its port; zero takes any free one.
    static func openListener(_ port: UInt16) throws(ListenFailure) -> (descriptor: Int32, port: UInt16) {
        #if canImport(Darwin)
            let descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #else
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #endif
        guard descriptor >= 0 else { throw failure() }
        prepare(descriptor)
        set(SOL_SOCKET, SO_REUSEADDR, on: descriptor)
        var address = loopback(port)
        let length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, length) == 0 }
        }
        guard isBound, listen(descriptor, SOMAXCONN) == 0 else {
            let failure = failure()
            close(descriptor)
            throw failure
        }
        var taken = length
        _ = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &taken) }
        }
        return (descriptor, UInt16(bigEndian: address.sin_port))
    }

    static func nextClient(_ listener: Int32) -> Accepted {
        let descriptor = accept(listener, nil, nil)
        if descriptor >= 0 {
            prepare(descriptor)
            set(Int32(IPPROTO_TCP), TCP_NODELAY, on: descriptor)
            return .connection(descriptor)
        }
        switch errno {
        case EMFILE, ENFILE, ENOBUFS, ENOMEM: return .full
        default: return .nobody
        }
    }

    /// Appends what has come in, at most 64 KB; a count of zero means that the client sends no more.
    static func receive(_ descriptor: Int32, into bytes: inout [UInt8]) -> Outcome {
        var got = 0
        let room = 64 * 1024
        bytes += [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            got = recv(descriptor, buffer.baseAddress, room, 0)
            count = max(got, 0)
        }
        return outcome(got)
    }

    static func transmit(_ descriptor: Int32, _ bytes: ArraySlice<UInt8>) -> Outcome {
        #if canImport(Darwin)
            let flags: Int32 = 0  // SO_NOSIGPIPE is set on the socket
        #else
            let flags = Int32(MSG_NOSIGNAL)
        #endif
        return outcome(bytes.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, flags) })
    }

    static func endWriting(_ descriptor: Int32) { shutdown(descriptor, Int32(SHUT_WR)) }

    static func shut(_ descriptor: Int32) { close(descriptor) }

    /// Waits until something can be done, or the time is over (`nil`: none).
    static func wait(_ waits: inout [Wait], atMost milliseconds: Int32?) {
        var polled = waits.map { wait in
            let events = (wait.forReading ? Int16(POLLIN) : 0) | (wait.forWriting ? Int16(POLLOUT) : 0)
            return pollfd(fd: wait.descriptor, events: events, revents: 0)
        }
        let count = poll(&polled, nfds_t(polled.count), milliseconds ?? -1)
        for at in waits.indices {
            let came = count > 0 ? polled[at].revents : 0
            waits[at].isReadable = came & Int16(POLLIN) != 0
            waits[at].isWritable = came & Int16(POLLOUT) != 0
            waits[at].isBroken = came & Int16(POLLERR | POLLHUP | POLLNVAL) != 0
        }
    }

    /// A pipe to wake a waiting thread: what is written to the one can be read from the other.
    static func wakePipe() -> (reading: Int32, writing: Int32) {
        var ends: [Int32] = [-1, -1]
        if pipe(&ends) == 0 { for end in ends { prepare(end) } }
        return (ends[0], ends[1])
    }

    static func wake(_ writing: Int32) {
        var byte: UInt8 = 1
        // A full pipe wakes as well.
        _ = write(writing, &byte, 1)
    }

    static func drain(_ reading: Int32) {
        var bytes = [UInt8](repeating: 0, count: 256)
        while read(reading, &bytes, bytes.count) == bytes.count {}
    }

    /// Raises the number of descriptors that this process may open; what it may open now.
    static func raiseDescriptorLimit(to wanted: Int) -> Int {
        #if canImport(Darwin)
            let resource = RLIMIT_NOFILE
        #else
            let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        #endif
        var limit = rlimit()
        guard getrlimit(resource, &limit) == 0 else { return 256 }
        let most = min(rlim_t(wanted), limit.rlim_max)
        if limit.rlim_cur < most {
            let before = limit.rlim_cur
            limit.rlim_cur = most
            if setrlimit(resource, &limit) != 0 { limit.rlim_cur = before }
        }
        return Int(clamping: limit.rlim_cur)
    }

    private static func loopback(_ port: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return address
    }

    /// Neither blocks nor is inherited by a child nor kills the process when the other side is gone.
    private static func prepare(_ descriptor: Int32) {
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL, 0) | O_NONBLOCK)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        #if canImport(Darwin)
            set(SOL_SOCKET, SO_NOSIGPIPE, on: descriptor)
        #endif
    }

    private static func set(_ level: Int32, _ option: Int32, on descriptor: Int32) {
        var one: Int32 = 1
        setsockopt(descriptor, level, option, &one, socklen_t(MemoryLayout<Int32>.size))
    }

    private static func outcome(_ count: Int) -> Outcome {
        if count >= 0 { return .count(count) }
        return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR ? .blocked : .failed
    }

    private static func failure() -> ListenFailure {
        let code = errno
        return ListenFailure(
            reason: String(cString: strerror(code)), isTaken: code == EADDRINUSE, isForbidden: code == EACCES)
    }
}
