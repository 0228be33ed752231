"""Writes the attacks into a Content folder, lets `briefing` build it, and says what became of each."""

import os, re, subprocess

from hostile.attacks import attacks

ROUNDS = 8


def write(folder):
    """The Content folder and its attacks."""
    content = os.path.join(folder, "Content")
    made = attacks()
    for _, _, path, text in made:
        file = os.path.join(content, path)
        os.makedirs(os.path.dirname(file), exist_ok=True)
        with open(file, "w", encoding="utf-8", newline="") as out:
            out.write(text)
    return content, made


def build(program, folder, report):
    """The built site's folder, or None. A file that the build refuses with an error is taken away, and the build tried again."""
    content, made = write(folder)
    output = os.path.join(folder, "site")
    said = ""
    for _ in range(ROUNDS):
        run = subprocess.run([program, "build", "--content", content, "--output", output], capture_output=True,
                             encoding="utf-8", errors="replace", cwd=folder, timeout=120)
        said += run.stdout + run.stderr
        if not report.expect(run.returncode in (0, 1), "hostile build", "briefing build", f"exit {run.returncode}: {run.stderr[-300:]}"):
            return None
        if run.returncode == 0:
            break
        refused = [path for _, _, path, _ in made
                   if re.search(re.escape(os.path.join(content, path)) + r"[^\n]*: error:", run.stderr)
                   and os.path.exists(os.path.join(content, path))]
        if not report.expect(refused, "hostile build", "briefing build", f"exit 1 and no file named: {run.stderr[:300]}"):
            return None
        for path in refused:
            os.remove(os.path.join(content, path))
    else:
        report.fail("hostile build", "briefing build", f"still refused after {ROUNDS} rounds")
        return None
    account(folder, output, made, said, report)
    return output


def account(folder, output, made, said, report):
    """Each attack reached the site or was reported; nothing was evaluated, read from elsewhere or written elsewhere."""
    whole = ""
    for where, _, files in os.walk(output):
        for file in files:
            with open(os.path.join(where, file), encoding="utf-8", errors="replace") as text:
                whole += text.read()
    for _, word, path, _ in made:
        report.expect(word in whole or path in said, "hostile build", repr(path[:80]), "neither on the site nor reported")
    report.expect("51317" not in whole, "hostile build", "the site", "an expression in a clipping was evaluated")
    report.expect("root:x:0" not in whole, "hostile build", "the site", "a file of the machine was read")
    strays = set(os.listdir(folder)) - {"Content", "site"}
    report.expect(not strays, "hostile build", "the folder", f"written outside of the site: {sorted(strays)}")
