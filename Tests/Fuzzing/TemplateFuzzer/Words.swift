/// What random templates are put together from.
enum Words {
    /// Pieces of tags, in any order.
    static let pieces = [
        "{{ ", " }}", "{{- ", " -}}", "{% ", " %}", "{%- ", " -%}", "{%+ ", "{# ", " #}", "{#- ", "{", "}", "{%", "%}",
        "for a in b", "for a, b in c.items()", "for a in b if a", "endfor", "if a", "else", "elif b", "endif",
        "block x",
        "block x scoped", "block x required", "endblock", "extends 'b.html'", "include 'b.html'",
        "include ['z', 'b.html'] ignore missing", "import 'b.html' as c", "from 'b.html' import d, m as n",
        "macro m(a, b=1)", "endmacro", "m(1)", "call(q) m(2)", "endcall", "caller()", "varargs", "kwargs", "set a = 1",
        "set a, b = b", "set a", "set n.a = 1", "endset", "with a = b", "endwith", "filter upper", "endfilter", "raw",
        "endraw", "autoescape false", "endautoescape", "do b.append(1)", "break", "continue", "loop.index", "loop(b)",
        "loop.cycle(1, 2)", "loop.changed(a)", "loop.previtem", "recursive", "super()", "self.x()", "a", "b", "c",
        "a.b",
        "b[0]", "b[::-1]", "b[1:]", "b[-9223372036854775807:9223372036854775807:3]", "'x'", "\"y\"", "'\\x41\\u00e9'",
        "'\\", "1", "2.5", "1e308", "0x7f", "1_000", "9223372036854775807", "99999999999999999999", "-", "+", "*", "/",
        "//", "%", "**", "~", "|", "(", ")", "[", "]", "{", "}", ",", ":", "=", "==", "!=", "<", ">=", "and", "or",
        "not", "is", "in", "not in", "is not", "if", "else", "none", "True", "é", "\u{1F600}", "e\u{301}", "\u{0}",
        "\n", "\r\n", "\t", "<p>", "<a href=\"", "<a href=", "\">", "<p title='", "'>", "<script>", "</script>",
        "<style>", "</style>", "<!--", "-->", "<textarea>", "</textarea>", "<p onclick=\"", "<p style=\"", " ", "`",
        "/x/", "${", "\\", "%s",
    ]

    /// Values that a whole statement can use.
    static let values = [
        "a", "b", "c.k", "b[0]", "1", "0", "-1", "'<x>'", "[1, 'z']", "c", "c.l", "d", "e", "loop.index", "b|join('-')",
        "a ~ b", "b[::-1]", "range(5)", "range(2, 9, 3)", "{'k': a, 1: b}", "(1, b)", "b|map('upper')", "'é€𝄞'",
        "a * 3", "b + b", "9223372036854775807", "2 ** 62", "7 // -2", "7.5 % -2", "a if b else c", "b is defined",
        "1 in b", "not a", "1 < 2 < 3", "z", "z.y", "none", "''", "[]", "{}", "dict(a=1)", "namespace(a=1)",
        "cycler(1, 2)", "joiner()", "'%s %5.2f'|format(a, 2)", "'{:>9}{}'.format(a, b)", "'a-b c'.split('-')",
        "c.items()",
        "c.get('q', 4)", "a.upper()", "a|safe",
    ]

    /// Filters with arguments that they take, and some that they don't.
    static let filters = [
        "abs", "attr('k')", "batch(2, 0)", "capitalize", "center(9)", "center(99999999)", "count", "default(1)",
        "d(a, true)", "dictsort", "dictsort(by='value')", "escape", "filesizeformat", "first", "float", "forceescape",
        "format(1)", "groupby('a')", "groupby(0)", "indent(2)", "indent(99999999, true)", "int", "int(0, 16)", "items",
        "join(',')", "last", "length", "list", "lower", "map('upper')", "map(attribute='a')", "max", "min", "pprint",
        "reject('odd')", "rejectattr('a')", "replace('', 'ab')", "replace('a', '')", "reverse", "round(2)",
        "round(-99, 'floor')", "safe", "select('string')", "selectattr('a', 'eq', 1)", "slice(3)", "slice(99999999)",
        "sort", "sort(true)", "sort(attribute='a,b')", "string", "striptags", "sum", "sum(attribute='a')", "title",
        "tojson", "tojson(99999)", "trim", "trim('v')", "truncate(3)", "truncate(-1)", "unique", "upper", "urlencode",
        "urlize(5)", "wordcount", "wordwrap(3)", "wordwrap(0)", "wordwrap(9, wrapstring='')", "xmlattr",
        "batch(0)", "batch(-1)", "slice(0)", "random", "nosuch",
    ]

    /// Tests, which follow `is`.
    static let tests = [
        "defined", "undefined", "none", "string", "number", "mapping", "iterable", "sequence", "odd", "divisibleby(0)",
        "divisibleby 3", "eq(1)", "in(b)", "sameas(a)", "lower", "upper", "escaped", "callable", "filter", "boolean",
        "nosuch",
    ]

    /// What is repeated or nested many times, with what closes it.
    static let nests = [
        ("{{ (", ""), ("(", ")"), ("[", "]"), ("{'a': ", "}"), ("not ", ""), ("-", ""), ("a.", "a"),
        ("a|upper|", "lower"),
        ("a[", "]"), ("a(", ")"), ("1 + ", "1"), ("2 ** ", "1"), ("a if a else ", "b"), ("a == ", "b"), ("a ~ ", "b"),
        ("'a' ", ""), ("a and ", "b"), ("a is defined and ", "b"), ("b[::", "]"), ("a, ", "b"),
    ]

    /// Statements that nest, with what closes them.
    static let blocks = [
        ("{% if a %}", "{% endif %}"), ("{% for a in b %}", "{% endfor %}"), ("{% with a = b %}", "{% endwith %}"),
        ("{% set q %}", "{% endset %}"), ("{% filter upper %}", "{% endfilter %}"),
        ("{% macro m() %}", "{% endmacro %}"), ("{% if a %}x{% elif b %}", "{% endif %}"), ("{{ a }}", ""),
        ("{% call m() %}", "{% endcall %}"), ("{% autoescape true %}", "{% endautoescape %}"), ("{#", "#}"),
        ("{% raw %}", "{% endraw %}"), ("<p>", "</p>"), ("<script>", "</script>"), ("<a href=\"{{ a }}", "\">"),
        ("{%", "%}"), ("<", ">"), ("'", "\""), ("{% if a %}<p title=\"{% else %}", "{% endif %}"),
    ]
}
