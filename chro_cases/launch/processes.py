"""What the system consists of, beside its servers: one preparation that ends, and four parts that stay."""

import os
import signal
from collections.abc import Mapping

from . import paths
from .children import Child


def environment_for(servers: Mapping[str, str], port: int) -> dict[str, str]:
    """What every part is told: our own environment, the addresses of the servers, and where the pages are."""
    # What make tells its own children would confuse a part that calls make, and has nothing to do with us.
    ours = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    return ours | {
        "DJANGO_SETTINGS_MODULE": "chro_cases.settings.demo",
        "VAR_DIR": str(paths.var()),
        "SITE_ADDRESS": f"http://localhost:{port}",
        "PYTHONUNBUFFERED": "1",
        "PYTHONUTF8": "1",
        # What Django would ask of the system before each part starts was asked once, when the demonstration was made.
        "CELERY_SKIP_CHECKS": "1",
        **servers,
    }


def preparation(environment: Mapping[str, str]) -> Child:
    """What is done before the parts start: the database brought up to date, and the demonstration made once."""
    return _part("demo", ("manage.py", "demo"), environment)


def parts(environment: Mapping[str, str], listener: int) -> list[Child]:
    """The four parts, in the order they are started. `listener` is the number of the open socket for the web."""
    schedule = paths.var() / "beat-schedule"
    return [
        _part("web", _web(listener), environment, stop=(signal.SIGTERM, signal.SIGQUIT), keep_open=(listener,)),
        _part("worker", _celery("worker", "--concurrency=2"), environment, stop=(signal.SIGTERM, signal.SIGQUIT)),
        _part("dispatcher", ("manage.py", "dispatch"), environment),
        _part("beat", _celery("beat", "--pidfile=", f"--schedule={schedule}"), environment),
    ]


def _web(listener: int) -> tuple[str, ...]:
    options = ("--workers=2", "--threads=4", "--graceful-timeout=3", "--no-control-socket")
    log = ("--access-logfile=-", "--logger-class=chro_cases.settings.access_log.AccessLog")
    return ("-m", "gunicorn", "chro_cases.wsgi", f"--bind=fd://{listener}", *options, *log)


def _celery(*arguments: str) -> tuple[str, ...]:
    return ("-m", "celery", "-A", "chro_cases", *arguments)


def _part(
    name: str,
    arguments: tuple[str, ...],
    environment: Mapping[str, str],
    *,
    stop: tuple[signal.Signals, ...] = (signal.SIGTERM,),
    keep_open: tuple[int, ...] = (),
) -> Child:
    return Child(
        name=name,
        command=[str(paths.PYTHON), *arguments],
        environment=environment,
        log=paths.log(name),
        folder=paths.CHECKOUT,
        stop_signals=stop,
        # Asked softly, Celery and gunicorn would wait for work that nobody will collect.
        orphan_signal=stop[-1],
        keep_open=keep_open,
    )
