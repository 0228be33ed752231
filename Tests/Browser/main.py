"""Checks built sites in a real browser; Documentation/Testing.md says what is checked and how to read the answer."""

import argparse, asyncio, json, os, shutil, subprocess, sys, tempfile, time
from dataclasses import dataclass

from playwright.async_api import async_playwright

import accessibility, controls, files, links, markup, pages, previews, printing, search, server, serving, statements, visits
from hostile import build as hostile_build, provoke
from report import Report, table
from site_folder import Site

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SEEDS = os.path.join(ROOT, "..", "shared", "seeds")
OPEN_FAULTS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "open-faults.json")
ALL = ("demo", "seeds", "hostile", "serve", "controls")


@dataclass
class Pictures:
    folder: str
    pages: list


async def check_site(browser, site, report, waivers, picture_folder=None, is_hostile=False):
    """Every check of one site. The checker of the markup is a program of its own and runs beside the browser."""
    checker = asyncio.create_task(asyncio.to_thread(markup.check, site, report, waivers))
    pictures = Pictures(picture_folder, site.samples()) if picture_folder else None
    with server.serving(site.folder) as base:
        places = visits.Places(site, base)
        records = await visits.visit_all(browser, site, places, site.visits(), pictures)
        await visits.confirm_shifts(browser, site, places, records, pages.LARGEST_SHIFT)
        # The hostile pile names the same people sixty times: how its pages would be cut is not its question.
        pages.check(site, records, report, weighs=not is_hostile)
        links.check(site, records, report)
        statements.check(site, records, report)
        files.check(site, records, report)
        if is_hostile:
            provoke.check(records, report)
            await report.guarded("nothing executes", provoke.check_in_use(browser, site, places, report))
        for module in (accessibility, search, previews) + (() if is_hostile else (printing,)):
            await report.guarded(module.CHECKS[0], module.check(browser, site, places, report))
    await checker


def program_path(named):
    for path in [named] if named else [".build/release/briefing", ".build/debug/briefing"]:
        if os.access(os.path.join(ROOT, path), os.X_OK):
            return os.path.join(ROOT, path)
    sys.exit("check-site: no program; `swift build -c release --product briefing` builds it, --briefing names it")


def build(program, content, output, report):
    """Builds a site that must build."""
    command = [program, "build", "--output", output] + (["--content", content] if content else [])
    run = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
    return report.expect(run.returncode == 0, "build", content or "Content", f"exit {run.returncode}: {run.stderr[:500]}")


async def run(arguments, folder):
    reports, waivers, used = [], markup.Waivers.read(), set()
    with open(OPEN_FAULTS, encoding="utf-8") as file:
        faults = json.load(file)
    async with async_playwright() as playwright:
        browser = await visits.launch(playwright)

        async def checked(name, make, **options):
            report, start = Report(name), time.monotonic()
            reports.append(report)
            if path := make(report):
                await check_site(browser, Site(name, path, arguments.seed), report, waivers, arguments.pictures, **options)
            report.set_known_aside(faults, used)
            report.print_failures()
            print(f"{name}: checked in {time.monotonic() - start:.0f} s", flush=True)

        for path in arguments.sites:
            await checked(os.path.basename(os.path.abspath(path)), lambda _: path)
        if not arguments.sites:
            program = program_path(arguments.briefing)

            def made(name, content):
                output = os.path.join(folder, name)
                return lambda report: output if build(program, content, output, report) else None

            if "demo" in arguments.only:
                await checked("demo", made("demo", None))
            if "seeds" in arguments.only:
                if os.path.isdir(SEEDS):
                    await checked("seeds", made("seeds", SEEDS))
                else:
                    print(f"seeds: skipped, {SEEDS} is not here")
            if "hostile" in arguments.only:
                hostile = os.path.join(folder, "hostile")
                os.mkdir(hostile)
                await checked("hostile", lambda report: hostile_build.build(program, hostile, report), is_hostile=True)
            if "serve" in arguments.only:
                for options in ((), ("--poll",)):
                    start, report = time.monotonic(), Report(" ".join(("serve",) + options))
                    reports.append(report)
                    await serving.check(browser, program, report, *options)
                    report.print_failures()
                    print(f"{report.site}: checked in {time.monotonic() - start:.0f} s", flush=True)
            if "controls" in arguments.only:
                start, report = time.monotonic(), Report("controls")
                reports.append(report)
                await controls.check(browser, folder, report)
                report.print_failures()
                print(f"controls: checked in {time.monotonic() - start:.0f} s", flush=True)
        await browser.close()
    if set(arguments.only) >= {"demo", "seeds", "hostile"} and not arguments.sites and os.path.isdir(SEEDS):
        last = Report("waivers")
        reports.append(last)
        last.checked("waivers", len(waivers.entries))
        for complaint in waivers.complaints():
            last.fail("waivers", "markup-waivers.json", complaint)
        last.checked("open faults", len(faults))
        for at, fault in enumerate(faults):
            if at not in used:
                last.fail("open faults", "open-faults.json", f"{fault['check']}, “{fault['says']}” is mended: remove the entry")
        last.print_failures()
    return reports


def main():
    parser = argparse.ArgumentParser(prog="check-site", description=__doc__)
    parser.add_argument("sites", nargs="*", metavar="FOLDER", help="built sites; without any, the sites of --only are built and checked")
    parser.add_argument("--only", default=",".join(ALL), help=f"some of {','.join(ALL)}")
    parser.add_argument("--briefing", metavar="PROGRAM", help="default: .build/release/briefing, else .build/debug/briefing")
    parser.add_argument("--pictures", metavar="FOLDER", help="where screenshots are kept (emptied first)")
    parser.add_argument("--seed", type=int, default=1, help="draws the sample of pages")
    arguments = parser.parse_args()
    arguments.only = arguments.only.split(",")
    if unknown := set(arguments.only) - set(ALL):
        parser.error(f"--only takes {', '.join(ALL)}, not {', '.join(sorted(unknown))}")
    if arguments.pictures:
        shutil.rmtree(arguments.pictures, ignore_errors=True)
    start = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="check-site-") as folder:
        reports = asyncio.run(run(arguments, folder))
    print()
    print(table(reports))
    failed = [f"{report.site}: {name}" for report in reports for name in report.failed()]
    print(f"\n{len(failed)} checks failed" if failed else "\nAll checks passed", f"in {time.monotonic() - start:.0f} s")
    sys.exit(1 if failed else 0)


main()
