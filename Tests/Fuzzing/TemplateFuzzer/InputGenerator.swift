import FuzzSupport

/// One input: the template that is rendered, and one that it may include, import or extend.
struct Input {
    var main: String
    var other: String
    /// Which way it was made.
    var kind: String
}

/// Makes inputs, each from its number alone.
struct InputGenerator {
    let seed: UInt64
    /// Templates that are right: the site's and the seeds.
    let corpus: [String]

    func input(_ number: Int) -> Input {
        var random = SeededGenerator(seed: seed, input: number)
        switch random.below(40) {
        case 0: return Input(main: nested(&random), other: "{{ a }}", kind: "nesting")
        case 1...7: return Input(main: loose(&random), other: loose(&random), kind: "pieces")
        case 8...19: return Input(main: statements(&random, 0), other: statements(&random, 2), kind: "statements")
        case 20...23: return Input(main: truncated(&random), other: statements(&random, 2), kind: "truncation")
        case 24...27: return Input(main: spliced(&random), other: random.pick(corpus), kind: "splice")
        default: return Input(main: mutated(&random), other: mutated(&random), kind: "mutation")
        }
    }

    /// Pieces in any order.
    private func loose(_ random: inout SeededGenerator) -> String {
        var text = ""
        for _ in 0...random.below(25) {
            text += random.pick(Words.pieces)
            if Bool.random(using: &random) { text += " " }
        }
        return text
    }

    private func value(_ random: inout SeededGenerator) -> String {
        var text = random.pick(Words.values)
        for _ in 0..<random.below(3) { text += "|" + random.pick(Words.filters) }
        if random.below(8) == 0 { text += " is " + random.pick(Words.tests) }
        return text
    }

    /// Statements that are whole, so that more of the templates run.
    private func statements(_ random: inout SeededGenerator, _ depth: Int) -> String {
        func body() -> String {
            depth > 3 ? "t" : statements(&random, depth + 1) + statements(&random, depth + 1)
        }
        let a = value(&random)
        switch random.below(18) {
        case 0: return "{% for a in \(a) %}" + body() + "{% endfor %}"
        case 1: return "{% if \(a) %}" + body() + "{% else %}" + body() + "{% endif %}"
        case 2: return "{% set a = \(a) %}" + body()
        case 3: return "{% set c %}" + body() + "{% endset %}{{ c }}"
        case 4: return "{% macro m(a) %}" + body() + "{% endmacro %}{{ m(\(a)) }}"
        case 5: return "<a href=\"{{ \(a) }}\">" + body()
        case 6: return "{% with b = \(a) %}" + body() + "{% endwith %}"
        case 7: return "{% for a in \(a) recursive %}{{ loop(a) }}{% endfor %}"
        case 8: return "<script>x = {{ \(a) }}</script>" + body()
        case 9: return "{% block x %}" + body() + "{% endblock %}"
        case 10: return "{% filter \(random.pick(Words.filters)) %}" + body() + "{% endfilter %}"
        case 11: return "{% include 'b.html' %}"
        case 12: return "{% for a in b %}{% for q in range(90) %}" + body() + "{% endfor %}{% endfor %}"
        case 13: return "<p title='{{ \(a) }}' style=\"width: {{ \(a) }}\" onclick=\"f({{ a }})\">"
        case 14: return "{% set b = b + b %}{% set a = a ~ a %}" + body()
        default: return "{{ \(a) }}"
        }
    }

    /// One construct many times, inside itself or in a row.
    private func nested(_ random: inout SeededGenerator) -> String {
        let count = random.pick([10, 40, 90, 110, 110, 300, 300, 1_000, 5_000])
        let isExpression = Bool.random(using: &random)
        let (open, close) = random.pick(isExpression ? Words.nests : Words.blocks)
        let middle = isExpression ? "a" : random.pick(["", "a", "{{ a }}"])
        let isBalanced = Bool.random(using: &random)
        let text =
            String(repeating: open, count: count) + middle
            + (isBalanced ? String(repeating: close, count: count) : close)
        return isExpression ? "{{ " + text + " }}" : text
    }

    /// The beginning of a template that is right.
    private func truncated(_ random: inout SeededGenerator) -> String {
        let bytes = Array(random.pick(corpus).utf8)
        return String(decoding: bytes[..<random.below(bytes.count)], as: UTF8.self)
    }

    /// The beginning of one template and the end of another.
    private func spliced(_ random: inout SeededGenerator) -> String {
        let bytes = Array(random.pick(corpus).utf8)
        return truncated(&random) + String(decoding: bytes[random.below(bytes.count)...], as: UTF8.self)
    }

    /// A template with a few bytes or words changed, taken away, doubled or put in.
    private func mutated(_ random: inout SeededGenerator) -> String {
        var bytes = Array(random.pick(corpus).utf8)
        for _ in 0...random.below(6) {
            let at = random.below(bytes.count)
            let end = min(bytes.count, at + random.below(12))
            switch random.below(6) {
            case 0: if !bytes.isEmpty { bytes[at] = UInt8(random.below(256)) }
            case 1: bytes.removeSubrange(min(at, bytes.count)..<end)
            case 2: bytes.insert(contentsOf: Array(bytes[min(at, bytes.count)..<end]), at: random.below(bytes.count))
            case 3: bytes.insert(contentsOf: Array(random.pick(Words.pieces).utf8), at: min(at, bytes.count))
            case 4: bytes.insert(contentsOf: Array(("|" + random.pick(Words.filters)).utf8), at: min(at, bytes.count))
            default: bytes.insert(contentsOf: Array(random.pick(Words.values).utf8), at: min(at, bytes.count))
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
