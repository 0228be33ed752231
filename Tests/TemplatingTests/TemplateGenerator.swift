/// Makes templates that mean something, for comparing with the reference: typed expressions in statements.
struct TemplateGenerator {
    var random: FuzzTests.Seeded

    init(seed: UInt64) { random = FuzzTests.Seeded(state: seed) }

    /// The data that the templates see, as JSON.
    static let context = """
        {"n": 7, "z": 0, "f": 2.5, "s": "Ann <b> & Co", "t": "one two  three-four", "e": "", "yes": true, "no": false,
         "nothing": null, "l": [3, 1, 2], "w": ["pear", "Apple", "fig", "apple"], "m": {"b": 2, "a": 1, "c": [1, "x"]},
         "r": [{"k": "x", "v": 2}, {"k": "y", "v": 1}, {"k": "X", "v": 3}]}
        """

    mutating func pick(_ options: String...) -> String { options[Int.random(in: 0..<options.count, using: &random)] }
    mutating func chance(_ of: Int) -> Bool { Int.random(in: 0..<of, using: &random) == 0 }

    /// A template by the name of `main`, with others that it leads to.
    mutating func library() -> [String: String] {
        switch Int.random(in: 0..<4, using: &random) {
        case 0:
            let parent = chance(2) ? "base" : "middle"
            return [
                "main": "{% extends '\(parent)' %}\n\(pick("", "{% set q = n %}", "ignored {{ s }}"))" + blocks("main"),
                "middle": "{% extends 'base' %}" + blocks("middle"),
                "base":
                    "<\(statement(1))>\n  {% block a %}A{{ n }}{% endblock %}\n{% for x in l %}{% block b scoped %}{{ x }}{% endblock %}"
                    + "{% endfor %}\n{% block c %}\n  {% block d %}D{{ q }}{% endblock %}\n{% endblock %} {{ self.a() }}\n",
            ]
        case 1:
            let clause = pick("", " with context", " without context", " ignore missing")
            return [
                "main":
                    "{% set q = \(any(1)) %}\n{% for x in l %}\n  {% include \(pick("'part'", "['none', 'part']", "'pa' ~ 'rt'"))\(clause) %}\n{% endfor %}"
                    + statement(0),
                "part": "[{{ x }}{{ q }}\(pick("", "{% set q = 9 %}"))" + statement(1) + "]\n",
            ]
        case 2:
            let clause = pick("", " with context", " without context")
            return [
                "main":
                    "{% set q = 4 %}{% import 'tools' as tools\(clause) %}{% from 'tools' import wrap, size as big\(clause) %}\n"
                    + "{{ tools.wrap(\(any(1))) }}{{ wrap(\(any(1)), '-') }}{{ big }}\n{% call(y) tools.each(l) %}<{{ y }}{{ q }}>{% endcall %}",
                "tools":
                    "{% set size = \(number(1)) %}{% macro wrap(x, mark='*') %}\n  {{ mark }}{{ x }}{{ mark }}{{ size }}{{ varargs }}\n{% endmacro %}"
                    + "{% macro each(items) -%}\n  {% for i in items %}{{ caller(i) }}{% endfor %}\n{%- endmacro %}",
            ]
        default: return ["main": template()]
        }
    }

    private mutating func blocks(_ name: String) -> String {
        ["a", "b", "c", "d"].map { block in
            guard chance(2) else { return "" }
            let content = pick("{{ super() }}", "{{ x }}", "{{ self.a() }}", statement(1), "{{ n }}{{ q }}", "  \n")
            if block == "a", content.contains("self.a") { return "" }
            return
                "\(pick("", "  ", "\n"))\(pick("{%", "{%-")) block \(block) %}\n\(name){{ loop }}\(content)\(pick("{%", "{%-")) endblock \(pick("", block)) %}"
                .replacing("{{ loop }}", with: "")
        }.joined()
    }

    /// A template of a few statements.
    mutating func template() -> String {
        (0..<Int.random(in: 1...4, using: &random)).map { _ in statement(0) }.joined(
            separator: pick("", " ", "\n", "|"))
    }

    mutating func statement(_ depth: Int) -> String {
        let (open, close) = (pick("{%", "{%", "{%-", "{%+"), pick("%}", "%}", "-%}"))
        func body() -> String { depth > 2 ? "." : statement(depth + 1) + pick("", "\n  ", ";") }
        switch Int.random(in: 0..<15, using: &random) {
        case 0:
            return "\(open) if \(any(1)) \(close)" + body() + "{% elif \(any(1)) %}" + body() + "{% else %}" + body()
                + "\(open) endif %}"
        case 1:
            let name = pick("x", "i", "n")
            return "\(open) for \(name) in \(list(1)) \(close){{ loop.index }}{{ \(name) }}" + body()
                + "{% else %}none\(open) endfor \(close)"
        case 2:
            return
                "{% for a, b in m.items() \(pick("", "if b == 1"))%}{{ a }}={{ b }}{{ loop.\(pick("first", "last", "revindex", "length", "index0")) }}{% endfor %}"
        case 3: return "{% set q = \(any(1)) %}" + body()
        case 4: return "{% set q %}" + body() + "{% endset %}{{ q }}"
        case 5:
            return
                "{% macro mac(a, b=\(any(2))) \(close)[{{ a }},{{ b }}]{% endmacro %}{{ mac(\(any(1))\(pick("", ", b=1", ", 2"))) }}"
        case 6: return "{% with n = \(number(1)), s = \(string(1)) %}" + body() + "{{ n }}{{ s }}{% endwith %}"
        case 7:
            return "{% filter \(pick("upper", "lower", "title", "trim", "escape", "indent(2)", "replace('n', 'N')")) %}"
                + body() + "{% endfilter %}"
        case 8: return "{% for x in r %}{{ loop.cycle('a', 'b') }}{{ x.k }}{{ loop.changed(x.v > 1) }}{% endfor %}"
        case 9: return "{# c #}\(pick("", "-", " \n"))" + body()
        default: return "\(pick("{{", "{{-", "{{")) \(any(0)) \(pick("}}", "-}}", "}}"))"
        }
    }

    mutating func any(_ depth: Int) -> String {
        switch Int.random(in: 0..<10, using: &random) {
        case 0, 1, 2: string(depth)
        case 3, 4, 5: number(depth)
        case 6: list(depth)
        case 7, 8: truth(depth)
        default:
            pick(
                "nothing", "m", "m.a", "m['b']", "m.zz", "unknown", "r[0].k", "(1, 'a')", "m.c[1]",
                "{'k': \(depth > 2 ? "1" : number(depth + 1))}")
        }
    }

    mutating func number(_ depth: Int) -> String {
        guard depth < 3 else { return pick("1", "2", "n", "z", "3.5") }
        let (a, b) = (number(depth + 1), number(depth + 1))
        switch Int.random(in: 0..<14, using: &random) {
        case 0: return "(\(a) \(pick("+", "-", "*")) \(b))"
        case 1: return "(\(a) \(pick("/", "//", "%")) \(pick("2", "3", "-4", "n", "1.5")))"
        case 2: return "-\(a)"
        case 3: return "\(string(depth + 1))|\(pick("length", "wordcount", "count"))"
        case 4: return "\(list(depth + 1))|\(pick("length", "first", "last", "count"))"
        case 5:
            return "(\(a))|\(pick("abs", "int", "float", "round", "round(1)", "round(1, 'ceil')", "round(0, 'floor')"))"
        case 6: return "(\(a) if \(truth(depth + 1)) else \(b))"
        case 7: return "\(pick("'42'", "'4.7'", "'x'", "s", "f"))|\(pick("int", "float", "int(9)", "int(base=16)"))"
        case 8: return "l|\(pick("sum", "max", "min"))"
        case 9: return "(\(pick("2", "3")) ** \(pick("2", "3", "0")))"
        case 10: return "r|sum(attribute='v')"
        default: return pick("n", "f", "z", "12", "0.5", "l[0]", "m.a", "r[1].v", "l[-1]")
        }
    }

    mutating func string(_ depth: Int) -> String {
        guard depth < 3 else { return pick("s", "t", "'a'", "e", "'<i>'", "\"q'\"") }
        let inner = string(depth + 1)
        switch Int.random(in: 0..<16, using: &random) {
        case 0: return "(\(inner) ~ e ~ \(any(depth + 1)))"
        case 1:
            return
                "(\(inner))|\(pick("upper", "lower", "title", "capitalize", "trim", "reverse", "string", "striptags"))"
        case 2: return "(\(inner))|\(pick("escape", "safe", "e", "forceescape", "urlencode"))"
        case 3: return "(\(inner))|replace(\(pick("'a', 'b'", "'n', '<'", "' ', ''", "'o', '0', 1")))"
        case 4: return "(\(inner))|truncate(\(pick("5", "8, true", "6, false, '..'", "5, true, '', 0")))"
        case 5: return "(\(inner))|center(\(pick("9", "20", "3")))"
        case 6: return "\(list(depth + 1))|join(\(pick("", "', '", "'<'", "d='-'")))"
        case 7: return "(\(inner))[\(pick("0:2", "::-1", "1:", "-3:", ":99", "::2"))]"
        case 8: return "'%s-%s'|format(\(inner), \(number(depth + 1)))"
        case 9:
            return
                "(\(inner)).\(pick("upper()", "strip()", "title()", "replace('o', 'u')", "lower()", "capitalize()", "lstrip('A')"))"
        case 10: return "(\(inner) + \(string(depth + 1)))"
        case 11:
            return
                "(\(inner))|default('d')|\(pick("indent(3)", "wordwrap(5)", "wordwrap(7, false)", "indent(2, true)"))"
        case 12: return "(\(inner) * \(pick("2", "0", "3")))"
        case 13: return "(\(any(depth + 1)))|tojson"
        default: return pick("s", "t", "'plain'", "'x\\ny'", "w[0]", "r[0]['k']", "s|safe", "\"it's\"")
        }
    }

    mutating func list(_ depth: Int) -> String {
        guard depth < 3 else { return pick("l", "w", "[1, 'b']", "[]") }
        let inner = list(depth + 1)
        switch Int.random(in: 0..<14, using: &random) {
        case 0: return "(\(inner)|sort\(pick("", "(reverse=true)", "(case_sensitive=true)")))"
        case 1: return "(\(inner)|unique|list)"
        case 2: return "(\(inner)|reverse|list)"
        case 3: return "(\(inner)|map('\(pick("string", "upper", "length"))')|list)"
        case 4: return "(\(inner)|\(pick("select", "reject"))('\(pick("string", "defined", "odd", "number"))')|list)"
        case 5: return "(r|map(attribute='\(pick("k", "v"))')|list)"
        case 6:
            return
                "(r|\(pick("selectattr", "rejectattr"))('v', '\(pick("gt", "eq", "lt"))', 1)|map(attribute='k')|list)"
        case 7: return "(\(inner)|batch(2\(pick("", ", 'f'")))|list)"
        case 8: return "(\(inner)|slice(2)|list)"
        case 9: return "(\(inner) + \(list(depth + 1)))"
        case 10:
            return "(m|dictsort\(pick("", "(by='value')", "(reverse=true)")))".replacing("by='value'", with: "true")
        case 11: return "\(inner)[\(pick("1:", ":2", "::-1"))]"
        case 12: return "(r|groupby('k')|map('first')|list)"
        default:
            return pick(
                "l", "w", "[n, s]", "range(4)|list", "m.keys()|list", "m.values()|list", "t.split()", "s.split(' ')",
                "m|list")
        }
    }

    mutating func truth(_ depth: Int) -> String {
        guard depth < 3 else { return pick("yes", "no", "n", "e", "l") }
        switch Int.random(in: 0..<12, using: &random) {
        case 0: return "(\(number(depth + 1)) \(pick("<", "<=", ">", ">=", "==", "!=")) \(number(depth + 1)))"
        case 1: return "(\(string(depth + 1)) \(pick("==", "!=", "<")) \(string(depth + 1)))"
        case 2: return "(\(any(depth + 1)) in \(list(depth + 1)))"
        case 3: return "(not \(truth(depth + 1)))"
        case 4: return "(\(truth(depth + 1)) \(pick("and", "or")) \(any(depth + 1)))"
        case 5:
            return
                "(\(any(depth + 1)) is \(pick("", "not "))\(pick("defined", "string", "number", "none", "mapping", "sequence", "iterable", "boolean", "integer", "float", "true")))"
        case 6: return "(\(number(depth + 1)) is divisibleby(\(pick("2", "3"))))"
        case 7: return "(1 < \(number(depth + 1)) <= \(number(depth + 1)))"
        case 8: return "('a' in \(string(depth + 1)))"
        case 9: return "(s.\(pick("startswith('A')", "endswith('o')")))"
        default: return pick("yes", "no", "n", "z", "s", "e", "nothing", "unknown", "l")
        }
    }
}
