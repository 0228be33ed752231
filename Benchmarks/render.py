"""Prints the benchmark's table: render.py PROGRAM [ROUNDS]. Benchmarks/run calls it.

Each round runs the Swift program and then the Python engines; a row is the median of its rounds.
"""
import datetime, json, os, pathlib, platform, statistics, subprocess, sys, time
import jinja2, minijinja
from importlib.metadata import version

folder = pathlib.Path(__file__).parent
data = json.loads((folder / "data.json").read_text())


def python_engines():
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(folder / "Templates"), autoescape=True)
    template = environment.get_template("page.html")
    yield f"Jinja2 {jinja2.__version__}", lambda: template.render(data)
    mini = minijinja.Environment(loader=lambda name: (folder / "Templates" / name).read_text())
    yield f"minijinja {version('minijinja')} (PyPI wheel)", lambda: mini.render_template("page.html", **data)


def rate(render):
    for _ in range(3):
        render()
    count, start = 0, time.perf_counter()
    while time.perf_counter() - start < 0.3:
        render()
        count += 1
    return count / (time.perf_counter() - start)


def processor():
    try:
        lines = pathlib.Path("/proc/cpuinfo").read_text().splitlines()
        return next(line.split(":")[1].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.processor()


program, rounds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 7
engines = list(python_engines())
rates, sizes = {}, {}
for _ in range(rounds):
    for line in subprocess.run([program], check=True, capture_output=True, text=True).stdout.splitlines():
        name, value, size = line.split("\t")
        rates.setdefault(name, []).append(float(value))
        sizes[name] = int(size)
    for name, render in engines:
        rates.setdefault(name, []).append(rate(render))
        sizes[name] = len(render().encode())

medians = {name: statistics.median(values) for name, values in rates.items()}
mini = next(value for name, value in medians.items() if name.startswith("minijinja"))
hand = medians["hand-written Swift function"]
swift = subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout.splitlines()[0]
print(f"{datetime.date.today()}, {processor()}, {os.cpu_count()} cores (load {os.getloadavg()[0]:.1f}),")
print(f"{swift}, Python {platform.python_version()}; medians of {rounds} alternating rounds.\n")
print("| | renders/s | × minijinja | × hand-written | bytes |")
print("|---|---:|---:|---:|---:|")
for name, value in sorted(medians.items(), key=lambda pair: -pair[1]):
    print(f"| {name} | {value:,.0f} | {value / mini:.2f} | {value / hand:.2f} | {sizes[name]:,} |")
