import Foundation

extension Machine {
    /// The filter `format`: Python's `%` with positional or keyword arguments.
    mutating func formatFilter(_ value: Value, _ call: CallArguments) throws(Failure) -> Value {
        let soft = try soft(value)
        guard call.keywords.isEmpty || call.positional.isEmpty else {
            throw Failure("'format' takes positional or keyword arguments, not both", identifier: "template-arguments")
        }
        if !call.keywords.isEmpty {
            return try formatted(soft, store.makeMap(call.keywords.map { (.string($0.name), $0.value) }))
        }
        return try formatted(soft, store.makeTuple(call.positional))
    }

    /// Python's `%`: a tuple's items, a dictionary's values by name, or one value.
    mutating func formatted(_ format: Value, _ value: Value) throws(Failure) -> Value {
        let scalars = Array(store.text(of: format).unicodeScalars)
        var arguments: [Value]
        if case .tuple(let index) = value { arguments = store.items(index) } else { arguments = [value] }
        var used = 0
        var out = ""
        var at = 0
        while at < scalars.count {
            guard scalars[at] == "%" else {
                out.unicodeScalars.append(scalars[at])
                at += 1
                continue
            }
            var spec = PercentSpec()
            at = try spec.read(scalars, at + 1)
            if spec.conversion == "%" {
                out += "%"
                continue
            }
            if spec.isWidthGiven || spec.isPrecisionGiven {
                if spec.isWidthGiven, used < arguments.count {
                    spec.width = try integer(arguments[used], 0, "width")
                    if spec.width < 0 { (spec.flags, spec.width) = (spec.flags + "-", -max(spec.width, -1 << 30)) }
                    used += 1
                }
                if spec.isPrecisionGiven, used < arguments.count {
                    spec.precision = max(0, try integer(arguments[used], 0, "precision"))
                    used += 1
                }
            }
            let item: Value
            if let name = spec.name {
                guard case .map(let map) = value else {
                    throw Failure("the format needs a dictionary", identifier: "template-type")
                }
                let key = store.make(name)
                guard let position = store.position(of: key, inMap: map) else {
                    throw Failure("the format's '\(name)' is not given", identifier: "template-arguments")
                }
                item = store.pair(position, ofMap: map).value
            } else {
                guard used < arguments.count else {
                    throw Failure("the format has more places than values", identifier: "template-arguments")
                }
                item = arguments[used]
                used += 1
            }
            _ = try checkedWidth(max(spec.width, spec.precision ?? 0))
            out += try converted(item, spec, format.isMarkup)
            if out.utf8.count > program.options.limits.outputBytes { throw Self.tooLong(program.options.limits) }
        }
        if used < arguments.count, !value.isMap {
            throw Failure("the format has fewer places than values", identifier: "template-arguments")
        }
        arguments = []
        return store.make(out, markup: format.isMarkup)
    }

    private mutating func converted(_ value: Value, _ spec: PercentSpec, _ isMarkup: Bool) throws(Failure) -> String {
        switch spec.conversion {
        case "s", "r", "a":
            var text: String
            if spec.conversion == "s" {
                text = try self.text(isMarkup ? escaped(value) : value)
            } else {
                var out: [UInt8] = []
                store.writeRepresentation(value, to: &out, depth: 0)
                text = String(decoding: out, as: UTF8.self)
            }
            if let precision = spec.precision {
                text = String(String.UnicodeScalarView(text.unicodeScalars.prefix(precision)))
            }
            return spec.padded(text, isNumber: false)
        case "d", "i", "u", "x", "X", "o":
            guard let number = Store.integer(value) ?? truncated(value) else {
                throw Failure(
                    "'%\(spec.conversion)' needs a number, not \(store.described(value))", identifier: "template-type")
            }
            return spec.padded(spec.digits(number), isNumber: true)
        case "f", "F", "e", "E", "g", "G":
            guard let number = Store.number(value) else {
                throw Failure(
                    "'%\(spec.conversion)' needs a number, not \(store.described(value))", identifier: "template-type")
            }
            return spec.padded(spec.number(number), isNumber: true)
        case "c":
            if let code = Store.integer(value) {
                guard let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init) else {
                    throw Failure("'%c' needs a character")
                }
                return spec.padded(String(scalar), isNumber: false)
            }
            return spec.padded(try text(value), isNumber: false)
        default: throw Failure("unknown format '%\(spec.conversion)'", identifier: "template-arguments")
        }
    }

    private func truncated(_ value: Value) -> Int? {
        guard case .double(let number) = value, number.magnitude < 9.2e18 else { return nil }
        return Int(number)
    }
}

/// One place of a `%` format.
struct PercentSpec {
    var name: String?
    var flags = ""
    var width = 0
    var precision: Int?
    var isWidthGiven = false
    var isPrecisionGiven = false
    var conversion: Unicode.Scalar = "s"

    /// Reads the place whose percent sign stands before `start`; gives where it ends.
    mutating func read(_ scalars: [Unicode.Scalar], _ start: Int) throws(Failure) -> Int {
        var at = start
        func peek() -> Unicode.Scalar? { at < scalars.count ? scalars[at] : nil }
        if peek() == "(" {
            guard let close = scalars[at...].firstIndex(of: ")") else { throw Failure("the format's name has no end") }
            name = scalars[(at + 1)..<close].map { String($0) }.joined()
            at = close + 1
        }
        while let flag = peek(), "#0- +".unicodeScalars.contains(flag) {
            flags.unicodeScalars.append(flag)
            at += 1
        }
        func number() -> Int {
            var value = 0
            while let digit = peek(), ("0"..."9").contains(digit) {
                value = min(value * 10 + Int(digit.value - 0x30), 1 << 30)
                at += 1
            }
            return value
        }
        if peek() == "*" {
            isWidthGiven = true
            at += 1
        } else {
            width = number()
        }
        if peek() == "." {
            at += 1
            if peek() == "*" {
                isPrecisionGiven = true
                at += 1
            } else {
                precision = number()
            }
        }
        while let letter = peek(), "hlL".unicodeScalars.contains(letter) { at += 1 }
        guard let letter = peek() else { throw Failure("the format ends in the middle of a place") }
        conversion = letter
        return at + 1
    }

    func digits(_ number: Int) -> String {
        let radix = conversion == "o" ? 8 : conversion == "x" || conversion == "X" ? 16 : 10
        var text = String(number.magnitude, radix: radix, uppercase: conversion == "X")
        if let precision, text.count < precision { text = String(repeating: "0", count: precision - text.count) + text }
        if flags.contains("#"), radix != 10 { text = (radix == 8 ? "0o" : conversion == "X" ? "0X" : "0x") + text }
        return sign(number < 0) + text
    }

    func number(_ value: Double) -> String {
        guard value.isFinite else { return value.isNaN ? "nan" : sign(value < 0) + "inf" }
        let text = String(format: "%.\(min(precision ?? 6, 300))\(conversion)", value.magnitude)
        return sign(value.sign == .minus) + text
    }

    private func sign(_ isNegative: Bool) -> String {
        isNegative ? "-" : flags.contains("+") ? "+" : flags.contains(" ") ? " " : ""
    }

    func padded(_ text: String, isNumber: Bool) -> String {
        let missing = width - text.unicodeScalars.count
        guard missing > 0 else { return text }
        if flags.contains("-") { return text + String(repeating: " ", count: missing) }
        guard isNumber, flags.contains("0") else { return String(repeating: " ", count: missing) + text }
        let sign = text.prefix { "+- ".contains($0) }
        return sign + String(repeating: "0", count: missing) + text.dropFirst(sign.count)
    }
}
