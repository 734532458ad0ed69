"""The sample for nginx, run with real nginx in front of two servers, of which one is killed."""

from __future__ import annotations

import http.client
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from signal import SIGKILL, SIGTERM
from tempfile import TemporaryDirectory
from urllib.parse import urlencode

import pytest

from bench.answers import FORM, PATH, Server, body
from tests.postgresql import Cluster
from tutor.feedback.store import FeedbackStore
from tutor.web.editorial.password import make_hash

pytestmark = pytest.mark.slow

SAMPLE = Path(__file__).resolve().parents[2] / "deploy" / "nginx.conf"
AROUND = """
worker_processes 1; daemon off; pid {folder}/pid; error_log {folder}/errors;
events {{}}
http {{
    include /etc/nginx/mime.types;
    client_body_temp_path {folder}/bodies; proxy_temp_path {folder}/answers;
    fastcgi_temp_path {folder}/f; uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
    include {folder}/site.conf;
}}
"""


class Nginx(http.client.HTTPConnection):
    """A browser in front of nginx, by its socket: no port that something else could take."""

    def __init__(self, folder: Path) -> None:
        super().__init__("oefenen.example", timeout=30)
        self._socket = folder / "socket"

    def connect(self) -> None:
        """Go to the socket."""
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(30)
        self.sock.connect(str(self._socket))

    def ask(self, path: str, form: bytes | None = None, **headers: str) -> http.client.HTTPResponse:
        """A page, or what comes of a form."""
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        if form is not None:
            sent |= {"content-type": FORM, "origin": "http://oefenen.example"} | sent
        self.request("GET" if form is None else "POST", path, form, sent)
        answer = self.getresponse()
        answer.read()
        return answer


@contextmanager
def nginx(servers: list[Server]) -> Iterator[Nginx]:
    """nginx with the sample, in front of these servers."""
    program = shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/sbin:/usr/local/bin")
    if program is None:
        pytest.fail("This test needs nginx: apt-get install nginx-light", False)
    with TemporaryDirectory(prefix="nginx-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        ports = "".join(f"server 127.0.0.1:{server.port};\n" for server in servers)
        (folder / "upstream.conf").write_text(ports, encoding="ascii")
        site = SAMPLE.read_text(encoding="utf-8")
        for here, there in (
            ("/etc/nginx/upstream.conf", f"{folder}/upstream.conf"),
            ("listen 80;", f"listen unix:{folder}/socket;"),
            ("/var/log/nginx/veilig-oefenen.log", f"{folder}/log"),
        ):
            assert here in site
            site = site.replace(here, there)
        (folder / "site.conf").write_text(site, encoding="utf-8")
        (folder / "nginx.conf").write_text(AROUND.format(folder=folder), encoding="utf-8")
        with subprocess.Popen([program, "-c", str(folder / "nginx.conf")]) as process:
            try:
                while not (folder / "socket").exists():
                    with suppress(subprocess.TimeoutExpired):
                        code = process.wait(0.05)
                        pytest.fail(f"nginx ended with {code}", False)
                yield Nginx(folder)
            finally:
                process.terminate()


def test_nginx_in_front_of_two_servers(cluster: Cluster, tmp_path: Path) -> None:
    database = cluster.new_database()
    line = make_hash("x" * 12, cost=2, parallel=1)
    options = ("--password-hash", line, "--login-header", "X-Remote-User")
    with ExitStack() as opened:
        servers = [Server(database, tmp_path, *options) for _ in range(2)]
        for server in servers:
            opened.callback(server.end, SIGTERM)
        site = opened.enter_context(nginx(servers))
        assert site.ask("/").status == 200
        style = site.ask("/bestanden/site.css", accept_encoding="gzip")
        assert style.headers["content-encoding"] == "gzip"
        assert {site.ask(PATH, body(number)).status for number in range(20)} == {200}
        assert site.ask(PATH, body(1), origin="https://kwaad.example").status == 403
        assert site.ask("/redactie/", x_remote_user="marie").status == 303
        servers[0].end(SIGKILL)
        assert {site.ask(PATH, body(number)).status for number in range(10, 40)} == {200}
        long = urlencode({"comment": "x" * 600_000}).encode()
        assert site.ask(PATH, long).status == 413
        servers[0].start()
    with FeedbackStore(database) as store:
        assert len(store.rows()) == 40
