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
        let order = FigureOrder.common(expressions)
        // The day named last, for "a day later".
        var last: (day: CalendarDate, expression: DateExpression)?
        return expressions.map { expression in
            if case .duration(let length) = expression.reading {
                return Mention(
                    passage: expression.passage, range: expression.range, target: .duration(length),
                    basis: Basis(rule: "duration", words: expression.words, sentence: "a length of time"))
            }
            var value = Self.value(of: expression, anchor: anchor, order: order)
            if case .following(let days) = expression.reading, let base = last,
                base.expression.isNear(expression)
            {
                value = Resolved(
                    date: .day(base.day.adding(days: days)), rule: "day-named-before",
                    sentence: "counted from “\(base.expression.words)”, which is named before it")
            }
            if case .date(.day(let day))? = value.date { last = (day, expression) }
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

    static func value(of expression: DateExpression, anchor: DateAnchor?, order: FigureOrder? = nil) -> Resolved {
        if let date = AbsoluteDates.value(of: expression.reading) {
            return Resolved(date: date, rule: "date-as-printed", sentence: "the date as printed")
        }
        switch expression.reading {
        case .unclearFiscalYear:
            return Resolved(
                date: nil, rule: "fiscal-year-unclear", sentence: "a fiscal year whose months are not printed")
        case .vague: return Resolved(date: nil, rule: "vague", sentence: "no more is said than this")
        case .following:
            return Resolved(
                date: nil, rule: "no-day-before", sentence: "it counts from a day that is not named before it")
        case .figures(let first, let second, let year): return figures(first, second, year, anchor, order)
        default: break
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

    /// "05/06/2031": in the order of the document's other dates, or the one that is the article's own day.
    private static func figures(
        _ first: Int, _ second: Int, _ year: Int, _ anchor: DateAnchor?, _ order: FigureOrder?
    ) -> Resolved {
        func value(_ order: FigureOrder) -> EDTF? { AbsoluteDates.value(of: order.day(first, second, year: year)) }
        if let order {
            return Resolved(
                date: value(order), rule: "order-of-figures",
                sentence:
                    "other dates in this article are printed with the \(order == .dayFirst ? "day" : "month") first")
        }
        for order in [FigureOrder.dayFirst, .monthFirst] {
            if let day = anchor.map({ EDTF.day($0.date) }), value(order) == day {
                return Resolved(date: day, rule: "order-of-figures", sentence: "the day when the article was published")
            }
        }
        return Resolved(
            date: nil, rule: "order-unclear", sentence: "which figure is the month is not said, and both could be")
    }
}
