/// A small content folder with every kind of file that an editor writes. Names and texts are invented.
enum Pile {
    static let files: [String: String] = [
        "Content/site.yml": """
        title: "The strike in Tarn"
        subtitle: What was said, and when
        language: en
        timezone: Asia/Kolkata
        as-of: 2031-04-30
        base-url: https://desk.example/tarn
        outputs: [print, data, feeds, search]
        articles: full
        marking: Internal
        version: 2
        prepared-by: Lena Fisk
        reviewed: Ivo Marsh, 2031-04-29
        recognition: on
        """,
        "Content/corrections.yml": """
        same-as:
          - [Ana Brook, A. Brook]
        not-a-person: [Harbour Gazette]
        rename:
          - {from: Harbour Wage Agreement, to: Wage Agreement}
        role:
          - {person: Tom Achterberg, role: union leader, organisation: Dockers of Tarn}
        expansion:
          - {initiative: HWA, expansion: Harbour Wage Agreement}
        date:
          - {article: talks.md, words: "on Thursday", date: 2031-04-03}
        article:
          - {article: talks.md, outlet: Tarn Courier, author: Juno Vale}
        hide: [{article: strike.md, words: "Brook promised talks"}]
        """,
        "Content/sources.yml": """
        1: {file: strike.md, outlet: Harbour Gazette}
        2:
          file: talks.md
        """,
        "Content/index.md":
            "The dockers of Tarn went back to work on [2 April](dates/2031-04-02_2031-04-03.html).\n\n- *Who*: Ana Brook\n",
        "Content/people/ana-brook.md":
            "---\nname: Ana Brook\naliases: [A. Brook, \"Minister Brook\"]\nrole: Port Minister\norganisation: Ministry of Ports\nslug: ana-brook\n---\nShe is **new**.\n",
        "Content/initiatives/hwa.md":
            "---\nname: Harbour Wage Agreement\nacronym: HWA\n---\nIt runs until 30 June 2031.\n",
        "Content/dates/2031-04-02.md": "---\ndate: 2031-04-02/2031-04-03\ntitle: Two days in Tarn\n---\nThe talks.\n",
        "Content/pages/about.md": "---\ntitle: About this site\n---\nHow it was made.\n",
        "Content/articles/strike.md":
            "---\ntitle: Dockers return to work\npublisher: Harbour Gazette\nauthor: [Mara Quill]\npublished: 2031-04-02T09:47:00+05:30\nurl: https://gazette.example/a\ntags: [ports, \"sea\"]\nslug: dockers-return\n---\nPort Minister Ana Brook met union leader Tom Achterberg on Tuesday. Brook promised talks.\n\nThe Harbour Wage Agreement (HWA) runs until 30 June 2031.\n",
        "Content/articles/talks.md":
            "---\ntitle: Talks open\npublished: 2031-04-03\n---\nAna Brook opened talks on Thursday. “We will not rush,” Achterberg said.\n",
        "Templates/person.html":
            "{% extends \"base.html\" %}\n{% block main %}<h1>{{ person.name }}</h1>{% if person.count > 1 %}<p title=\"{{ person.name | upper }}\">{{ person.name }}</p>{% endif %}{% endblock %}\n",
        "Templates/strings.en.yml": "people: Persons\n",
    ]

    /// What is broken in turn.
    static let names = files.keys.sorted()

    static let pieces = [
        "---\n", "...\n", ": ", ":", "\n", "\n\n", "  ", "\t", "- ", "[", "]", "{", "}", ",", "\"", "'", "#", "&a ",
        "*a", "!!str ", "!!binary ", "|", ">\n  ", "? ", "<<: *a\n",
        "null", "~", "true", "no", "0x7f", "1e999", "2031-02-30", "2031-04", "99999-01-01", "2031-04-02/..", "T25:61",
        "+99:00", "../", "/", "..", "\\", "con", "%2e", "\u{0}",
        "\u{1B}[31m", "\u{202E}", "\u{FEFF}", "é", "日本", "title: ", "name: ", "aliases: ", "slug: ", "date: ",
        "same-as:\n", "rename:\n", "drop:\n", "redact:\n", "number: ",
        "article: ", "words: ", "{{ ", " }}", "{% ", " %}", "{% for a in b %}", "{% endfor %}", "person.name",
        "| upper", "<script>", "</p>", "javascript:x", "Ana Brook", "HWA",
        "articles/strike.md", "strike", "2031-04-02",
    ]
}
