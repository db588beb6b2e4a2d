"""Has an office program make a PDF of a PowerPoint file, so that its slides can be drawn.

The program gets a profile of its own, which is thrown away with the folder, and no network: a file may name pictures
that lie elsewhere. Whatever it starts is of one group with this process and ends with it.
"""

import contextlib
import os
import signal
import subprocess
from pathlib import Path
from typing import Any

from cms.media.texts.child.bounds import (
    MEGABYTE,
    Refusal,
    Refused,
    end_with_parent,
    limit_myself,
)

#: Address space of the office program, and the largest file that it may write.
MEMORY, WRITTEN = 3000 * MEGABYTE, 200 * MEGABYTE
#: Nothing is fetched for a file, and nothing in it is run.
PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
</oor:items>
"""


def as_pdf(program: str, file: Path, out: Path, parent: int) -> str:
    """Makes the PDF in the folder `out`; returns its name. Raises `Refused` when the program made none."""
    signal.signal(signal.SIGTERM, end_group)
    end_with_parent(parent, signal.SIGTERM)
    limit_myself(MEMORY, WRITTEN)
    leave_network()
    profile = out / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(PROFILE)
    command = [program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--nologo"]  # fmt: skip
    subprocess.run(  # noqa: S603 - the program is named by the settings, the file by us
        [*command, "--convert-to", "pdf", "--outdir", str(out), str(file)],
        env={"HOME": str(out), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TMPDIR": str(out)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    made = out / f"{file.stem}.pdf"
    if not made.exists():
        raise Refused(Refusal.BROKEN)
    return str(made)


def leave_network() -> None:
    """Leaves this process and those it starts without a network, where the system lets us."""
    for way in (os.CLONE_NEWNET, os.CLONE_NEWUSER | os.CLONE_NEWNET):
        with contextlib.suppress(OSError):
            os.unshare(way)
            return


def end_group(*received: Any) -> None:
    """Ends this process and everything that it has started."""
    os.killpg(0, signal.SIGKILL)
