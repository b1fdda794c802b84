"""The command line as a process of its own, and what an error of it looks like."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
# One line, "error: <what>: <why>. <what to do>".
ERROR = re.compile(r"error: [^\n]+: [^\n]+[.!?]\n")


def program(*arguments: str, **options: object) -> subprocess.CompletedProcess[bytes]:
    """Run the command line as a process of its own, in the checkout."""
    options = {"cwd": ROOT, "capture_output": True, "timeout": 300, "check": False, **options}
    return subprocess.run([sys.executable, "-m", "summarize", *arguments], **options)
