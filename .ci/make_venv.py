"""Make .venv whole: `make_venv.py runtime` to build sites, `make_venv.py dev` to test and lint as well.

A stamp, written last, says for which Python, place and requirements the folder is whole. Where it does not
fit, the folder is made anew; where only the development packages are missing, they are added. A lock on the
repository's folder, held by pip too, keeps two runs apart and goes with them when they are killed.

The syntax stays so old that an old Python can read this far and say that it is too old.
"""

import hashlib
import os
import shutil
import subprocess
import sys

OLDEST = (3, 11)
REQUIREMENTS = {"runtime": ["requirements.txt"], "dev": ["requirements.txt", "requirements-dev.txt"]}
VENV = ".venv"
UNFINISHED = os.path.join(VENV, ".unfinished")


def main(kind):
    os.chdir(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    version = ".".join(str(part) for part in sys.version_info[:3])
    if sys.version_info < OLDEST:
        fail("Readout needs Python 3.11 or newer; this is {}. Try: make PYTHON=python3.11".format(version))
    if is_whole(kind):
        return
    lock = wait_for_lock()
    if is_whole(kind):
        return
    from_scratch = os.path.exists(UNFINISHED) or os.path.exists(stamp("dev")) or not is_whole("runtime")
    if from_scratch:
        check_can_make(version)
        remove()
        say("Making .venv with Python {}; this is done once.".format(version))
    else:
        say("Adding what testing and linting need to .venv; this is done once.")
    try:
        if from_scratch:
            make_empty()
        else:
            write(UNFINISHED, "")
        install(kind, lock)
    except BaseException:
        if from_scratch:
            remove()
        raise
    write(stamp("runtime"), key("runtime"))
    if kind == "dev":
        write(stamp("dev"), key("dev"))
    os.remove(UNFINISHED)


def stamp(kind):
    return os.path.join(VENV, ".whole-" + kind)


def is_whole(kind):
    try:
        with open(stamp(kind)) as file:
            return file.read() == key(kind)
    except OSError:
        return False


def key(kind):
    """A hash of all that the folder's contents depend on; its own place too, which its scripts hold."""
    digest = hashlib.sha256()
    for part in (sys.version, os.path.realpath(base_python()), os.path.abspath(VENV)):
        digest.update(part.encode("utf-8", "surrogateescape") + b"\0")
    for name in REQUIREMENTS[kind]:
        with open(name, "rb") as file:
            digest.update(hashlib.sha256(file.read()).digest())
    return digest.hexdigest()


def base_python():
    """The Python behind this one: with .venv activated, `python3` is the very one that may have to go."""
    return getattr(sys, "_base_executable", None) or sys.executable


def wait_for_lock():
    import fcntl

    folder = os.open(".", os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        say("Waiting for another make that is working on .venv.")
        fcntl.flock(folder, fcntl.LOCK_EX)
    return folder


def check_can_make(version):
    import importlib.util

    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        problem = "This Python {} cannot make virtual environments.".format(version)
        fail(problem + " On Debian and Ubuntu: apt install python3-venv")


def make_empty():
    os.mkdir(VENV)
    write(UNFINISHED, "")
    made = subprocess.run(
        [base_python(), "-m", "venv", VENV],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        universal_newlines=True,
    )
    if made.returncode:
        fail(made.stdout.strip() + "\nCould not make .venv (see above).")


def remove():
    """Remove .venv; nothing else that happens to have its name."""
    if os.path.islink(VENV):
        os.remove(VENV)
    elif os.path.exists(VENV):
        ours = os.path.exists(UNFINISHED) or os.path.exists(os.path.join(VENV, "pyvenv.cfg"))
        if not ours and (not os.path.isdir(VENV) or os.listdir(VENV)):
            fail(".venv is there, but is no virtual environment. Move it away and try again.")
        shutil.rmtree(VENV)


def install(kind, lock):
    command = [os.path.join(VENV, "bin", "python"), "-m", "pip", "install", "--require-hashes"]
    command += ["-qq", "--no-input", "--disable-pip-version-check"]
    for name in REQUIREMENTS[kind]:
        command += ["-r", name]
    environment = dict(os.environ, PIP_USER="0")
    if subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, pass_fds=[lock]).returncode:
        fail("Could not install the packages (see above). Is a package index within reach?")


def write(path, text):
    with open(path + ".new", "w") as file:
        file.write(text)
    os.replace(path + ".new", path)


def say(message):
    sys.stderr.write(message + "\n")
    sys.stderr.flush()


def fail(message):
    say(message)
    sys.exit(2)


if __name__ == "__main__":
    try:
        main(sys.argv[1])
    except KeyboardInterrupt:
        sys.exit(130)
