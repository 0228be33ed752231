#!/usr/bin/env python3
"""Measures the race of `Benchmarks/race`: each command as a process of its own, by turns, best of some rounds.

CPU is user and system time of the process and its children, memory the largest resident set, both from wait4. A round runs
every contestant once, so that a load on the machine slows all of them. Output folders are new in every run.
"""
import argparse, os, platform, shutil, statistics, subprocess, sys, time

HERE = os.path.dirname(os.path.abspath(__file__))


def run(command, folder, reads=None):
    """Wall and CPU seconds, peak memory in MB."""
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if status:
        sys.exit(f"{' '.join(command)}: exit {os.waitstatus_to_exitcode(status)}\n{output.decode(errors='replace')[-2000:]}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def pages(folder):
    return sum(name.endswith(".html") for _, _, names in os.walk(folder) for name in names)


def prepare(count, root):
    folder = f"{root}/{count}"
    stamp = f"{folder}/complete"
    if not os.path.exists(stamp):
        shutil.rmtree(folder, ignore_errors=True)
        subprocess.run([sys.executable, f"{HERE}/generate.py", str(count), folder], check=True)
        shutil.copytree(f"{HERE}/../Templates/hugo", f"{folder}/hugo/layouts")
        # The default theme, with everything that a site can have.
        os.makedirs(f"{folder}/full/articles")
        for name in os.listdir(f"{folder}/on/articles"):
            os.link(f"{folder}/on/articles/{name}", f"{folder}/full/articles/{name}")
        with open(f"{folder}/full/site.yml", "w") as file:
            file.write("title: The pile\nbase-url: https://example.org/pile/\narticles: full\n")
        open(stamp, "w").close()
    return folder


def contestants(options, folder):
    templates = os.path.abspath(f"{HERE}/../Templates/briefing")

    def build(content, output, *more):
        return [options.briefing, "build", "--quiet", "--content", f"{folder}/{content}", "--output", output, *more]

    return {
        "briefing, recognition off": build("off", f"{folder}/out-off", "--templates", templates),
        "briefing, recognition on": build("on", f"{folder}/out-on", "--templates", templates),
        "Hugo": [options.hugo, "--quiet", "--source", f"{folder}/hugo", "--destination", f"{folder}/out-hugo"],
        "floor (C, libcmark)": [options.floor, f"{folder}/hugo/content/articles", f"{folder}/out-floor"],
        "cp -r of the output": ["cp", "-r", f"{folder}/out-off", f"{folder}/out-cp"],
    }


OUTPUT = {"briefing, recognition off": "out-off", "briefing, recognition on": "out-on", "Hugo": "out-hugo",
          "floor (C, libcmark)": "out-floor", "cp -r of the output": "out-cp"}


def race(options, count, rounds, skip=()):
    folder = prepare(count, options.root)
    runs = {name: [] for name in OUTPUT if name not in skip}
    for _ in range(rounds):
        for name, command in contestants(options, folder).items():
            if name in skip:
                continue
            shutil.rmtree(f"{folder}/{OUTPUT[name]}", ignore_errors=True)
            if name == "Hugo":
                shutil.rmtree(f"{folder}/hugo/public", ignore_errors=True)
            runs[name].append(run(command, folder))
    if "Hugo" not in skip and count <= 1_000:
        # Neither side does less.
        subprocess.run([sys.executable, f"{HERE}/compare.py", f"{folder}/out-off", f"{folder}/out-hugo"], check=True, stdout=sys.stderr)
    results = {}
    for name, measured in runs.items():
        walls, cpus, peaks = zip(*measured)
        results[name] = (min(walls), min(cpus), statistics.median(peaks), pages(f"{folder}/{OUTPUT[name]}"))
    if not options.keep and count > 10_000:
        shutil.rmtree(folder)
    return results


def table(count, results):
    floor, hugo = results["floor (C, libcmark)"][1], results.get("Hugo")
    print(f"\n### {count:,} articles\n")
    print("| | pages | wall s | CPU s | peak MB | pages/s | CPU × floor | pages/s × Hugo | peak × Hugo |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|---:|")
    for name, (wall, cpu, peak, made) in results.items():
        rate = made / wall
        against = f"{rate / (hugo[3] / hugo[0]):.2f} | {peak / hugo[2]:.2f}" if hugo else "– | –"
        print(f"| {name} | {made:,} | {wall:.2f} | {cpu:.2f} | {peak:.0f} | {rate:,.0f} | {cpu / floor:.1f} | {against} |")


def slopes(all_results):
    counts = sorted(all_results)
    print("\n### CPU from one size to the next\n\n| | " + " | ".join(f"{a:,} → {b:,}" for a, b in zip(counts, counts[1:])) + " |")
    print("|---|" + "---:|" * (len(counts) - 1))
    for name in OUTPUT:
        row = []
        for a, b in zip(counts, counts[1:]):
            both = name in all_results[a] and name in all_results[b]
            row.append(f"× {all_results[b][name][1] / all_results[a][name][1]:.2f}" if both else "–")
        print(f"| {name} | " + " | ".join(row) + " |")


def unraced(options, counts):
    print("\n### The default theme with all outputs, not raced\n\n| articles | pages | wall s | CPU s | peak MB |\n|---:|---:|---:|---:|---:|")
    for count in counts:
        folder = prepare(count, options.root)
        shutil.rmtree(f"{folder}/out-full", ignore_errors=True)
        command = [options.briefing, "build", "--quiet", "--content", f"{folder}/full", "--output", f"{folder}/out-full"]
        wall, cpu, peak = run(command, folder)
        print(f"| {count:,} | {pages(f'{folder}/out-full'):,} | {wall:.2f} | {cpu:.2f} | {peak:.0f} |")
        shutil.rmtree(f"{folder}/out-full", ignore_errors=True)


def start_up(options, rounds):
    """Five clippings in a bare folder, the whole process."""
    folder = f"{options.root}/five"
    source = prepare(100, options.root)
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(f"{folder}/pile")
    for number in range(1, 6):
        shutil.copy(f"{source}/on/articles/talks-{number:05}.md", f"{folder}/pile")
    runs = []
    for _ in range(rounds * 5):
        shutil.rmtree(f"{folder}/out", ignore_errors=True)
        runs.append(run([options.briefing, "build", "--quiet", "--content", f"{folder}/pile", "--output", f"{folder}/out"], folder))
    walls, cpus, peaks = zip(*runs)
    print(f"\nFive clippings, default theme, the whole process: {min(walls) * 1000:.0f} ms wall, {min(cpus) * 1000:.0f} ms CPU, "
          f"{statistics.median(peaks):.0f} MB (best of {len(runs)}).")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--briefing", required=True)
    parser.add_argument("--hugo", required=True)
    parser.add_argument("--floor", required=True)
    parser.add_argument("--root", default="/dev/shm/briefing-race")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--keep", action="store_true", help="keep the largest pile")
    parser.add_argument("counts", nargs="*", type=int, default=[])
    options = parser.parse_args()
    counts = options.counts or [100, 1_000, 10_000, 50_000]
    hugo = subprocess.run([options.hugo, "version"], capture_output=True, text=True).stdout.split("\n")
    hugo = next((line for line in hugo if line.startswith("hugo v")), "hugo")[:40]
    cpu = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "")
    print(f"{time.strftime('%Y-%m-%d')}, {cpu}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} at the start; {hugo}; "
          f"input and output on {options.root}. Wall and CPU: best of the rounds.")
    results = {}
    for count in counts:
        # The largest pile is there for its slope: one round.
        rounds = options.rounds if count <= 10_000 else 1
        results[count] = race(options, count, rounds)
        table(count, results[count])
        sys.stdout.flush()
    if len(results) > 1:
        slopes(results)
    start_up(options, options.rounds)
    unraced(options, [count for count in counts if count <= 1_000])


main()
