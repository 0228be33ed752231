public import Basics

/// Gives expressions of time their value.
///
///     DateResolver().mentions(of: DateRecogniser().expressions(in: document), in: document, published: moment)
///
/// What depends on the article's date is `nil` without it: nothing is guessed. A day or month without its year is the
/// nearest one, the past one where both are equally near, the next one behind "by", "until" or "before"; a weekday is
/// the article's own day or the last before it, the next behind "will" or "scheduled".
public struct DateResolver: Sendable {
    /// A resolver.
    public init() {}

    /// A mention for each expression, its value `nil` where it can't be told.
    public func mentions(
        of expressions: [DateExpression], in document: TextDocument, published: Moment?
    ) -> [Mention] {
        let anchor = published.map { DateAnchor(date: $0.date) }
        return expressions.map { expression in
            if case .duration(let length) = expression.reading {
                return Mention(
                    passage: expression.passage, range: expression.range, target: .duration(length),
                    basis: Basis(rule: "duration", words: expression.words, sentence: "a length of time"))
            }
            let value = Self.value(of: expression, anchor: anchor)
            return Mention(
                passage: expression.passage, range: expression.range, target: .date(value.date),
                basis: Basis(rule: value.rule, words: expression.words, sentence: value.sentence))
        }
    }

    /// A value with its reason.
    struct Resolved {
        var date: EDTF?
        var rule: String
        var sentence: String
    }

    static func value(of expression: DateExpression, anchor: DateAnchor?) -> Resolved {
        if let date = AbsoluteDates.value(of: expression.reading) {
            return Resolved(date: date, rule: "date-as-printed", sentence: "the date as printed")
        }
        if case .unclearFiscalYear = expression.reading {
            return Resolved(
                date: nil, rule: "fiscal-year-unclear", sentence: "a fiscal year whose months are not printed")
        }
        guard AbsoluteDates.isPossible(expression.reading) else {
            return Resolved(date: nil, rule: "no-such-day", sentence: "the calendar has no such day")
        }
        guard let anchor else {
            return Resolved(
                date: nil, rule: "no-anchor", sentence: "it depends on the article's date, which is not known")
        }
        return anchor.resolve(expression.reading, side: expression.side)
    }
}
