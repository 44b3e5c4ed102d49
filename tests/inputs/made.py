"""What the expressions of cases.tsv are made of: good articles, containers around them, and damage to both.

An expression gives bytes (the case's file), a dict of name -> such a value (a folder), or one of the special things
below. Everything is made here; nothing is copied from anywhere.
"""
import gzip
import json
import os
import sqlite3
import struct
import subprocess
import zlib
from dataclasses import dataclass
from pathlib import Path

KIB, MIB = 1 << 10, 1 << 20
ARTICLE = b"""Storm Closes Port Of Arden

ARDEN, March 4, 2021 - A storm closed the port of Arden on Thursday, officials said.

The harbour master told reporters that no ship had been lost.
"""
TEXT = ARTICLE.decode()
PAGE = (b"<!DOCTYPE html><html><head><title>Storm Closes Port Of Arden</title></head><body><article><h1>Storm Closes Port "
        b"Of Arden</h1><p>A storm closed the port of Arden on Thursday, officials said.</p><p>The harbour master told "
        b"reporters that no ship had been lost.</p></article></body></html>")
# One pixel, as PNG has it; the head of an ELF program; a PDF without pages.
PNG = bytes.fromhex("89504e470d0a1a0a0000000d4948445200000001000000010800000000 3a7e9b550000000a49444154789c6360000000020001"
                    "48afa4710000000049454e44ae426082".replace(" ", ""))
ELF = b"\x7fELF\x02\x01\x01" + b"\0" * 9 + b"\x03\0\x3e\0\x01\0\0\0" + b"\0" * 200
PDF = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\nstream\n" + bytes(range(256)) * 4 + b"\nendstream\n%%EOF\n"
ZIP = b"PK\x03\x04\x14\0\0\0\x08\0" + b"\0" * 30
SEVEN = b"7z\xbc\xaf\x27\x1c\0\x04" + b"\0" * 30
GRAPH = b""  # a graph file with ARTICLE in it; set by the runner


def line(**fields):
    return json.dumps(fields).encode() + b"\n"


GOOD_LINE = line(id="good", text=TEXT)


def between(bad, good=GOOD_LINE):
    """A bad record between two good ones: the good ones must come out."""
    return good.replace(b"good", b"first") + bad + b"\n" + good.replace(b"good", b"last")


# ---- compressed

def gz(content):
    return gzip.compress(content, mtime=0)


def zst(content):
    """A Zstandard frame of raw blocks, without a checksum."""
    out = b"\x28\xb5\x2f\xfd\x00\x58"
    pieces = [content[i:i + 100_000] for i in range(0, len(content), 100_000)] or [b""]
    for i, piece in enumerate(pieces):
        out += struct.pack("<I", (len(piece) << 3) | (i == len(pieces) - 1))[:3] + piece
    return out


def zst_bomb(blocks, byte=b"a"):
    """Blocks of 128 KiB that take four bytes each."""
    out = b"\x28\xb5\x2f\xfd\x00\x58"
    for i in range(blocks):
        out += struct.pack("<I", ((128 * KIB) << 3) | 2 | (i == blocks - 1))[:3] + byte
    return out


def gz_bomb(mib, start=b"", byte=b"a"):
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    out = packer.compress(start)
    for _ in range(mib):
        out += packer.compress(byte * MIB)
    return out + packer.flush()


def flip(content, *places):
    damaged = bytearray(content)
    for place in places:
        damaged[place] ^= 0x55
    return bytes(damaged)


# ---- crawls

def http(body, status=b"200 OK", kind=b"text/html; charset=utf-8", more=b""):
    return b"HTTP/1.1 " + status + b"\r\nContent-Type: " + kind + b"\r\n" + more + b"\r\n" + body


def record(block, kind=b"response", uri=b"http://a.example/one", length=None, content=b"application/http; msgtype=response"):
    size = len(block) if length is None else length
    return (b"WARC/1.0\r\nWARC-Type: " + kind + b"\r\nWARC-Target-URI: " + uri + b"\r\nContent-Type: " + content +
            b"\r\nContent-Length: " + str(size).encode() + b"\r\n\r\n" + block + b"\r\n\r\n")


def crawl(*blocks):
    """A good record, those given (records as bytes), and another good one."""
    return record(http(PAGE), uri=b"http://a.example/first") + b"".join(blocks) + record(http(PAGE), uri=b"http://a.example/last")


def chunked(*sizes_and_data, end=b"0\r\n\r\n"):
    return b"".join(size + b"\r\n" + data + b"\r\n" for size, data in sizes_and_data) + end


# ---- feeds

def item(body, title="Storm"):
    return f"<item><title>{title}</title><link>http://a.example/{title}</link><description>{body}</description></item>"


def rss(*items, head='<?xml version="1.0" encoding="UTF-8"?>'):
    return (head + '<rss version="2.0"><channel><title>Wire</title>' + "".join(items) + "</channel></rss>").encode()


GOOD_ITEM = item("A storm closed the port of Arden on Thursday, officials said.", "good")


# ---- things that are no plain file

@dataclass
class Symlink:
    target: str

    def make(self, path):
        path.symlink_to(self.target)


@dataclass
class Fifo:
    def make(self, path):
        os.mkfifo(path)


@dataclass
class Mode:
    """A file or folder with these permissions; they mean nothing to root, so its cases are left out there."""
    content: object
    mode: int
    needs_user = True

    def make(self, path):
        place(path, self.content)
        path.chmod(self.mode)


@dataclass
class Locked:
    """A graph file that somebody else is writing to."""
    content: bytes

    def make(self, path):
        path.write_bytes(self.content)
        self.connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self.connection.execute("BEGIN EXCLUSIVE")


def place(path, content):
    if isinstance(content, bytes):
        path.write_bytes(content)
    elif isinstance(content, dict):
        path.mkdir()
        for name, inside in content.items():
            place(Path(os.fsdecode(os.fsencode(path) + b"/" + (name if isinstance(name, bytes) else name.encode()))), inside)
    else:
        content.make(path)


def make_graph(program, folder):
    (folder / "article.txt").write_bytes(ARTICLE)
    subprocess.run([program, "-q", "add", "good.relata", "article.txt"], cwd=folder, check=True)
    return (folder / "good.relata").read_bytes()


def foreign_database(folder):
    path = folder / "foreign.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE t(x)")
    connection.close()
    return path.read_bytes()


def newer(graph, version):
    """The same file with another user_version, at byte 60."""
    return graph[:60] + struct.pack(">I", version) + graph[64:]
