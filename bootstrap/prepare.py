"""Makes the database and the files ready: `prepare.py demo` for the demonstration, `prepare.py site` for a real site.

What was done is noted in the folder of the site (`demonstration.stamp`); while nothing has changed, nothing is done.
Whatever keeps it from working is told in one sentence.
"""

import hashlib
import os
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import django
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from django.db import Error, connection
from environment import ROOT, SetupError
from supervisor import start


def sources() -> Iterator[Path]:
    """The files of which the demonstration is made: the code, the templates, the static files."""
    apps = [path.parent for path in ROOT.glob("*/__init__.py") if path.parent.name != "tests"]
    for folder in sorted([*apps, ROOT / "static", ROOT / "requirements"]):
        yield from sorted(
            path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc"
        )


def fingerprint() -> str:
    """Changes with any source and with the database that is meant."""
    database = settings.DATABASES["default"]
    place = [database["ENGINE"], database["NAME"], database.get("HOST"), database.get("PORT")]
    sums = hashlib.sha256(repr([*map(str, place)]).encode())
    for path in sources():
        sums.update(str(path).encode() + path.read_bytes())
    return sums.hexdigest()


def connect() -> None:
    """Raises `SetupError` when the database does not answer; never shows its password."""
    try:
        connection.ensure_connection()
    except Error as error:
        reason = " ".join(str(error).split("\n")[0].split())
        raise SetupError(f"The database cannot be reached: {reason}.") from None


def has_everything() -> bool:
    """Whether the database is there and somebody may sign in. Asks without loading the apps, which takes a while."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM cms_user LIMIT 1")
            return cursor.fetchone() is not None
    except Error:
        return False


def prepare_demonstration() -> None:
    """Tables, content, pictures in all their sizes and static files, if they are not there yet."""
    stamp, current = settings.VAR / "demonstration.stamp", fingerprint()
    if stamp.exists() and stamp.read_text() == current and has_everything():
        return
    django.setup()
    with static_files_at_the_same_time():
        print("Making the tables …", flush=True)
        call_command("migrate", interactive=False, verbosity=0)
        print("Loading the demonstration …", flush=True)
        call_command("load_demo")
        call_command("make_renditions")
    stamp.write_text(current)


def prepare_site() -> None:
    """The tables, the tree, the groups, the first administrator and the static files of a real site."""
    django.setup()
    with static_files_at_the_same_time():
        call_command("make_site")


@contextmanager
def static_files_at_the_same_time() -> Iterator[None]:
    """Gathers and compresses, in a process beside the block, what browsers load besides pages."""
    command = [
        sys.executable,
        str(ROOT / "manage.py"),
        "collectstatic",
        "--no-input",
        "--verbosity",
        "0",
    ]
    process = start(command)
    try:
        yield
    except BaseException:
        process.terminate()
        raise
    finally:
        process.wait()
    if process.returncode:
        raise SetupError("The static files could not be collected; the lines above say why.")


def make_folder() -> None:
    """The folder of the site; raises `SetupError` when nothing can be written there."""
    try:
        settings.VAR.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SetupError(f"{settings.VAR} cannot be made: {error.strerror}.") from None
    if not os.access(settings.VAR, os.W_OK):
        raise SetupError(f"The folder {settings.VAR} cannot be written to.")


def main() -> int:
    """Prepares what is asked for; 1 and one sentence when something is in the way."""
    sys.path.insert(0, str(ROOT))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.dev")
    # Asking whether there is anything to do must not wait for the apps.
    warnings.filterwarnings("ignore", "Accessing the database during app initialization")
    try:
        make_folder()
        connect()
        prepare_site() if sys.argv[1:] == ["site"] else prepare_demonstration()
    except (SetupError, ImproperlyConfigured, CommandError) as error:
        print(error, file=sys.stderr)
        return 1
    except ModuleNotFoundError as error:
        if error.name != os.environ["DJANGO_SETTINGS_MODULE"]:
            raise
        print(f"DJANGO_SETTINGS_MODULE names “{error.name}”, which is not there.", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
