/// Why no connection can be waited for.
public struct ListenFailure: Error, Sendable, Hashable {
    /// The system's words, such as `Address already in use`.
    public var reason: String
    /// Another program has the port.
    public var isTaken: Bool
    /// The port is not for everybody.
    public var isForbidden: Bool
}

/// An open door on the loopback address.
public struct Listener: Sendable {
    let descriptor: Int32
    /// The port, also where any was asked for.
    public let port: UInt16

    /// Opens a port of 127.0.0.1; zero takes any free one.
    public init(port: UInt16) throws(ListenFailure) {
        (descriptor, self.port) = try Sockets.openListener(port)
    }

    /// The first free port behind one that is taken, of the next fifty.
    public static func freePort(after port: UInt16) -> UInt16? {
        for next in Int(port) + 1...Int(port) + 50 {
            guard let next = UInt16(exactly: next) else { return nil }
            do throws(ListenFailure) {
                let (descriptor, port) = try Sockets.openListener(next)
                Sockets.shut(descriptor)
                return port
            } catch {
                continue
            }
        }
        return nil
    }
}
