from __future__ import annotations

import gzip
import http.server
import socket
import threading

import pytest

from summarize.errors import InputError
from summarize.reading import address, read
from summarize.reading.address import fetch, is_public
from summarize.reading.original import Unusable

from .formats import page

TEXT = "Troops will leave Iraq next year."


class Handler(http.server.BaseHTTPRequestHandler):
    """Answers by path with what the test put into `answers`: status, headers, body."""

    answers: dict[str, tuple[int, dict[str, str], bytes]]
    waiting: threading.Event
    asked: list[str]

    def do_GET(self) -> None:
        self.asked.append(self.path)
        if self.path == "/silent":
            self.waiting.wait(10)
            return
        status, headers, body = self.answers.get(self.path, (404, {}, b""))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body[: len(body) // 2])
        self.wfile.flush()
        if self.path == "/slow":
            self.waiting.wait(0.3)
        try:
            self.wfile.write(body[len(body) // 2 :])
        except OSError:
            return

    def log_message(self, *_: object) -> None:
        """Print nothing."""


@pytest.fixture
def server():
    class Fresh(Handler):
        answers, asked, waiting = {}, [], threading.Event()

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Fresh) as served:
        served.handler, served.url = Fresh, f"http://127.0.0.1:{served.server_port}"
        thread = threading.Thread(target=served.serve_forever, args=(0.01,))
        thread.start()
        yield served
        Fresh.waiting.set()
        served.shutdown()
        thread.join()


def answer(server, path, body=b"", status=200, **headers):
    server.handler.answers[path] = (status, {key.replace("_", "-"): value for key, value in headers.items()}, body)
    return server.url + path


def refusal(url, **settings):
    with pytest.raises(Unusable) as caught:
        fetch(url, **({"allow_private_addresses": True} | settings))
    assert caught.value.advice
    return caught.value.reason


def test_a_page_is_read_and_cites_the_address(server):
    url = answer(server, "/a", page(TEXT), Content_Type="text/html")
    (document,), _ = read(url, allow_private_addresses=True)
    assert (document.text, document.url, document.path) == (TEXT, url, None)


def test_private_addresses_are_refused_by_default_and_not_even_asked(server):
    url = answer(server, "/a", page(TEXT))
    with pytest.raises(InputError) as caught:
        read(url)
    assert (caught.value.subject, caught.value.reason) == (url, "127.0.0.1 is not a public address")
    assert server.handler.asked == []


def test_a_name_that_resolves_to_a_private_address_is_refused(server, monkeypatch):
    entry = (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", server.server_port))
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [entry])
    assert "not a public address (127.0.0.1)" in refusal("http://example.org/a", allow_private_addresses=False)
    assert server.handler.asked == []


def test_a_redirect_to_a_private_address_is_refused(server, monkeypatch):
    monkeypatch.setattr(address, "is_public", lambda ip: ip == "127.0.0.1")
    inner = f"http://127.0.0.2:{server.server_port}/secret"
    url = answer(server, "/a", status=302, Location=inner)
    assert "127.0.0.2 is not a public address" in refusal(url, allow_private_addresses=False)
    assert server.handler.asked == ["/a"]


@pytest.mark.parametrize(
    "ip",
    [
        *("127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0", "100.64.0.1"),
        *("224.0.0.1", "255.255.255.255", "240.0.0.1", "192.0.2.1", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1"),
        *("fec0::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "::7f00:1"),
    ],
)
def test_addresses_within_a_network_are_not_public(ip):
    assert not is_public(ip)


@pytest.mark.parametrize("ip", ["1.1.1.1", "93.184.216.34", "2606:4700::1111", "::ffff:1.1.1.1", "64:ff9b::101:101"])
def test_addresses_of_the_internet_are_public(ip):
    assert is_public(ip)


def test_redirects_are_followed_and_the_given_address_is_cited(server):
    answer(server, "/a.txt", TEXT.encode(), Content_Type="text/plain")
    answer(server, "/2", status=301, Location="/a.txt")
    url = answer(server, "/1", status=302, Location=server.url + "/2")
    original = fetch(url, allow_private_addresses=True)
    assert (original.content, original.url, original.name) == (TEXT.encode(), url, "a.txt")


def test_redirects_without_end_are_refused(server):
    for number in range(20):
        answer(server, f"/{number}", status=302, Location=f"/{number + 1}")
    assert "more than 5 redirects" in refusal(server.url + "/0")
    assert len(server.handler.asked) <= 7


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://127.0.0.1/a", "gopher://a/"])
def test_redirects_to_other_schemes_are_refused(server, target):
    assert "redirect" in refusal(answer(server, "/a", status=302, Location=target))


@pytest.mark.parametrize(("status", "reason"), [(404, "Not Found"), (403, "Forbidden"), (500, "Internal Server Error")])
def test_an_error_of_the_server_is_named(server, status, reason):
    assert refusal(answer(server, "/a", status=status)) == f"the server answers {status} {reason}"


def test_the_charset_of_the_server_is_respected(server):
    url = answer(server, "/a", "Войска уйдут.".encode("cp1251"), Content_Type="text/plain; charset=windows-1251")
    assert read(url, allow_private_addresses=True)[0][0].text == "Войска уйдут."


def test_a_fragment_that_the_server_calls_html_is_html(server):
    url = answer(server, "/a", b"<p>One.</p><p>Two.</p>", Content_Type="text/html; charset=utf-8")
    assert read(url, allow_private_addresses=True)[0][0].text == "One.\nTwo."


@pytest.mark.parametrize("encoding", ["gzip", "x-gzip", "identity"])
def test_a_compressed_answer_is_read(server, encoding):
    body = TEXT.encode() if encoding == "identity" else gzip.compress(TEXT.encode())
    url = answer(server, "/a", body, Content_Type="text/plain", Content_Encoding=encoding)
    assert read(url, allow_private_addresses=True)[0][0].text == TEXT


def test_another_compression_is_refused(server):
    assert "(br)" in refusal(answer(server, "/a", b"x", Content_Encoding="br"))


def test_a_body_above_the_limit_is_refused_while_it_comes(server, monkeypatch):
    monkeypatch.setattr(address, "MAX_BYTES", 2**20)
    assert refusal(answer(server, "/a", b"x" * 2**23)) == "more than 1 MiB"


def test_a_silent_server_is_given_up(server, monkeypatch):
    monkeypatch.setattr(address, "TIMEOUT", 0.2)
    assert "no answer in" in refusal(server.url + "/silent")


def test_a_slow_body_is_given_up(server, monkeypatch):
    monkeypatch.setattr(address, "MAX_SECONDS", 0.1)
    assert "not received in" in refusal(answer(server, "/slow", b"x" * 1000))


def test_a_body_shorter_than_announced_is_refused(server):
    url = answer(server, "/a", TEXT.encode(), Content_Length="1000", Content_Type="text/plain")
    assert refusal(url) == f"broken off after {len(TEXT)} of 1000 bytes"


def test_a_body_as_long_as_announced_is_read_whole(server):
    url = answer(server, "/a", TEXT.encode() * 9000, Content_Length=str(9000 * len(TEXT)), Content_Type="text/plain")
    assert fetch(url, allow_private_addresses=True).content == TEXT.encode() * 9000


@pytest.mark.usefixtures("server")
def test_a_closed_port_is_named():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    assert "refused" in refusal(f"http://127.0.0.1:{port}/").lower()


def test_an_answer_that_is_not_http_is_refused():
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve() -> None:
            connection, _ = listener.accept()
            with connection:
                connection.recv(4096)
                connection.sendall(b"220 mail ready\r\n\r\n")

        thread = threading.Thread(target=serve)
        thread.start()
        assert "cannot be fetched" in refusal(f"http://127.0.0.1:{listener.getsockname()[1]}/")
        thread.join()


@pytest.mark.parametrize(
    "url", ["http://", "http:///a", "http://a b/", "http://x:99999/", "http://[::1/", "http://.../"]
)
def test_a_malformed_address_is_refused(url):
    assert refusal(url)


def test_an_address_with_other_letters_is_asked_in_ascii(server):
    answer(server, "/%C3%A9t%C3%A9?q=a%20b", TEXT.encode(), Content_Type="text/plain")
    assert fetch(f"{server.url}/été?q=a b#part", allow_private_addresses=True).content == TEXT.encode()


def test_an_address_that_fails_beside_others_is_a_skip(server, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    url = answer(server, "/a", status=404)
    documents, (skip,) = read([url, tmp_path / "a.txt"], allow_private_addresses=True)
    assert len(documents) == 1
    assert (skip.path, skip.url, skip.reason) == (None, url, "the server answers 404 Not Found")


def test_proxies_of_the_environment_are_not_used(server, monkeypatch):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1/")
    url = answer(server, "/a", TEXT.encode(), Content_Type="text/plain")
    assert fetch(url, allow_private_addresses=True).content == TEXT.encode()
