public import Basics

/// Gives expressions of time their value.
public struct DateResolver: Sendable {
    /// A resolver.
    public init() {}

    /// A mention for each expression, its value `nil` where it can't be told.
    public func mentions(
        of expressions: [DateExpression], in document: TextDocument, published: Moment?
    ) -> [Mention] { [] }
}
