"""Pins the newest versions that `requirements/*.in` allow, with the hashes of their files. `make requirements`.

Needs uv. Names no address of a package index, so that the files fit everywhere.
"""

import sys

from environment import VERSION, SetupError, install_uv, run, working_uv

OPTIONS = ["--quiet", "--upgrade", "--generate-hashes", "--no-emit-index-url", "--no-header"]


def main() -> int:
    """Pins both files; `dev` keeps to the versions of `base`."""
    try:
        uv = working_uv() or install_uv()
        if not uv:
            raise SetupError("Pinning needs uv; install it and run the command again.")
        for kind in ("base", "dev"):
            source, target = f"requirements/{kind}.in", f"requirements/{kind}.txt"
            run(uv, "pip", "compile", *OPTIONS, "--python-version", VERSION, source, "-o", target)
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
