/// How much of the server one client may take.
public struct Limits: Sendable {
    /// Connections at a time; a new one beyond that takes the place of the one that was idle longest.
    public var connections = 1100
    /// For a whole request head to come in, from its first byte or from the connection's beginning.
    public var headTime = Duration.seconds(10)
    /// Between two requests of a connection.
    public var idleTime = Duration.seconds(30)
    /// For a client that takes no byte of its answer.
    public var stallTime = Duration.seconds(20)
    /// For a refused client to read why, before its connection is cut.
    public var lingerTime = Duration.seconds(1)
    /// Between two signs of life on an event stream.
    public var beatTime = Duration.seconds(15)
    /// Unread bytes of an event stream.
    public var streamBacklog = 1 << 20

    /// The usual limits.
    public init() {}
}
