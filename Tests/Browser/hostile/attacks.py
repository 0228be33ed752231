"""Sixty clippings, entries, names and addresses that try to run something, be loaded or break out; all text is invented.

Each attack carries the word `attackNN`, by which the check sees whether it reached the site at all. `PWN` is code that
leaves a trace which the check finds; `AWAY` is an address on another host.
"""

PWN = "(window.__pwned=window.__pwned||[]).push(1)"
AWAY = "http://attacker.invalid/x"
RUN = f"<script>{PWN}</script>"
PICTURE = f"<img src=x onerror=\"{PWN}\">"

HEAD = "---\npublished: 2031-04-0{day}\ntitle: {title}\n{more}---\n\n"
# Enough of a story that the file is taken for a clipping, and that people are found in it.
STORY = (
    "Minister Petra Vollmer met Deputy Minister Anton Reiss in Marlow on Tuesday. {text}\n\n"
    "Vollmer said the Harbour Accord Initiative (HAI) would be signed by June 2031. {word} was the word of the day.\n"
)


def story(word, text, title=None, more="", day=1):
    return HEAD.format(day=day, title=title or f"Talks in Marlow {word}", more=more) + STORY.format(text=text, word=word)


def page(word, text, head=""):
    """A saved web page."""
    return (
        f"<!DOCTYPE html><html><head><title>Talks in Marlow {word}</title>{head}</head><body><article>"
        f"<h1>Talks in Marlow {word}</h1><p>By Ida Kern</p>"
        f"<p>Minister Petra Vollmer met Deputy Minister Anton Reiss in Marlow on 3 April 2031. The two talked for an hour.</p>"
        f"<p>Before this. {text} After this.</p><p>{word}: Vollmer said the Harbour Accord Initiative (HAI) would be signed "
        f"by June 2031, and that the ports would open again.</p></article></body></html>"
    )


# What stands in running text, of Markdown and of HTML alike.
IN_TEXT = [
    RUN,
    PICTURE,
    f"<svg onload=\"{PWN}\"><circle r=4></svg>",
    f"<svg><script>{PWN}</script></svg>",
    f"<math><mtext><table><mglyph><style><img src=x onerror=\"{PWN}\"></style></mglyph></table></mtext></math>",
    f"<iframe srcdoc='{RUN}'></iframe><iframe src=\"javascript:parent.{PWN}\"></iframe>",
    f"<details open ontoggle=\"{PWN}\"><summary>More</summary></details>",
    f"<a href=\"javascript:{PWN}\" autofocus onfocus=\"{PWN}\">the text</a>",
    f"<a href=\"java&#x09;script:{PWN}\">the text</a> <a href=\" &#1;javascript:{PWN}\">again</a>",
    f"<form action=\"{AWAY}\"><button formaction=\"javascript:{PWN}\" autofocus onfocus=\"{PWN}\">Read on</button></form>",
    f"<base href=\"{AWAY}/\"><link rel=stylesheet href=\"{AWAY}.css\"><meta http-equiv=refresh content=\"0;url={AWAY}\">",
    f"<style>@import url({AWAY}.css); body{{background:url({AWAY}.png)}}</style>",
    f"<object data=\"data:text/html,{RUN}\"></object><embed src=\"{AWAY}.swf\">",
    f"<noscript><p title=\"</noscript>{PICTURE}\"></noscript>",
    f"<!--><img src=x onerror=\"{PWN}\">--> <![CDATA[{RUN}]]>",
    f"<textarea></textarea>{PICTURE}</textarea><title>{PICTURE}</title>",
    f"&lt;script&gt;{PWN}&lt;/script&gt; &amp;lt;img src=x onerror=&quot;{PWN}&quot;&amp;gt;",
    f"<img src=\"{AWAY}.png\" srcset=\"{AWAY}-2.png 2x\"><video poster=\"{AWAY}.jpg\" src=\"{AWAY}.mp4\" autoplay></video>",
    f"<p id=main><p id=p1><a name=__proto__ id=__watch>the text</a><form id=document name=body></form>",
    f"<div style=\"position:fixed;inset:0;background:url({AWAY})\" onmouseover=\"{PWN}\">the text</div>",
]

# Nothing when it is parsed once: escaped markup, ids that shadow others (a matter of the ids check), and what only
# comes to life when a sanitiser's output is parsed again.
HARMLESS_WHEN_NAIVE = [text for text in IN_TEXT if text.startswith(("&lt;", "<p id=", "<math>"))]

# Only Markdown has these.
IN_MARKDOWN = [
    f"[the text](javascript:{PWN.replace('(', '%28').replace(')', '%29')})",
    f"[the text](<java\tscript:{PWN}>) [again](JaVaScRiPt:alert%281%29 \"a\\\" onmouseover=\\\"{PWN}\")",
    f"[the text][r]\n\n[r]: javascript:alert%281%29 '\" onfocus=\"{PWN}\" autofocus=\"'",
    "<javascript:alert(1)> and <data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==>",
    f"![a picture\"onerror=\"{PWN}](x \"t\" ) ![b](javascript:alert%281%29) ![c]({AWAY}.png)",
    f"`<code>` `{RUN}`\n\n```html\"onmouseover=\"{PWN}\n</code></pre>{RUN}\n```",
    "[the text](data:text/html,%3Cscript%3Ealert(1)%3C/script%3E) [vb](vbscript:msgbox(1)) [f](file:///etc/passwd)",
    f"| a | b |\n|---|---|\n| {PICTURE} | [x](javascript:alert%281%29) |",
    "{{ 7331 * 7 }} {% include '/etc/passwd' %} {# nothing #} {{ site.title | safe }}",
    "&#106;avascript&colon;alert(1) [x](&#106;avascript&colon;alert%281%29) [y](javascript&#58;alert%281%29)",
]

# Front matter: (key lines, title or None).
IN_FRONT_MATTER = [
    ("", f"'{RUN}'"),
    ("", f"'</title></head><body>{PICTURE}'"),
    (f"url: javascript:{PWN}\n", None),
    (f"url: 'https://a.invalid/\" onmouseover=\"{PWN}\" x=\"'\n", None),
    (f"url: 'data:text/html,{RUN}'\n", None),
    (f"publisher: '{PICTURE}'\nauthor: '\"{RUN}'\n", None),
    (f"language: 'en\" onload=\"{PWN}'\n", None),
    ("slug: '../../../attack-outside'\n", None),
    (f"slug: '\"><script>{PWN}</script>'\n", None),
    (f"people: ['{PICTURE}', __proto__, constructor]\ninitiatives: ['{RUN}']\ndates: ['2031-04-01\"><b>']\n", None),
    ("published: '2031-13-45<script>alert(1)</script>'\n", None),
    ("a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b]\n"
     "d: [*c, *c, *c, *c, *c, *c, *c, *c]\n", None),
    ("!!python/object/apply:os.system ['touch attack-outside']: x\nx: !!js/function 'alert(1)'\n", None),
    (f"canonical: {AWAY}\nimage: {AWAY}.png\nstylesheet: {AWAY}.css\n", "\"Talks \\u2028</script><!--<script>\""),
]

# File names of clippings.
FILE_NAMES = [
    "<img src=x onerror=alert(1)>.md",
    "\" onmouseover=\"alert(1)\" x=\".md",
    "javascript:alert(1).md",
    "talks%2f..%2f..%2fattack-outside.md",
    "talks\nin\rtwo lines.md",
    "-rf --output=attack-outside.md",
    "\u202egnp.txt\u2066.md",
    "x" * 240 + ".md",
    "{{ 7331 * 7 }}.md",
]

# The editor's folder, should someone hand over a whole Content folder: path and text.
ENTRIES = [
    ("people/petra-vollmer.md", f"---\nname: 'Petra Vollmer {RUN}'\naliases: ['Petra Vollmer']\nrole: '{PICTURE}'\n---\n\n{{word}} {RUN} [x](javascript:alert%281%29)\n"),
    ("people/constructor.md", "---\nname: 'constructor'\naliases: ['__proto__', 'toString']\n---\n\n{word} =HYPERLINK(\"http://attacker.invalid\")\n"),
    ("people/anton-reiss.md", "---\nname: '=cmd|x Anton Reiss'\naliases: ['Anton Reiss']\n---\n\n{word} \" onfocus=alert(1) autofocus=\"\n"),
    ("initiatives/hai.md", f"---\nname: 'HAI\" onmouseover=\"{PWN}'\nacronym: HAI\nexpansion: 'Harbour </script>{RUN}'\naliases: ['Harbour Accord Initiative']\n---\n\n{{word}} <{AWAY}>\n"),
    ("dates/2031-06.md", f"---\ntitle: 'Signing {RUN} \\r\\nATTENDEE:mailto:x@attacker.invalid'\n---\n\n{{word}} {PICTURE}\n"),
    ("index.md", f"{{word}} {RUN} {PICTURE}\n\n<style>@import url({AWAY}.css)</style>\n\n[x](javascript:alert%281%29)\n"),
    ("site.yml", f"title: 'Marlow</title>{RUN} {{word}}'\nsubtitle: '{PICTURE}'\nlanguage: en\nprepared-by: '\"{RUN}'\n"
     "base-url: https://desk.example/marlow/\narticles: full\n"),
]


def attacks():
    """[(number, word, path in Content, text)]"""
    made = []

    def add(path, write):
        number = len(made) + 1
        word = f"attack{number:02}"
        made.append((number, word, path.format(word=word) if path.startswith("articles/{word}") else path, write(word)))

    for at, text in enumerate(IN_TEXT):
        if at % 2:
            add("articles/{word}.html", lambda word: page(word, text))
        else:
            add("articles/{word}.md", lambda word: story(word, text))
    for text in IN_MARKDOWN:
        add("articles/{word}.md", lambda word: story(word, text, day=2))
    for more, title in IN_FRONT_MATTER:
        add("articles/{word}.md", lambda word: story(word, "All was calm.", title, more, day=3))
    for name in FILE_NAMES:
        add("articles/" + name, lambda word: story(word, "All was calm.", day=4))
    for path, text in ENTRIES:
        add(path, lambda word: text.replace("{word}", word))
    return made


def naive_page(word, text):
    """What a careless generator would write: the text as it stands in a page that allows everything."""
    return f"<!DOCTYPE html><html lang=en><head><title>{word}</title></head><body><main><h1>{word}</h1>{text}</main></body></html>"
