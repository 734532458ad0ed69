"""Running the application until it is told to stop."""

from __future__ import annotations

import logging
import signal
import socket
from types import FrameType

import uvicorn
from starlette.applications import Starlette

from tutor.web.guard import log

WAITING = 1024
"""Connections that may wait until they are taken."""
PATIENCE_SECONDS = 10
"""How long requests may go on after the signal to stop."""


def serve(app: Starlette, listener: socket.socket, requests: bool = True) -> None:
    """Serve until SIGTERM or SIGINT; what is under way is finished first."""
    _log_to_stderr(requests)
    config = uvicorn.Config(
        app,
        access_log=False,
        log_level="warning",
        server_header=False,
        proxy_headers=False,  # the application does that itself, and keeps the proxy's address
        timeout_graceful_shutdown=PATIENCE_SECONDS,
        lifespan="off",
    )
    # uvicorn ends by the signal that stopped it; ended by being told so is ended well.
    for each in (signal.SIGTERM, signal.SIGINT):
        signal.signal(each, _nothing)
    uvicorn.Server(config).run(sockets=[listener])


def listen(host: str, port: int) -> socket.socket:
    """A socket at this address; raises OSError when another program has it."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(WAITING)
    except BaseException:
        listener.close()
        raise
    return listener


def _nothing(_number: int, _frame: FrameType | None) -> None:
    pass


def _log_to_stderr(requests: bool) -> None:
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s", "%Y-%m-%d %H:%M:%S"))
    log.addHandler(handler)
    log.propagate = False
    log.setLevel(logging.INFO if requests else logging.ERROR)
