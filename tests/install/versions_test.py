"""CMake, CHANGELOG, man page, package and program name the same version: versions_test.py RELATA"""
import pathlib
import re
import subprocess
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
RELATA = ""


def printed(*arguments):
    return subprocess.run([RELATA, *arguments], capture_output=True, text=True, timeout=60).stdout


def first(pattern, text):
    found = re.search(pattern, text, re.M)
    return found.groups() if found else None


class Versions(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cmake = (ROOT / "CMakeLists.txt").read_text()
        cls.version, = first(r"^project\(relata VERSION (\S+)", cmake)
        cls.date, = first(r"^set\(RELATA_DATE (\S+)\)", cmake)

    def test_program_and_engine(self):
        self.assertEqual(first(r"^relata (\S+)$", printed("--version")), (self.version,))
        self.assertEqual(first(r"^engine (\S+)-[0-9a-f]{8}$", printed("--version")), (self.version,))

    def test_changelog_opens_with_it(self):
        changelog = (ROOT / "CHANGELOG.md").read_text()
        self.assertEqual(first(r"^## (\S+)\n\n(\S+)\.", changelog), (self.version, self.date))

    def test_man_page(self):
        self.assertEqual(first(r'^\.TH RELATA 1 (\S+) "relata (\S+)"', printed("man")), (self.date, self.version))

    def test_debian_changelog(self):
        changelog = (ROOT / "cmake/debian/changelog").read_text()
        self.assertEqual(first(r"^relata \((\S+)-\d+\) ", changelog), (self.version,))


if __name__ == "__main__":
    RELATA = sys.argv.pop(1)
    unittest.main()
