#!/usr/bin/env python3
"""Scores the HTML loader and its peers on pages with known bodies and metadata, and prints one Markdown table.

    Benchmarks/Loaders/run [--data FOLDER] [--rounds N] [--errors] [--save FILE]

FOLDER holds pages/ID.html.gz, truth.json and score_extract.py. The halves are every other page in the order of the ids:
they show how much a figure depends on the choice of pages. The rules were written with both in view, so neither half
says how other pages fare. Pages a second are of processor time on one core.
"""
import argparse, gzip, json, os, re, subprocess, sys, tempfile, time

COLUMNS = [
    ("body", "sh4_f1"), ("segments", "seg_f1"), ("title", "title_strict"), ("author", "author_exact"),
    ("date", "date_exact"),
]


def ours(program, folder, rounds, names):
    with tempfile.NamedTemporaryFile(suffix=".json") as out:
        run = subprocess.run([program, folder, out.name, str(rounds)], capture_output=True, text=True, check=True)
        return json.load(open(out.name, encoding="utf-8")), float(run.stdout.split()[-1])


def timed(extract, folder, rounds, names):
    """The peer's predictions, and its pages a second in the fastest round."""
    pages = {name: open(os.path.join(folder, name + ".html"), "rb").read() for name in names}
    best, found = float("inf"), {}
    for _ in range(rounds):
        start = time.process_time()
        for name, page in pages.items():
            try:
                found[name] = extract(page)
            except Exception as error:  # a peer's crash is an empty answer
                print(f"{extract.__name__}: {name}: {error}", file=sys.stderr)
                found[name] = {}
        best = min(best, time.process_time() - start)
    return found, len(pages) / best


def trafilatura(page, **options):
    from trafilatura import bare_extraction

    found = bare_extraction(page, include_comments=False, with_metadata=True, **options)
    if found is None:
        return {}
    return {"title": found.title, "author": found.author, "date": found.date, "body": found.text}


def trafilatura_precision(page):
    return trafilatura(page, favor_precision=True)


def readability(page):
    from lxml import html
    from readability import Document

    document = Document(page.decode("utf-8", "replace"))
    tree = html.fromstring(document.summary())
    for element in tree.iter():
        if isinstance(element.tag, str) and element.tag not in INLINE:
            element.tail = "\n" + (element.tail or "")
    return {"title": document.short_title(), "body": tree.text_content()}


INLINE = set("a abbr b bdi bdo cite code em font i kbd mark q s small span strong sub sup time u var".split())


def score(scorer, truth, predictions):
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for name, value in (("truth", truth), ("predictions", predictions)):
            files.append(os.path.join(folder, name + ".json"))
            with open(files[-1], "w", encoding="utf-8") as file:
                json.dump(value, file)
        table = os.path.join(folder, "pages.tsv")
        command = [sys.executable, scorer, files[1], "--truth", files[0], "--json", "--per-page", table]
        result = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
        with open(table, encoding="utf-8") as file:
            return result, file.read()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("--data", default="../shared/dev/html")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--errors", action="store_true", help="print the score of each page")
    parser.add_argument("--save", metavar="FILE", help="write the table there as well")
    arguments = parser.parse_args()
    scorer = os.path.join(arguments.data, "score_extract.py")
    try:
        with open(os.path.join(arguments.data, "truth.json"), encoding="utf-8") as file:
            truth = json.load(file)
    except OSError as error:
        sys.exit(f"score: {error}")
    names = sorted(truth)
    halves = {"all": names, "even half (seen)": names[::2], "odd half (seen)": names[1::2]}
    lines = [f"{len(names)} pages, {arguments.rounds} rounds, pages a second of processor time on one core.", ""]
    with tempfile.TemporaryDirectory() as folder:
        for name in names:
            with gzip.open(os.path.join(arguments.data, "pages", name + ".html.gz"), "rb") as page:
                with open(os.path.join(folder, name + ".html"), "wb") as file:
                    file.write(page.read())
        tools = [("briefing", lambda *a: ours(arguments.program, *a))]
        tools += [
            (label, lambda *a, extract=extract: timed(extract, *a))
            for label, extract in [
                ("trafilatura 2.3.1, precision", trafilatura_precision), ("trafilatura 2.3.1", trafilatura),
                ("readability-lxml 0.9", readability),
            ]
        ]
        found = {label: tool(folder, arguments.rounds, names) for label, tool in tools}
    for half, ids in halves.items():
        header = ["body", "segments", "title", "author", "date"]
        lines += [f"| {half} | " + " | ".join(header) + " | pages/s |", "|---" * (len(header) + 2) + "|"]
        for label, (predictions, speed) in found.items():
            result, table = score(scorer, {k: truth[k] for k in ids}, predictions)
            lacks = label.startswith("readability")
            cells = ["-" if lacks and c in ("author", "date") else f"{result[k]:.3f}" for c, k in COLUMNS]
            lines.append(f"| {label} | " + " | ".join(cells) + f" | {speed:.0f} |")
            if arguments.errors and half == "all" and label == "briefing":
                print(table)
        lines.append("")
    text = "\n".join(lines)
    print(text)
    if arguments.save:
        with open(arguments.save, "w", encoding="utf-8") as file:
            file.write("# Saved pages: this loader and its peers\n\n`Benchmarks/Loaders/run`, all tools in one run, as it ran. The rules were written with both halves "
                + "in view, so neither says how\nother pages fare.\n\n" + text)


main()
