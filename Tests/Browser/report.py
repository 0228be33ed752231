"""What the checks found: how many things each looked at, what was wrong, what could not be checked yet."""

from dataclasses import dataclass, field

SHOWN = 8


@dataclass
class Outcome:
    checked: int = 0
    failures: list[str] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    skipped: str = ""


class Report:
    """The outcomes of one site's checks, by the check's name."""

    def __init__(self, site):
        self.site = site
        self.outcomes: dict[str, Outcome] = {}

    def of(self, check):
        return self.outcomes.setdefault(check, Outcome())

    def checked(self, check, count=1):
        self.of(check).checked += count

    def fail(self, check, where, message):
        failures = self.of(check).failures
        line = f"{where}: {message}"
        if line not in failures:
            failures.append(line)

    def expect(self, condition, check, where, message):
        """Counts one thing looked at, and a failure where it isn't as it should be."""
        self.checked(check)
        if not condition:
            self.fail(check, where, message)
        return bool(condition)

    def set_known_aside(self, faults, used):
        """Failures that open-faults.json names are shown and fail nothing; `used` gets the entries that matched."""
        for at, fault in enumerate(faults):
            if outcome := self.outcomes.get(fault["check"]):
                matching = [line for line in outcome.failures if fault["says"] in line]
                outcome.failures = [line for line in outcome.failures if line not in matching]
                outcome.known += matching
                used.update({at} if matching else ())

    def skip(self, check, reason):
        self.of(check).skipped = reason

    async def guarded(self, check, running):
        """Awaits a check; one that breaks off has failed and stops no other."""
        try:
            await running
        except Exception as error:
            self.fail(check, self.site, f"the check broke off: {str(error).splitlines()[0][:200]}")

    def failed(self):
        return [name for name, outcome in self.outcomes.items() if outcome.failures]

    def print_failures(self):
        for name, outcome in self.outcomes.items():
            if outcome.known:
                print(f"known   {self.site}, {name}: {outcome.known[0]}")
            for line in outcome.failures[:SHOWN]:
                print(f"FAILED  {self.site}, {name}: {line}")
            if len(outcome.failures) > SHOWN:
                print(f"        … and {len(outcome.failures) - SHOWN} more of {name}")


def table(reports):
    """One row a check, one column a site: things checked, or failures of things checked."""
    names = list(dict.fromkeys(name for report in reports for name in report.outcomes))
    width = max((len(name) for name in names), default=5) + 2
    columns = [max(len(report.site), 16) + 2 for report in reports]
    lines = ["check".ljust(width) + "".join(report.site.rjust(w) for report, w in zip(reports, columns))]
    notes = {}
    for name in names:
        row = name.ljust(width)
        for report, column in zip(reports, columns):
            outcome = report.outcomes.get(name)
            if outcome is None:
                cell = "-"
            elif outcome.failures:
                cell = f"{len(outcome.failures)} FAILED/{outcome.checked}"
            elif outcome.known:
                cell = f"{len(outcome.known)} known/{outcome.checked}"
            elif outcome.checked:
                cell = f"{outcome.checked} ok"
            else:
                cell = "skipped" if outcome.skipped else "nothing"
            if outcome and outcome.skipped:
                notes.setdefault((name, outcome.skipped), []).append(report.site)
            row += cell.rjust(column)
        lines.append(row)
    for (name, reason), sites in notes.items():
        lines.append(f"skipped {name} ({', '.join(sites)}): {reason}")
    return "\n".join(lines)
