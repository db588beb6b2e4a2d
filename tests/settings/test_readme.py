"""The table of environment variables in the README says what the code does."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROW = re.compile(r"^\| `([A-Z_]+)` \| ([^|]*) \| ([^|]*) \| [^|]+ \|$", re.MULTILINE)
#: Read by the commands around the site; their place in the code, and what the table says when they are unset.
ELSEWHERE = {
    "PORT": ("bootstrap/demonstration.py", "`8000`", "not read"),
    "ADMIN_USERNAME": ("home/management/commands/make_site.py", "asked for", "asked for"),
    "ADMIN_EMAIL": ("home/management/commands/make_site.py", "asked for", "asked for"),
    "ADMIN_PASSWORD": ("home/management/commands/make_site.py", "asked for", "asked for"),
    "DJANGO_SETTINGS_MODULE": ("manage.py", "`cms.settings.dev`", "`cms.settings.production`"),
}
#: The modules of settings that may read it; base is put together from the others.
SETTINGS = ("base", "dev", "test", "production")


def readings(module):
    """(name, reader, default) of every variable that a settings module reads."""
    tree = ast.parse((ROOT / "cms" / "settings" / f"{module}.py").read_text())
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        reader = call.func
        if isinstance(reader, ast.Attribute) and ast.unparse(reader.value) == "env":
            default = call.args[1] if len(call.args) > 1 else None
            yield ast.literal_eval(call.args[0]), reader.attr, default


def in_words(reader, default):
    """What the table has to say about a variable that is unset; `None` where any words will do."""
    if reader == "must_be_off":
        return "must be off"
    if default is None:
        return "required"
    try:
        value = ast.literal_eval(default)
    except ValueError:
        return None
    value = {True: "yes", False: "no"}.get(value, value) if isinstance(value, bool) else value
    text = ", ".join(value) if isinstance(value, list) else value
    return f"`{text}`" if text else "empty"


def expected():
    """Name: (unset in general, unset in production)."""
    table = {name: (general, strict) for name, (_, general, strict) in ELSEWHERE.items()}
    for module in ("base", "dev", "test"):
        for name, reader, default in readings(module):
            words = in_words(reader, default)
            table.setdefault(name, (words, "the same" if module == "base" else "not read"))
    for name, reader, default in readings("production"):
        general = table[name][0] if name in table else "not read"
        table[name] = (general, in_words(reader, default))
    return table


def test_the_table_is_equal_to_the_code():
    written = {name: (a, b) for name, a, b in ROW.findall((ROOT / "README.md").read_text())}
    wanted = expected()
    assert sorted(written) == sorted(wanted)
    for name, (general, strict) in wanted.items():
        assert written[name] == (general or written[name][0], strict), name


def test_variables_read_elsewhere_are_really_read_there():
    for name, (place, _, _) in ELSEWHERE.items():
        assert f'"{name}"' in (ROOT / place).read_text()


def test_nothing_else_reads_the_environment():
    known = {path for path, _, _ in ELSEWHERE.values()} | {"cms/env.py"}
    known |= {f"cms/settings/{name}.py" for name in SETTINGS}
    apps = [path.parent.name for path in ROOT.glob("*/__init__.py") if path.parent.name != "tests"]
    for path in (one for app in apps for one in (ROOT / app).rglob("*.py")):
        place = str(path.relative_to(ROOT))
        if place not in known:
            assert not re.search(r"os\.environ(?!\.setdefault)|\benv\.\w+\(", path.read_text()), (
                place
            )
