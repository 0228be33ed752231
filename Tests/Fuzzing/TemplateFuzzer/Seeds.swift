/// Templates that are right, for mutations to start from; each is one feature of the language or more.
enum Seeds {
    static let all = [
        "{% extends 'b.html' %}{% block x %}{{ super() }}<b>{{ a }}</b>{% endblock %}",
        "<ul>{% for q in b recursive %}<li>{{ q }}{% if q is mapping %}{{ loop(q.values()) }}{% endif %}{% endfor %}</ul>",
        "{% macro m(p, q=2) %}{{ p }}-{{ q }}{{ varargs }}{{ kwargs }}{{ caller(1) if caller }}{% endmacro %}"
            + "{% call(t) m(a, q=3) %}[{{ t }}]{% endcall %}{{ m(*b) }}{{ m(**c) }}",
        "{% set n = namespace(t=0) %}{% for i in range(10) %}{% set n.t = n.t + i %}{% endfor %}{{ n.t }}",
        "{% import 'b.html' as lib with context %}{{ lib.m(a) }}{% from 'b.html' import m as k %}{{ k(1) }}",
        "{% include ['none.html', 'b.html'] ignore missing without context %}",
        "<a href=\"{{ c.u }}?q={{ a }}\" title='{{ a }}' onclick=\"f({{ b|tojson }})\" style=\"width: {{ 1 }}px\">{{ a }}</a>",
        "<script>const x = {{ c }}, y = \"{{ a }}\", z = '{{ e }}'; // end\n</script><style>p { width: {{ 2 }}px }</style>",
        "{% for k, v in c|dictsort %}{{ loop.index }}/{{ loop.length }} {{ k }}: {{ v }}{{ ', ' if not loop.last }}"
            + "{% else %}none{% endfor %}",
        "{% for row in d|groupby('g') %}{{ row.grouper }}: {{ row.list|map(attribute='n')|join(', ') }}\n{% endfor %}",
        "{% filter upper|trim %}  text {{ a }} {% endfilter %}{%- raw %}{{ raw }}{% endraw -%}",
        "{{ '%s: %05.1f %x %c'|format(a, 3.14159, 255, 65) }}{{ '{0!r:>10} {k:^8,}'.format(a, k=12345) }}",
        "{{ e|wordwrap(10) }}{{ e|truncate(12, true, '…') }}{{ e|urlize(20, true) }}{{ e|indent(4) }}{{ e|title }}",
        "{{ b[1:][::-1]|list|tojson(indent=2) }}{{ 'abc'[-2:] }}{{ [1, 2, 3, 4]|batch(3, 0)|list }}{{ range(9)|slice(4) }}",
        "{% with a = 1, q = a %}{{ a + q|int(0) }}{% endwith %}{% autoescape false %}{{ c.h }}{% endautoescape %}",
        "{% for x in range(9) if x is odd %}{% if x > 6 %}{% break %}{% elif x == 3 %}{% continue %}{% endif %}"
            + "{{ loop.cycle('a', 'b') }}{{ loop.changed(x) }}{{ loop.previtem }}{% endfor %}",
        "{% set t %}<i>{{ a }}</i>{% endset %}{{ t }}{{ t|length }}{{ t|striptags|escape }}{{ (t ~ a)|forceescape }}",
        "{{ 1 < 2 <= 2 != 3 and not (4 in b or a is sameas(a)) }}{{ 7 // 2 * 2 ** 3 % 5 - -1 }}{{ 1 / 3 }}{{ 1e20|round(2) }}",
        "{% block o required %}{% endblock %}{% block i scoped %}{{ self.i }}{% endblock %}",
        "{# comment #}\n  {%- if a -%}  x  {%+ else +%} y {% endif %}\r\n{{ \"\\n\\t\\\"\\u00e9\" }}\n",
        "{{ a.upper().lower().replace('v', 'w').split('w')|join(a.strip()) }}{{ c.items()|list }}{{ c.get('k', 1) }}",
        "{{ z|default('n') }}{{ z.y|default('m') }}{{ (z or a)|e }}{{ b|selectattr('a')|first }}{{ b|sort|unique|sum }}",
        "{% do b.append(b|length) %}{{ joiner('|')() }}{{ cycler(1, 2).next() }}{{ dict(a=1, **c)|xmlattr }}",
    ]
}
