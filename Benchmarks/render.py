"""Renders the benchmark's page with Jinja2 and the minijinja wheel; prints renders per second."""
import json, pathlib, sys, time

folder = pathlib.Path(__file__).parent
data = json.loads((folder / "data.json").read_text())


def engines():
    import jinja2
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(folder / "Templates"), autoescape=True)
    template = environment.get_template("page.html")
    yield f"Jinja2 {jinja2.__version__}", lambda: template.render(data)
    try:
        import minijinja
    except ImportError:
        return
    mini = minijinja.Environment(loader=lambda name: (folder / "Templates" / name).read_text())
    yield "minijinja wheel", lambda: mini.render_template("page.html", **data)


def rate(render):
    best = 0.0
    for _ in range(5):
        count, start = 0, time.perf_counter()
        while time.perf_counter() - start < 0.5:
            render()
            count += 1
        best = max(best, count / (time.perf_counter() - start))
    return best


if "--print" in sys.argv:
    sys.stdout.write(next(engines())[1]())
else:
    for name, render in engines():
        print(f"{name}\t{rate(render):.0f}")
