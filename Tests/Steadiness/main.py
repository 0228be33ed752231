"""Checks of the program that no unit test can make: it is killed, starved, raced and fed with what is no clipping.

Called by Scripts/check-steady; Documentation/Testing.md says what is checked.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
import traceback
from pathlib import Path

import hostile
import output
import same_bytes
from support import Failure, Program, Skipped

GROUPS = {"output": output, "bytes": same_bytes, "hostile": hostile}


def main():
    parser = argparse.ArgumentParser(prog="Scripts/check-steady")
    parser.add_argument("--only", default=",".join(GROUPS), help="some of " + ", ".join(GROUPS))
    parser.add_argument("--briefing", default=".build/release/briefing")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--match", default="", help="only the checks whose name has these words")
    options = parser.parse_args()
    program = Program(options.briefing)
    failed, skipped, passed = [], 0, 0

    def check(name, work):
        nonlocal skipped, passed
        if options.match not in name:
            return
        start, notes = time.monotonic(), []
        try:
            work(notes.append)
            state, passed = "ok     ", passed + 1
        except Skipped as reason:
            state, skipped = "skipped", skipped + 1
            notes = [str(reason)]
        except Failure as problem:
            state = "FAILED "
            notes.append(str(problem))
            failed.append(name)
        except Exception:
            state = "FAILED "
            notes.append(traceback.format_exc())
            failed.append(name)
        print(f"{state} {name} ({time.monotonic() - start:.1f} s): {'; '.join(notes)}", flush=True)

    for name in options.only.split(","):
        # Not on a memory file system, where there is one: nothing takes time there.
        folder = tempfile.mkdtemp(prefix="steady-")
        try:
            os.chmod(folder, 0o755)
            GROUPS[name].run(program, Path(folder), random.Random(options.seed), options.kills, check)
        finally:
            # Deeper than Python's own way of removing goes.
            subprocess.run(["rm", "-rf", folder], check=False)
    print(f"{passed} passed, {len(failed)} failed, {skipped} skipped (seed {options.seed})")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
