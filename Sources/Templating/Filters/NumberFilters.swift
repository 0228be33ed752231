import Foundation

extension Machine {
    mutating func numberFilter(_ filter: Filter, _ value: Value, _ arguments: FilterArguments) throws(Failure) -> Value
    {
        try check(value)
        switch filter {
        case .abs:
            if case .double(let number) = value { return .double(number.magnitude) }
            guard let number = Store.integer(value), number != Int.min else { throw notNumber(value) }
            return .int(Swift.abs(number))
        case .int: return try integerFilter(value, arguments)
        case .float:
            if let number = Store.number(value) { return .double(number) }
            if value.stringIndex != nil, let number = Self.parse(double: store.text(of: value)) {
                return .double(number)
            }
            return arguments[0] ?? .double(0)
        case .round: return try round(value, arguments)
        default:
            guard let size = Store.number(value) ?? (value.stringIndex.flatMap { Self.parse(double: store.string($0)) })
            else { throw notNumber(value) }
            return store.make(Self.fileSize(size, binary: try flag(arguments[0])))
        }
    }

    private func notNumber(_ value: Value) -> Failure {
        Failure("a number is needed, not \(store.described(value))", identifier: "template-type")
    }

    private func integerFilter(_ value: Value, _ arguments: FilterArguments) throws(Failure) -> Value {
        let fallback = arguments[0] ?? .int(0)
        if let number = Store.integer(value) { return .int(number) }
        if case .double(let number) = value { return Self.truncated(number) ?? fallback }
        guard value.stringIndex != nil else { return fallback }
        let text = store.text(of: value)
        if let number = Self.parse(integer: text, base: try integer(arguments[1], 10, "base")) { return .int(number) }
        return Self.parse(double: text).flatMap(Self.truncated) ?? fallback
    }

    private static func truncated(_ number: Double) -> Value? {
        guard number.isFinite, number.magnitude < 9.2e18 else { return nil }
        return .int(Int(number))
    }

    /// An integer in a base from 2 to 36, as Python reads it; base 0 takes the base from the prefix.
    static func parse(integer text: String, base: Int) -> Int? {
        var digits = PythonText.strip(text, nil).lowercased()
        var sign = 1
        if digits.hasPrefix("-") { sign = -1 }
        if digits.hasPrefix("-") || digits.hasPrefix("+") { digits.removeFirst() }
        var base = base
        for (prefix, value) in [("0x", 16), ("0o", 8), ("0b", 2)] where digits.hasPrefix(prefix) {
            guard base == value || base == 0 else { continue }
            digits.removeFirst(2)
            base = value
        }
        if base == 0 { base = 10 }
        guard (2...36).contains(base), let first = digits.first, first != "_", digits.last != "_",
            !digits.contains("__"), first != "-", first != "+"
        else { return nil }
        return Int(digits.filter { $0 != "_" }, radix: base).map { sign * $0 }
    }

    static func parse(double text: String) -> Double? {
        let text = PythonText.strip(text, nil).lowercased()
        switch text {
        case "inf", "+inf", "infinity", "+infinity": return .infinity
        case "-inf", "-infinity": return -.infinity
        case "nan", "+nan", "-nan": return .nan
        default:
            guard !text.contains("x"), !text.contains("p"), !text.contains("n"), !text.hasPrefix("_"),
                !text.hasSuffix("_")
            else { return nil }
            return Double(text.filter { $0 != "_" })
        }
    }

    private func round(_ value: Value, _ arguments: FilterArguments) throws(Failure) -> Value {
        guard let number = Store.number(value) else { throw notNumber(value) }
        let precision = try integer(arguments[0], 0, "precision")
        let method = try arguments[1].map { value throws(Failure) in try text(value) } ?? "common"
        switch method {
        case "common":
            if let whole = Store.integer(value), precision >= 0 { return .int(whole) }
            let result = Self.rounded(number, precision)
            return Store.integer(value) != nil ? .int(Int(result)) : .double(result)
        case "ceil", "floor":
            let scale = pow(10, Double(precision))
            let scaled = number * scale
            let whole = method == "ceil" ? scaled.rounded(.up) : scaled.rounded(.down)
            return .double((whole + 0) / scale)
        default:
            throw Failure("'method' is 'common', 'ceil' or 'floor', not '\(method)'", identifier: "template-arguments")
        }
    }

    /// Half to even on the exact binary value, as Python rounds.
    static func rounded(_ number: Double, _ precision: Int) -> Double {
        guard number.isFinite, precision < 300, precision > -300 else { return number }
        if precision == 0 { return number.rounded(.toNearestOrEven) }
        if precision > 0 { return Double(String(format: "%.\(precision)f", number)) ?? number }
        let scale = pow(10, Double(-precision))
        return (number / scale).rounded(.toNearestOrEven) * scale
    }

    private static func fileSize(_ size: Double, binary: Bool) -> String {
        let base: Double = binary ? 1024 : 1000
        if size == 1 { return "1 Byte" }
        if size < base { return "\(Int(max(size, -9e18))) Bytes" }
        var unit = base
        for letter in "kMGTPEZY" {
            unit *= base
            if size < unit || letter == "Y" {
                let name = binary ? (letter == "k" ? "Ki" : "\(letter)i") : String(letter)
                return String(format: "%.1f", base * size / unit) + " \(name)B"
            }
        }
        return "\(size)"
    }
}
